import { expect, test } from 'vitest';
import type { PaperPresence, PaperRecord } from '../families/index.ts';
import { withoutKept } from './index.ts';

const source = (row: number) => ({ file: 'list.xlsx', sheet: 'Посещаемость', row });

function mark(row: number, on: string | null, presence: PaperPresence) {
  return {
    id: `${row} ${on}`,
    kind: 'attendance',
    personId: `p${row}`,
    on,
    presence,
    source: source(row),
  } as const;
}

function commandOf(...records: readonly ReturnType<typeof mark>[]) {
  return [{ kind: 'keep-paper-records', familyId: 'f', records }] as const;
}

const kept: readonly PaperRecord[] = [mark(3, '2023-08-25', 'present'), mark(3, '2023-09-01', 'absent')];

test('an entry of the same file, sheet, row and day is kept once; the new ones come in', () => {
  const plan = withoutKept(
    commandOf(
      mark(3, '2023-08-25', 'present'),
      mark(3, '2023-09-08', 'late'),
      mark(4, '2023-08-25', 'present'),
    ),
    kept,
  );
  expect(plan.commands[0]?.records.map(({ id }) => id)).toEqual(['3 2023-09-08', '4 2023-08-25']);
  expect(plan).toMatchObject({ kept: 1, otherwise: 0 });
});

test('one that says something else now stays as it is kept, and is counted', () => {
  const plan = withoutKept(commandOf(mark(3, '2023-09-01', 'excused')), kept);
  expect(plan).toEqual({ commands: [], kept: 0, otherwise: 1 });
});

test('two marks of one row without a day are two entries', () => {
  const both = [mark(5, null, 'present'), mark(5, null, 'absent')] as const;
  expect(withoutKept(commandOf(...both), [both[1]]).commands[0]?.records).toEqual([both[0]]);
});

test('an entry of another sheet does not stand in the way', () => {
  const other = { ...mark(3, '2023-08-25', 'present'), source: { ...source(3), sheet: 'Лист2' } };
  expect(withoutKept(commandOf(mark(3, '2023-08-25', 'present')), [other]).kept).toBe(0);
});
