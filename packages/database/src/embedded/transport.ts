import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { passwordFileOf, ROLE } from './cluster.ts';
import type { DataFolder } from './data-folder.ts';
import { errorCode } from './failures.ts';

/** How the server and its database talk. */
export interface Transport {
  readonly settings: Readonly<Record<string, string>>;
  /** The address of one database, as every PostgreSQL client understands it. */
  url(database: string): string;
}

const PORT_IN_SOCKET_NAME = 5432;

/** Socket addresses hold 104 (macOS) to 108 (Linux) bytes. */
const LONGEST_SOCKET = 100;

/** Makes a folder that only the database's user (and root) may enter; refuses one that somebody else prepared. */
async function makePrivateFolder(
  folder: string,
  owner: { uid: number; gid: number } | undefined,
): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).then(
    async () => {
      if (owner) await chown(folder, owner.uid, owner.gid);
    },
    (error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error;
    },
  );
  const found = await lstat(folder);
  const uid = owner?.uid ?? process.getuid?.();
  if (!found.isDirectory() || (uid !== undefined && found.uid !== uid && found.uid !== process.getuid?.())) {
    throw new Error(`${folder} belongs to somebody else`);
  }
  if (uid !== undefined && found.uid !== uid && owner) await chown(folder, owner.uid, owner.gid);
  if (process.platform !== 'win32') await chmod(folder, 0o700);
}

/** The folder of the sockets: in the data folder, or a short private one when that path is too long for a socket. */
export async function makeSocketFolder(folder: DataFolder): Promise<string> {
  let path = join(folder.home, 'run');
  if (Buffer.byteLength(join(path, `.s.PGSQL.${PORT_IN_SOCKET_NAME}`)) > LONGEST_SOCKET) {
    const short = Buffer.byteLength(tmpdir()) > 40 ? '/tmp' : tmpdir();
    path = join(short, `tatyktuu-${createHash('sha256').update(folder.home).digest('hex').slice(0, 16)}`);
  }
  await makePrivateFolder(path, folder.user);
  return path;
}

/** A Unix socket alone: no port, and nobody but the database's user and root gets to it. */
export function socketTransport(socketDir: string): Transport {
  return {
    settings: {
      listen_addresses: '',
      unix_socket_directories: `"${socketDir.replaceAll('"', '""')}"`,
      unix_socket_permissions: '0700',
      port: String(PORT_IN_SOCKET_NAME),
    },
    url: (database) => `postgresql://${ROLE}@localhost/${database}?host=${encodeURIComponent(socketDir)}`,
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** A free port on loopback with a random password: for Windows, where Node has no Unix sockets. */
export async function loopbackTransport(cluster: string): Promise<Transport> {
  const port = await freePort();
  const password = (await readFile(passwordFileOf(cluster), 'utf8')).trim();
  return {
    settings: { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(port) },
    url: (database) => `postgresql://${ROLE}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
  };
}
