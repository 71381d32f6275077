import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkBoundaries } from './boundaries.ts';

const trees: string[] = [];

/** A small repository with the real rooms' names; `files` are added to it. */
function tree(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'boundaries-'));
  trees.push(root);
  const manifest = (exported: string) => JSON.stringify({ exports: { '.': exported } });
  const ground = {
    'packages/domain/package.json': JSON.stringify({
      exports: { './families': './src/families/index.ts', './aid': './src/aid/index.ts' },
    }),
    'packages/domain/src/families/index.ts': "export { household } from './household.ts';",
    'packages/domain/src/families/household.ts': 'export const household = 1;',
    'packages/domain/src/aid/index.ts': 'export const parcel = 1;',
    'packages/database/package.json': manifest('./src/index.ts'),
    'packages/database/src/index.ts': 'export const rows = 1;',
    'packages/database/generated/client.ts': 'export class PrismaClient {}',
    'packages/api/package.json': manifest('./src/index.ts'),
    'packages/api/src/index.ts': 'export type AppRouter = string; export const router = 1;',
    ...files,
  };
  for (const [path, text] of Object.entries(ground)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** The names of the rules that refuse something in such a repository. */
async function refusals(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { breaches } = await checkBoundaries(tree(files));
  return [...new Set(breaches.map(({ rule }) => rule))].sort();
}

afterEach(() => {
  for (const root of trees.splice(0)) rmSync(root, { recursive: true });
});

describe('the boundary check', () => {
  test('accepts a small tree in which everybody keeps to the rules', async () => {
    expect(
      await refusals({
        'packages/domain/src/aid/entitlement.ts':
          "import { household } from '../families/index.ts';\nexport const due = household;",
        'apps/admin/src/client.ts':
          "import type { AppRouter } from '../../../packages/api/src/index.ts';\nexport type Router = AppRouter;",
      }),
    ).toEqual([]);
  });

  test.each([
    ['by its path', "import { rows } from '../../../database/src/index.ts';\nexport const due = rows;"],
    ['by its name', "import { rows } from '@tatyktuu/database';\nexport const due = rows;"],
    [
      'for a type',
      "import type { rows } from '../../../database/src/index.ts';\nexport type Due = typeof rows;",
    ],
    ['lazily', "export const due = () => import('../../../database/src/index.ts');"],
  ])('refuses an import from domain to database, %s', async (_way, text) => {
    expect(await refusals({ 'packages/domain/src/aid/entitlement.ts': text })).toContain(
      'packages-domain-imports-only-what-it-may',
    );
  });

  test.each([
    ['the library', "import { PrismaClient } from '@prisma/client';\nexport const rows = PrismaClient;"],
    [
      'the generated client',
      "import { PrismaClient } from '../../../packages/database/generated/client.ts';\nexport const rows = PrismaClient;",
    ],
  ])('refuses a screen that imports Prisma: %s', async (_what, text) => {
    expect(await refusals({ 'apps/admin/src/families-screen.tsx': text })).toContain(
      'prisma-stays-in-database',
    );
  });

  test('refuses a screen that takes more than types from the API', async () => {
    expect(
      await refusals({
        'apps/facilitator/src/roster.ts':
          "import { router } from '../../../packages/api/src/index.ts';\nexport const all = router;",
      }),
    ).toEqual(['apps-facilitator-imports-types-only']);
  });

  test('refuses a folder of domain that reaches behind the public file of another', async () => {
    expect(
      await refusals({
        'packages/domain/src/aid/entitlement.ts':
          "import { household } from '../families/household.ts';\nexport const due = household;",
      }),
    ).toEqual(['domain-folders-meet-at-their-public-file']);
  });

  test('refuses a package entered by a file that it does not export', async () => {
    expect(
      await refusals({
        'packages/api/src/families.ts':
          "import { household } from '../../domain/src/families/household.ts';\nexport const one = household;",
      }),
    ).toEqual(['packages-meet-at-their-exports']);
  });

  test('refuses what is made for tests in what runs, and not in a test', async () => {
    const text = "import { village } from '../../api/src/testing/index.ts';\nexport const all = village;";
    const made = {
      'packages/api/package.json': JSON.stringify({
        exports: { '.': './src/index.ts', './testing': './src/testing/index.ts' },
      }),
      'packages/api/src/testing/index.ts': 'export const village = 1;',
    };
    expect(await refusals({ ...made, 'packages/database/src/ledger.ts': text })).toEqual([
      'testing-is-for-tests',
    ]);
    expect(await refusals({ ...made, 'packages/database/src/ledger.test.ts': text })).toEqual([]);
  });

  test("refuses Node's modules in domain", async () => {
    expect(
      await refusals({
        'packages/domain/src/aid/entitlement.ts':
          "import { readFileSync } from 'node:fs';\nexport const due = readFileSync;",
      }),
    ).toEqual(['domain-is-pure']);
  });

  test('refuses two files that import each other', async () => {
    expect(
      await refusals({
        'packages/domain/src/aid/basket.ts': "import { b } from './commodity.ts';\nexport const a = () => b;",
        'packages/domain/src/aid/commodity.ts': "import { a } from './basket.ts';\nexport const b = () => a;",
      }),
    ).toEqual(['no-circles']);
  });

  test('refuses an import that leads nowhere', async () => {
    expect(
      await refusals({
        'packages/database/src/journal.ts': "import { x } from './missing.ts';\nexport const y = x;",
      }),
    ).toEqual(['everything-resolves']);
  });
});
