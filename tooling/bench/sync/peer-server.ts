import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The peer's server in a process of its own, as ours is. */
export interface PeerServer {
  /** Such as `http://127.0.0.1:40123`; a database is at its name. */
  readonly url: string;
  close(): Promise<void>;
}

export async function startPeerServer(): Promise<PeerServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tatyktuu-bench-peer-'));
  const child = fork(join(import.meta.dirname, 'peer-server.mjs'), [folder], { stdio: 'inherit' });
  const [address] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error("the peer's server did not come up");
    }),
  ])) as [AddressInfo];
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
