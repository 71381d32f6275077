import { expect, test } from 'vitest';
import { circumstances, familyWith, recorded } from './care.sample.ts';
import { decidePaper } from './decide-paper.ts';
import { evolvePaper } from './evolve-paper.ts';
import type { Family } from './family.ts';
import type { KeepPaperRecords } from './paper.ts';

const source = { file: 'Келиндер.xlsx', sheet: 'Барак 1', row: 3 };
type Line = KeepPaperRecords['records'][number];
const mark: Extract<Line, { kind: 'attendance' }> = {
  ...{ id: 'mark', kind: 'attendance', personId: 'gulzat', on: '2022-10-06', presence: 'late' },
  source,
};
const handOut: Extract<Line, { kind: 'hand-out' }> = {
  ...{ id: 'out', kind: 'hand-out', personId: null, on: null, signed: false, source },
  items: [{ label: ' мука,  мешок ', quantity: 1.5 }],
};
const keep: KeepPaperRecords = { kind: 'keep-paper-records', familyId: 'family', records: [mark, handOut] };

function after(family: Family, command: KeepPaperRecords): Family {
  const decision = decidePaper(family, command, circumstances);
  if (!decision.ok) throw new Error(decision.error.code);
  return decision.value.reduce((state, draft) => evolvePaper(state, { ...draft, ...recorded }), family);
}

test('each line of a paper list is kept as it stood, once however often the list is read', () => {
  const family = after(familyWith(), keep);
  const items = [{ label: 'мука, мешок', quantity: 1.5 }];
  expect(family.papers).toEqual([mark, { ...handOut, items }]);
  expect(after(family, keep)).toEqual(family);
  expect(after(familyWith(), { ...keep, records: [mark, mark] }).papers).toEqual([mark]);
});

test('where it stood and what the columns said is by whom it is about, and is gone with her', () => {
  const decision = decidePaper(familyWith(), keep, circumstances);
  const drafts = decision.ok ? decision.value : [];
  expect(drafts.map(({ identifying }) => Object.keys(identifying ?? {}))).toEqual([['gulzat'], ['family']]);
  expect(JSON.stringify(drafts.map(({ payload }) => payload))).not.toMatch(/xlsx|мука/);
  const bare = drafts.map(({ identifying: _erased, ...draft }) => ({ ...draft, ...recorded }));
  expect(bare.reduce(evolvePaper, familyWith()).papers).toEqual([
    { ...mark, source: null },
    { ...handOut, source: null, items: [] },
  ]);
});

test.each<readonly [string, Line, string]>([
  ['of nobody in the family', { ...mark, personId: 'stranger' }, 'member-not-found'],
  ['of a day that is none', { ...mark, on: '2022-02-30' }, 'day-not-in-calendar'],
  ['of a day to come', { ...mark, on: '2026-03-11' }, 'paper-in-future'],
  ['from no row', { ...mark, source: { ...source, row: 0 } }, 'paper-needs-source'],
  ['of goods without a name', { ...handOut, items: [{ label: ' ', quantity: 1 }] }, 'paper-item-not-valid'],
  ['of less than nothing', { ...handOut, items: [{ label: 'чай', quantity: -1 }] }, 'paper-item-not-valid'],
])('refused: a line %s', (_, record, code) => {
  expect(decidePaper(familyWith(), { ...keep, records: [record] }, circumstances)).toEqual({
    ok: false,
    error: { code },
  });
});
