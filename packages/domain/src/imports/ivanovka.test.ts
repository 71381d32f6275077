import { expect, test } from 'vitest';
import { decideFamily, evolveFamily, type Family, redactForField } from '../families/index.ts';
import {
  type Finding,
  type ImportDecisions,
  type ImportPreview,
  interpretSheet,
  NO_DECISIONS,
  reasonNotAList,
  reconcile,
  type Sheet,
  toCommands,
} from './index.ts';
import cases from './ivanovka.cases.json' with { type: 'json' };

/** The pilot's own list, as its spreadsheet stands, and what people who read it by eye made of it. */

const today = '2023-11-01';
const sheet = cases.sheet as Sheet;

function read(): ImportPreview {
  const interpretation = interpretSheet(sheet, { today });
  if (!interpretation.ok) throw new Error(interpretation.error.code);
  return interpretation.value;
}

const preview = read();
const undecided = NO_DECISIONS;
const decided: ImportDecisions = { ...NO_DECISIONS, families: { 84: 'leave-out', 87: 'leave-out' } };
const ids = () => {
  let count = 0;
  return { file: 'ivanovka-families.xlsx', newId: () => `id-${String(++count)}` };
};

function commandsOf(decisions: ImportDecisions) {
  const commands = toCommands(reconcile(preview, []), decisions, ids());
  if (!commands.ok) throw new Error(commands.error.code);
  return commands.value.steps.flatMap(({ body }) => (body.kind === 'register-family' ? [body] : []));
}

test('every column is recognised by its heading, and the list is dated by its title', () => {
  expect(Object.values(preview.mapping)).toEqual([
    ...['family-number', 'full-name', 'relation', 'birth', 'sex', 'national-id', 'address', 'phone'],
    ...['may-call', 'remark'],
  ]);
  expect([preview.headingRow, preview.listDay]).toEqual([4, '2023-08-21']);
});

test('fifteen families, the one written twice and the lone row, each person read cell by cell', () => {
  const families = preview.families.map(({ number, name, address, decision, members }) => ({
    ...{ number, name, address, decision },
    people: members.map((member) =>
      [
        ...[member.row, member.fullName, member.role, member.sex, member.birth ?? '', member.phone ?? ''],
        ...[member.nationalId ?? '', member.safeContact],
        member.absences.map(({ reason, until }) => `${reason} until ${until}`).join(),
      ].join(' | '),
    ),
  }));
  expect(families).toEqual(cases.families);
});

test('every doubtful cell is named with what it said and what it was understood to be', () => {
  const doubts = preview.doubts.map(
    ({ row, column, code, was, understood }) =>
      `${row} ${preview.mapping[column]}: ${code}: ${was} => ${Object.values(understood).slice(1).join(' ')}`,
  );
  expect(doubts).toEqual(cases.doubts);
});

test('every remark but the absences is held back', () => {
  const held = preview.heldRemarks.map(({ row, kind, text }) => `${row} ${kind}: ${text}`);
  expect(held).toEqual(cases.heldRemarks);
  expect(preview.heldRemarks.every(({ decision }) => decision === 'leave-out')).toBe(true);
});

test('every row of the sheet is accounted for; title, headings, total and signature are nobody', () => {
  expect(preview.rows.map(({ row }) => row)).toEqual(sheet.rows.map((_, index) => index + 1));
  const nobody = preview.rows.filter(({ kind }) => kind !== 'person');
  expect(nobody.map(({ row, kind, because }) => `${row} ${kind}: ${because}`)).toEqual(cases.rowsOfNobody);
  expect(nobody.every(({ family }) => family === null)).toBe(true);
  const filled = sheet.rows.flatMap((row, index) =>
    row.flatMap((cell, column) => (cell === null || cell === '' ? [] : [`${index + 1}:${column}`])),
  );
  const read = new Set(
    preview.rows.flatMap(({ row, cells }) => cells.map(({ column }) => `${row}:${column}`)),
  );
  const others = new Set(nobody.map(({ row }) => String(row)));
  const dropped = filled.filter((cell) => !read.has(cell) && !others.has(cell.split(':')[0] ?? ''));
  expect(dropped).toEqual([]);
});

test('the family written twice, the lone row and the total that disagrees are found', () => {
  const expected: Finding[] = [
    {
      ...{ code: 'written-twice', family: 84, twin: 14, sameAddress: true },
      rows: [
        [84, 14],
        [85, 17],
      ],
    },
    { code: 'not-numbered', family: 87 },
    {
      ...{ code: 'total-disagrees', row: 89, said: { families: 16, people: 81 } },
      ...{ counted: { families: 17, people: 81 }, numbered: { families: 16, people: 80 } },
    },
  ];
  expect(preview.findings).toEqual(expected);
});

test('nothing is confirmed while a family is undecided', () => {
  expect(toCommands(reconcile(preview, []), undecided, ids())).toEqual({
    ok: false,
    error: { code: 'families-undecided', params: { count: 2 } },
  });
});

test('what is decided is registered and nothing else: every command is accepted by the rules of families', () => {
  const actor = { id: 'administrator', role: 'administrator' } as const;
  const all = { ...decided, families: { 84: 'import', 87: 'import' } } as const;
  for (const [decisions, count] of [[decided, 15] as const, [all, 17] as const]) {
    const commands = commandsOf(decisions);
    expect(commands).toHaveLength(count);
    for (const command of commands) {
      expect(decideFamily(undefined, command, { actor, today })).toMatchObject({ ok: true });
    }
  }
  const given = commandsOf(decided).flatMap(({ familyId, members }) => [
    familyId,
    ...members.map((m) => m.personId),
  ]);
  expect(new Set(given).size).toBe(15 + 78);
  expect(commandsOf(decided)[1]?.source).toEqual({ file: 'ivanovka-families.xlsx', row: 9 });
});

test('a remark enters only as an office note, only where it was decided, and never what a facilitator sees', () => {
  expect(JSON.stringify(commandsOf(decided))).not.toMatch(/выпивает|инвалид|беременна|кормящая|безработн/);
  const kept = { ...decided, remarks: { '54:9': 'keep-for-office' } } as const;
  const command = commandsOf(kept).find(({ notes }) => notes.length > 0);
  if (!command) throw new Error('no note was kept');
  expect(command.notes).toEqual([
    { noteId: expect.any(String), personId: command.members[0]?.personId, text: 'муж выпивает, были ссоры' },
  ]);
  const decision = decideFamily(undefined, command, { actor: { id: 'a', role: 'administrator' }, today });
  if (!decision.ok) throw new Error(decision.error.code);
  const recorded = { id: 'f', command: 'c', actor: 'a', device: 'd', recordedAt: '' };
  const family = decision.value.reduce<Family | undefined>(
    (before, draft) => evolveFamily(before, { ...draft, ...recorded }),
    undefined,
  );
  if (!family) throw new Error('no family');
  expect(JSON.stringify(family)).toContain('выпивает');
  expect(JSON.stringify(redactForField(family))).not.toContain('выпивает');
});

test('a sensitive remark stands in the preview at one place only, where it can be masked', () => {
  const { heldRemarks, ...shown } = preview;
  expect(JSON.stringify(heldRemarks)).toContain('выпивает');
  expect(JSON.stringify(shown)).not.toContain('выпивает');
});

test('the hand-out and attendance sheets of the same file are no lists of families', () => {
  for (const other of cases.otherSheets as Sheet[]) {
    expect(reasonNotAList(other, { today })).toEqual({ code: 'no-heading-found' });
  }
});
