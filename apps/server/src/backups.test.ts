import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase, type TestDatabase } from '@tatyktuu/database/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backUp } from './backups.ts';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = join(await mkdtemp(join(tmpdir(), 'tatyktuu-backups-')), 'backups');
});
afterAll(async () => {
  await rm(join(folder, '..'), { recursive: true, force: true });
  await database.close();
});

const on = (day: string) =>
  backUp(database.pool, {
    ...{ folder, keepDays: 7, log: () => undefined },
    now: () => Date.parse(`${day}T03:00:00Z`),
  });

test('a backup bears its moment in its name; those whose time is over go; the folder is closed to others', async () => {
  await on('2026-11-01');
  await on('2026-11-05');
  await on('2026-11-10');
  expect((await readdir(folder)).sort()).toEqual([
    'tatyktuu-20261105T030000Z.backup.gz',
    'tatyktuu-20261110T030000Z.backup.gz',
  ]);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});
