import type { AppRouter } from '@tatyktuu/api';
import type { Command } from '@tatyktuu/domain/door';
import { createTRPCClient, httpBatchStreamLink } from '@trpc/client';
import { client, onWire } from '../../../api.ts';

/** The answer to a commit comes piece by piece, so that the page sees how far it is. */
const streaming = createTRPCClient<AppRouter>({
  links: [httpBatchStreamLink({ url: '/api/trpc', methodOverride: 'POST' })],
});

type Told =
  Awaited<ReturnType<typeof streaming.imports.commit.mutate>> extends AsyncIterable<infer Each>
    ? Each
    : never;
export type Outcome = Extract<Told, { stage: 'done' }>['outcome'];

/**
 * Sends everything that an import wants done; all of it is taken in, or nothing. Sent again under the same ids it is
 * not done twice.
 * @param signal Lets go of the answer: what is not final by then is not written.
 * @throws when the network failed or the signal was raised: then nobody knows yet.
 */
export async function sendImport(
  commands: readonly Command[],
  signal: AbortSignal,
  onProgress: (done: number, of: number) => void,
): Promise<Outcome> {
  const told = await streaming.imports.commit.mutate({ commands: onWire(commands) }, { signal });
  for await (const news of told) {
    if (news.stage === 'done') return news.outcome;
    onProgress(news.done, news.of);
  }
  throw new Error('the answer ended before the import did');
}

/**
 * Makes sure that the import is not taken in any more, and tells when it was already.
 * @throws when the server could not be asked.
 */
export function giveUpImport(commands: readonly Command[]): Promise<'taken' | 'cancelled'> {
  const last = commands.at(-1);
  if (!last) throw new Error('an import of nothing cannot be given up');
  const { id, device, recordedAt } = last;
  return client.imports.giveUp.mutate({ last: { id, device, recordedAt } });
}
