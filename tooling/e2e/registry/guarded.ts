import { appRouter } from '@tatyktuu/api';

/** Parts of the API that only the office may use. */
const ofTheOffice = ['duplicates', 'families', 'imports', 'registry', 'retention'];

/** Every procedure of theirs, such as `families.list`: one that comes later is among them by itself. */
export const guarded: readonly string[] = Object.keys(appRouter._def.procedures).filter((name) =>
  ofTheOffice.includes(name.split('.')[0] ?? ''),
);

/** What the server answers to a call without any input, by its HTTP status: whoever may not is told so before. */
export async function statusOf(url: string, name: string, cookie: string): Promise<number> {
  const call = (init: RequestInit) => fetch(`${url}/api/trpc/${name}`, init);
  const headers = { cookie, origin: url };
  const asked = await call({ headers });
  // A procedure that changes something is not called by GET.
  if (asked.status !== 405) return asked.status;
  const json = { ...headers, 'content-type': 'application/json' };
  return (await call({ method: 'POST', headers: json, body: '{}' })).status;
}
