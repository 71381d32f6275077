import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

const tests = ['**/*.test.ts', '**/*.test.tsx'];
const catalogs = '<rootDir>/packages/locales/catalogs';

/** Screens of the phone that are not shown from the start: their words come with them. */
const seldom =
  'attention card closing enrol make-up next-step parcels presence report sign-in stock this-phone'.split(
    ' ',
  );
const later = seldom.map((folder) => `<rootDir>/apps/facilitator/src/${folder}/`);

/**
 * English is written in the sources; Kyrgyz and Russian in the catalogues, one per feature of a client, so that a
 * translator opens what belongs together and a screen loads no more than its own. `pnpm exec lingui extract --clean`
 * brings the catalogues up to date; `tooling/checks/translations.ts` refuses what is missing.
 */
export default defineConfig({
  locales: ['en', 'ky', 'ru'],
  sourceLocale: 'en',
  format: formatter({ lineNumbers: false }),
  orderBy: 'message',
  catalogs: [
    {
      path: `${catalogs}/admin/{name}/{locale}`,
      include: ['<rootDir>/apps/admin/src/features/{name}/'],
      exclude: tests,
    },
    {
      path: `${catalogs}/admin/shell/{locale}`,
      include: ['<rootDir>/apps/admin/src/'],
      exclude: ['<rootDir>/apps/admin/src/features/**', ...tests],
    },
    {
      path: `${catalogs}/facilitator/later/{locale}`,
      include: later,
      exclude: tests,
    },
    {
      path: `${catalogs}/facilitator/app/{locale}`,
      include: ['<rootDir>/apps/facilitator/src/'],
      exclude: [...later.map((folder) => `${folder}**`), ...tests],
    },
    {
      path: `${catalogs}/words/{locale}`,
      include: ['<rootDir>/packages/locales/src/words/'],
      exclude: tests,
    },
    {
      path: `${catalogs}/imports/{locale}`,
      include: ['<rootDir>/packages/locales/src/imports/'],
      exclude: tests,
    },
    {
      path: `${catalogs}/office/{locale}`,
      include: ['<rootDir>/packages/locales/src/office/'],
      exclude: tests,
    },
    {
      path: `${catalogs}/reasons/{locale}`,
      include: ['<rootDir>/packages/locales/src/reasons/'],
      exclude: tests,
    },
  ],
});
