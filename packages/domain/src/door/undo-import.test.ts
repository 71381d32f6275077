import { expect, test } from 'vitest';
import type { CommandBody } from './command.ts';
import { forming, joining, registering, someone, Told } from './commands.sample.ts';
import { rebuilt } from './registry.sample.ts';

const on = '2023-09-10';
const undo: CommandBody = { kind: 'undo-import', importId: 'import' };
const address = (familyId: string, text: string): CommandBody => ({
  ...{ kind: 'correct-family', familyId, number: null, name: `Invented ${familyId}`, address: text },
});

/** A registry with one family, into which a list brought another and an address and a child of the first. */
function imported(): { readonly told: Told; readonly before: unknown } {
  const told = new Told();
  told.tell(registering('known', someone('gulzat')), address('known', 'Lenina 5'));
  const before = told.get('family', 'known');
  const commands: string[] = [];
  const bring: readonly CommandBody[] = [
    registering('new', someone('bermet', { phone: '+996555000333' })),
    address('known', 'Mira 1'),
    {
      ...{ kind: 'add-member', familyId: 'known' },
      member: someone('child', { role: 'child', birth: '2015', phone: '+996555000111' }),
    },
  ];
  for (const body of bring) {
    told.tell(body);
    commands.push(told.last);
  }
  told.tell({
    ...{ kind: 'record-import', importId: 'import', sheet: 'families', source: 'digest', commands },
    ...{ mapping: { 0: 'name' }, file: ' Invented  list.xlsx ' },
    families: [
      { familyId: 'new', did: 'added' },
      { familyId: 'known', did: 'updated' },
    ],
  });
  return { told, before };
}

test('an undone import leaves the registry as it was before', () => {
  const { told, before } = imported();
  told.tell(undo);
  expect(told.get('family', 'new')).toBeUndefined();
  expect(told.get('family', 'known')).toEqual(before);
  expect(told.get('import', 'import')).toMatchObject({ undone: true });
  expect(rebuilt(told.journal)).toEqual(told.states);
});

test('the name of an imported file stays out of the chain', () => {
  const { told } = imported();
  expect(told.get('import', 'import')?.file).toBe('Invented list.xlsx');
  const fact = told.journal.find(({ kind }) => kind === 'list-imported');
  expect(JSON.stringify(fact?.payload)).not.toContain('list.xlsx');
});

test.each<readonly [string, readonly CommandBody[], number]>([
  ['an added family is enrolled by now', [{ kind: 'enrol-family', familyId: 'new', on }], 1],
  ['an added family was set right by hand', [address('new', 'Lenina 7')], 1],
  [
    'somebody who was brought is in a group',
    [
      forming('circle'),
      joining('circle', 'new', 'bermet', on),
      { kind: 'enrol-family', familyId: 'new', on },
    ],
    1,
  ],
  [
    'somebody who was brought is somebody’s child by now',
    [
      {
        ...{ kind: 'tie-people', familyId: 'known', tieId: 'tie', tie: 'guardian', from: null },
        ...{ of: 'gulzat', to: 'child' },
      },
      address('new', 'Lenina 7'),
    ],
    2,
  ],
])('nothing of an import is undone while %s', (_, since, families) => {
  const { told } = imported();
  told.tell(...since);
  const states = new Map(told.states);
  expect(told.ask(undo)).toMatchObject({ error: { code: 'import-rests-something', params: { families } } });
  expect(told.states).toEqual(states);
});

test('what was recorded since and rests on nothing of the import stays', () => {
  const { told } = imported();
  told.tell(
    { kind: 'keep-office-note', familyId: 'known', noteId: 'note', personId: null, text: 'Call first' },
    address('known', 'Toktogula 3'),
    undo,
  );
  expect(told.get('family', 'known')).toMatchObject({
    address: 'Toktogula 3',
    members: [{ id: 'gulzat' }],
    notes: [{ text: 'Call first' }],
  });
});

test('a look at a number does not keep an import from being undone', () => {
  const { told } = imported();
  told.tell(
    { kind: 'look-at-number', familyId: 'known', personId: 'child' },
    { kind: 'look-at-number', familyId: 'new', personId: 'bermet' },
    undo,
  );
  expect(told.get('family', 'known')?.members).toHaveLength(1);
});

test('an import is recorded once, undone once, and only if there was one', () => {
  const { told } = imported();
  expect(told.ask({ ...undo, importId: 'none' })).toMatchObject({ error: { code: 'import-not-found' } });
  told.tell(undo);
  expect(told.ask(undo)).toMatchObject({ error: { code: 'import-undone-already' } });
  const record: CommandBody = {
    ...{ kind: 'record-import', importId: 'import', sheet: 'families', source: 'digest', mapping: {} },
    ...{ file: '', families: [{ familyId: 'known', did: 'updated' }], commands: ['command'] },
  };
  expect(told.ask(record)).toMatchObject({ error: { code: 'import-exists' } });
  const empty = { ...record, importId: 'other', families: [] } as CommandBody;
  expect(told.ask(empty)).toMatchObject({ error: { code: 'import-needs-families' } });
});

test('two imports of one list are undone from the later one on', () => {
  const { told } = imported();
  told.tell(address('new', 'Mira 9'));
  told.tell({
    ...{ kind: 'record-import', importId: 'second', sheet: 'families', source: 'digest', mapping: {} },
    ...{ file: '', families: [{ familyId: 'new', did: 'updated' }], commands: [told.last] },
  });
  expect(told.ask(undo)).toMatchObject({ error: { code: 'import-rests-something' } });
  told.tell({ kind: 'undo-import', importId: 'second' }, undo);
  expect(told.get('family', 'new')).toBeUndefined();
});
