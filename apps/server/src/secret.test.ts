import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { secretIn } from './secret.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tatyktuu-secret-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('the secret is the same at every start, and nobody else reads it', async () => {
  const first = await secretIn(join(folder, 'data'));
  expect(first.length).toBeGreaterThanOrEqual(32);
  expect(await secretIn(join(folder, 'data'))).toBe(first);
  expect((await stat(join(folder, 'data', 'secret'))).mode & 0o077).toBe(0);
});

test('an empty secret that a start cut short left behind is never used', async () => {
  await writeFile(join(folder, 'secret'), '');
  expect((await secretIn(folder)).length).toBeGreaterThanOrEqual(32);
});
