import type { Transport } from '@tatyktuu/sync/phone';
import { decodeAnswers, encodeBatch } from '@tatyktuu/sync/wire';
import type { Profile } from './profile.ts';
import type { Server } from './server.ts';

/** The phone's way to the server, as text. */
export function transportOf(
  { account, phoneId }: Profile,
  server: Server,
  carry: <T>(what: string, request: () => Promise<T>) => Promise<T>,
): Transport {
  return {
    bundles: (question) => carry('a request for bundles', () => server.bundles(account, phoneId, question)),
    submit: async (commands) => {
      const text = JSON.stringify(encodeBatch(phoneId, commands));
      const answers = await carry(`${commands.length} commands`, () => server.push(text, account));
      return decodeAnswers(JSON.parse(answers));
    },
  };
}
