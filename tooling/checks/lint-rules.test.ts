import { spawnSync } from 'node:child_process';
import { copyFileSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'lint-rules-'));

beforeAll(() => {
  for (const file of ['biome.json', ...globSync('tooling/checks/*.grit', { cwd: root })]) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    copyFileSync(join(root, file), join(copy, file));
  }
});

afterAll(() => rmSync(copy, { recursive: true }));

/** Lints `text` as if it stood in the file `path`, with the repository's own settings. */
function lint(path: string, text: string): string {
  const file = join(copy, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const biome = join(root, 'node_modules/.bin/biome');
  const { stdout, stderr } = spawnSync(biome, ['lint', '--vcs-enabled=false', path], {
    cwd: copy,
    encoding: 'utf8',
  });
  const said = stdout + stderr;
  if (!said.includes('Checked 1 file')) throw new Error(`Biome did not read ${path}: ${said}`);
  return said;
}

const ambient = 'no ambient clock, no ambient randomness';
const outside = 'comes from the catalogues';

describe('no ambient clock or randomness in the rules', () => {
  test.each([
    'export const now = Date.now();',
    'export const now = new Date();',
    'export const chance = Math.random();',
    'export const id = crypto.randomUUID();',
    'export const draws = [1].map(Math.random);',
  ])('domain refuses: %s', (text) => {
    expect(lint('packages/domain/src/aid/due.ts', text)).toContain(ambient);
    expect(lint('packages/sync/src/wire/push.ts', text)).toContain(ambient);
    expect(lint('apps/server/src/clock.ts', text)).not.toContain(ambient);
  });

  test('a date that is given is no clock', () => {
    expect(
      lint('packages/domain/src/aid/due.ts', "export const day = new Date('2026-03-21');"),
    ).not.toContain(ambient);
  });
});

describe('no text outside the catalogues', () => {
  const screen = (inside: string) => `export const Screen = () => <main>${inside}</main>;`;

  test.each([
    '<p>Families</p>',
    '<p>Үй-бүлөлөр</p>',
    '<img alt="a parcel" />',
    '<input placeholder="Имя" />',
  ])('a screen is refused: %s', (inside) => {
    expect(lint('apps/admin/src/families.tsx', screen(inside))).toContain(outside);
    expect(lint('apps/facilitator/src/roster.tsx', screen(inside))).toContain(outside);
  });

  test.each(['<Trans>Families of <b>{place}</b></Trans>', '<p>{count} · 5</p>', '<img alt={t`a parcel`} />'])(
    'a screen is accepted: %s',
    (inside) => {
      expect(lint('apps/admin/src/families.tsx', screen(inside))).not.toContain(outside);
    },
  );
});
