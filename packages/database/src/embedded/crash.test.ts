import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { eventually, inTemporaryFolder, query, withDatabase } from './embedded-in-test.ts';

/** A server of its own in another process, to be killed: prints the database's address and waits. */
async function withServer(
  dataDir: string,
  test: (server: ChildProcess, url: string) => Promise<void>,
): Promise<void> {
  const embedded = fileURLToPath(new URL('./index.ts', import.meta.url));
  const code = `
    import { startEmbeddedPostgres } from ${JSON.stringify(embedded)};
    const started = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} });
    console.log(started.ok ? started.value.url : JSON.stringify(started.error));
    setInterval(() => {}, 1000);`;
  const server = spawn(process.execPath, ['--input-type=module-typescript', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line]: Buffer[] = await once(server.stdout, 'data');
    await test(server, String(line).trim());
  } finally {
    server.kill('SIGKILL');
  }
}

async function postmasterOf(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10);
}

/** Waits until a process is gone; one that is dead and that nobody has buried yet counts as gone. */
async function gone(pid: number): Promise<void> {
  await eventually(async () => {
    const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') X');
    if (!/\) [ZX]/.test(status)) throw new Error(`process ${pid} still runs`);
  });
}

const WRITTEN = 'SELECT count(*)::int AS written FROM mark';

test('a PostgreSQL killed under writing is started again at the same address, with all that was acknowledged', async () => {
  await inTemporaryFolder((dataDir) =>
    withDatabase({ dataDir }, async (database, log) => {
      await query(database.url, 'CREATE TABLE mark (id int PRIMARY KEY)');
      let acknowledged = 0;
      for (let round = 0; round < 3; round += 1) {
        const before = database.pid();
        const target = acknowledged + 20;
        while (acknowledged < target) {
          await query(database.url, `INSERT INTO mark VALUES (${acknowledged})`);
          acknowledged += 1;
        }
        process.kill(before ?? 0, 'SIGKILL');
        await eventually(() => query(database.url, 'SELECT 1'));
        expect(database.pid()).not.toBe(before);
      }
      expect(await query(database.url, WRITTEN)).toEqual([{ written: acknowledged }]);
      expect(log).toContain('The database is running again.');
    }),
  );
});

test('when the server is killed its database ends too, and the next start has everything', async () => {
  await inTemporaryFolder(async (dataDir) => {
    await withServer(dataDir, async (server, url) => {
      await query(url, 'CREATE TABLE mark (id int)', 'INSERT INTO mark VALUES (1)');
      const postmaster = await postmasterOf(dataDir);
      server.kill('SIGKILL');
      await gone(postmaster);
      await withDatabase({ dataDir }, async (next) => {
        expect(await query(next.url, WRITTEN)).toEqual([{ written: 1 }]);
      });
    });
  });
});

test('a database left running by a killed server is stopped cleanly before the next one starts', async () => {
  await inTemporaryFolder(async (dataDir) => {
    await withServer(dataDir, async (server, url) => {
      await query(url, 'CREATE TABLE mark (id int)', 'INSERT INTO mark VALUES (1)');
      const orphan = await postmasterOf(dataDir);
      // Nothing that could end it must run: everything of the server but PostgreSQL is killed at once.
      const children = (await readFile(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8'))
        .trim()
        .split(' ');
      for (const child of children) if (Number(child) !== orphan) process.kill(Number(child), 'SIGKILL');
      server.kill('SIGKILL');
      await once(server, 'exit');
      expect(await query(url, WRITTEN)).toEqual([{ written: 1 }]);
      await withDatabase({ dataDir }, async (next) => {
        await gone(orphan);
        expect(next.pid()).not.toBe(orphan);
        expect(await query(next.url, WRITTEN)).toEqual([{ written: 1 }]);
      });
    });
  });
});

test('server and PostgreSQL killed together: the next start recovers, though the old number now is another process', async () => {
  await inTemporaryFolder(async (dataDir) => {
    await withServer(dataDir, async (server, url) => {
      await query(url, 'CREATE TABLE mark (id int)', 'INSERT INTO mark VALUES (1)');
      const postmaster = await postmasterOf(dataDir);
      server.kill('SIGKILL');
      process.kill(postmaster, 'SIGKILL');
      await gone(postmaster);
      const note = join(dataDir, 'postgres', 'postmaster.pid');
      const bystander = spawn('/bin/sh', ['-c', 'read -r _'], { stdio: ['pipe', 'ignore', 'ignore'] });

      await writeFile(note, (await readFile(note, 'utf8')).replace(/^\d+/, String(bystander.pid)));
      await withDatabase({ dataDir }, async (next) => {
        expect(await query(next.url, WRITTEN)).toEqual([{ written: 1 }]);
      });
      expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
      bystander.kill();
    });
  });
});
