import type { Cell, ImportPreview, ImportSettings } from './index.ts';
import { interpretSheet, NO_DECISIONS } from './index.ts';

/** What the tests of lists share: a heading, and reading rows as if they stood in a sheet. */

export const heading = [
  '№ семьи',
  'ФИО',
  'Кем приходится',
  'Дата рождения',
  'Пол',
  'ПИН',
  'Адрес',
  'Примечание',
];
export const noDecisions = NO_DECISIONS;

let made = 0;
export const ids = { file: 'list.xlsx', newId: () => `id-${String(++made)}` };

export function interpret(rows: readonly (readonly Cell[])[], settings: Partial<ImportSettings> = {}) {
  return interpretSheet({ name: 'list', rows }, { today: '2023-11-01', ...settings });
}

export function read(
  rows: readonly (readonly Cell[])[],
  settings: Partial<ImportSettings> = {},
): ImportPreview {
  const interpretation = interpret(rows, settings);
  if (!interpretation.ok) throw new Error(interpretation.error.code);
  return interpretation.value;
}

export function doubtsOf(preview: ImportPreview): string[] {
  return preview.doubts.map(({ row, code }) => `${row} ${code}`);
}
