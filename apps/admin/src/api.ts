import { QueryCache, QueryClient } from '@tanstack/react-query';
import type { AppRouter } from '@tatyktuu/api';
import type { Command } from '@tatyktuu/domain/door';
import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';

/** The key under which the sign-in of this browser is cached; see `session.ts`. */
export const SESSION_KEY = ['session'] as const;

/** Every read of the console. A failure of the network is tried again once; a refusal is not. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (codeOf(error) === 'UNAUTHORIZED') void queryClient.invalidateQueries({ queryKey: SESSION_KEY });
    },
  }),
  defaultOptions: {
    queries: { retry: (count, error) => count < 1 && codeOf(error) === null },
  },
});

/** The calls themselves, for what is not a query on a screen. */
export const client = createTRPCClient<AppRouter>({
  links: [httpBatchLink({ url: '/api/trpc', methodOverride: 'POST' })],
});

/**
 * What a screen reads: `useQuery(api.families.one.queryOptions({ familyId }))`. Writes go through `useSubmit`,
 * which has every query read again.
 */
export const api = createTRPCOptionsProxy<AppRouter>({ client, queryClient });

/** For a page on which others write at the same moment, on their phones: it is read again while it is looked at. */
export const live = { refetchInterval: 20_000 } as const;

/** The server's code of a refused call, such as `NOT_FOUND`; null when there was no answer at all. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof TRPCClientError)) return null;
  const code: unknown = error.data?.code;
  return typeof code === 'string' ? code : null;
}

type WireCommands = Parameters<typeof client.door.submit.mutate>[0];

/** The same commands as the wire's schema names them: its arrays are not read-only. */
export function onWire(commands: readonly Command[]): WireCommands {
  return commands as WireCommands;
}
