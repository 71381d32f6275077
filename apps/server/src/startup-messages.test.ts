import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { listenFailure, type StartupFailure, startupMessage } from './startup-messages.ts';

const dataDir = '/srv/data';

/** Each failure with a word of what to do about it that its message must hold. */
const FAILURES: readonly (readonly [StartupFailure, string])[] = [
  [{ code: 'environment-not-understood', problems: [{ variable: 'PORT', problem: 'Wrong.' }] }, 'PORT'],
  [{ code: 'port-taken', host: '127.0.0.1', port: 3000 }, 'PORT=3001 npm start'],
  [{ code: 'port-not-allowed', host: '127.0.0.1', port: 80 }, 'PORT=3000 npm start'],
  [{ code: 'host-not-here', host: '10.9.8.7', port: 80 }, 'Set HOST'],
  [{ code: 'unsupported-platform', platform: 'linux-riscv64', detail: 'none' }, 'DATABASE_URL='],
  [{ code: 'no-user-for-database', detail: 'read-only' }, 'as an ordinary user'],
  [{ code: 'data-dir-not-writable', dataDir, detail: 'EACCES' }, 'DATA_DIR'],
  [{ code: 'data-dir-not-reachable', dataDir, user: 'tatyktuu', closedAt: '/srv' }, "chmod o+x '/srv'"],
  [
    { code: 'data-missing', dataDir, expectedAt: '/elsewhere', pointerFile: '/srv/data/p' },
    'delete /srv/data/p',
  ],
  [{ code: 'data-dir-in-use', dataDir }, 'Stop it first'],
  [{ code: 'data-newer-than-program', dataDir, found: 19, expected: 18 }, 'newer version'],
  [{ code: 'database-did-not-start', dataDir, detail: 'No space left' }, 'No space left'],
  [{ code: 'cannot-connect', detail: 'ECONNREFUSED' }, 'Check that it runs'],
  [{ code: 'database-newer-than-program', migration: '2030_later' }, 'Start that version'],
  [{ code: 'migration-changed', migration: '2026_first' }, 'take the original file back'],
  [{ code: 'migration-failed-before', migration: '2026_first' }, 'prisma migrate resolve'],
  [{ code: 'migration-failed', migration: '2026_first', detail: 'syntax error' }, 'syntax error'],
];

test.each(FAILURES)('$code is told with what to do about it', (failure, whatToDo) => {
  const message = startupMessage(failure);
  expect(message).toContain(whatToDo);
  expect(message).not.toMatch(/undefined|\[object/);
});

test('a port that another program listens on is told as taken', async () => {
  const first = createServer();
  await new Promise<void>((resolve) => first.listen(0, '127.0.0.1', resolve));
  const address = first.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const error = await new Promise<Error>((resolve) => {
    createServer().once('error', resolve).listen(port, '127.0.0.1');
  });
  first.close();
  expect(listenFailure(error, '127.0.0.1', port)).toEqual({ code: 'port-taken', host: '127.0.0.1', port });
  expect(listenFailure(new Error('something else'), '127.0.0.1', port)).toBeUndefined();
});
