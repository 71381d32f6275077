import { type AddressInfo, createServer, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { openPool } from './pool.ts';

test('a database that takes the connection and never answers is told of, and not waited for', async () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => sockets.push(socket));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  const pool = openPool(`postgresql://nobody@127.0.0.1:${port}/nothing`);
  await expect(pool.query('SELECT 1')).rejects.toThrow(/timeout/i);
  await pool.end();
  for (const socket of sockets) socket.destroy();
  silent.close();
}, 8_000);
