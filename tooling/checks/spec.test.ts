import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const spec = readFileSync(join(root, 'packages/sync/SPEC.md'), 'utf8');
const rules = [...spec.matchAll(/^- \*\*([A-Z]+-\d+)\*\* /gm)].map(([, id]) => id ?? '');

/** The rules that the names of the tests cite. */
const cited = globSync(
  ['{packages,apps,tooling}/**/*.test.ts', 'packages/api/src/testing/ledger-contract.ts'],
  {
    cwd: root,
    exclude: ['**/node_modules/**'],
  },
).flatMap((file) => {
  const names = readFileSync(join(root, file), 'utf8').matchAll(/^\s*(?:test\(|\)\()?['"](.+)['"],/gm);
  return [...names].flatMap(([, name = '']) => name.match(/\b(?:UP|PHONE|DOWN|CLOCK|WIRE|SUM)-\d+\b/g) ?? []);
});

test('every rule of the protocol has an id of its own', () => {
  expect(rules.length).toBeGreaterThan(20);
  expect(rules).toEqual([...new Set(rules)]);
});

test.each(rules)('%s is shown by a test that names it', (rule) => {
  expect(cited).toContain(rule);
});

test('every rule that a test names is in the protocol', () => {
  expect(cited.filter((rule) => !rules.includes(rule))).toEqual([]);
});
