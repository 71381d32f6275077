import { stat, unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from './failures.ts';

/** Held as long as this process lives, however it ends. */
export interface Hold {
  release(): Promise<void>;
}

function listen(path: string): Promise<Server | 'taken'> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error) => {
      if (errorCode(error) === 'EADDRINUSE') resolve('taken');
      else reject(error);
    });
    server.listen(path, () => {
      server.unref();
      resolve(server);
    });
  });
}

function somebodyAnswers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/**
 * Takes a data folder for this process, so that two servers never work on one. The hold is a listening socket: the
 * system itself ends it with the process, so that nothing stale has to be judged by process numbers.
 *
 * @param socketDir the folder for the socket; on Windows its path only names a pipe
 * @returns nothing when another live process holds it
 */
export async function holdFolder(socketDir: string): Promise<Hold | undefined> {
  const windows = process.platform === 'win32';
  const path = windows ? `\\\\.\\pipe\\${socketDir.replace(/[^A-Za-z0-9]+/g, '-')}` : join(socketDir, 'held');
  let server = await listen(path);
  if (server === 'taken') {
    if (windows || (await somebodyAnswers(path))) return undefined;
    // The socket of a killed process. Two starts may replace it at once: the one whose socket stays has won.
    await unlink(path).catch(() => undefined);
    server = await listen(path);
    if (server === 'taken') return undefined;
    const ours = await stat(path).catch(() => undefined);
    await wait(30);
    const stays = await stat(path).catch(() => undefined);
    if (ours?.ino === undefined || ours.ino !== stays?.ino) {
      server.close();
      return undefined;
    }
  }
  const held = server;
  return { release: () => new Promise((resolve) => held.close(() => resolve())) };
}
