import { submit } from '@tatyktuu/api';
import { accept, commandOf, newId, take } from '@tatyktuu/api/testing';
import { foldedRows, type TestDatabase } from '@tatyktuu/database/testing';
import { SET_UP } from '@tatyktuu/domain/access';
import { countMarks } from '@tatyktuu/domain/workshops';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openExampleDatabase } from './example-in-test.ts';

const TODAY = '2026-03-16';
let database: TestDatabase;

beforeAll(async () => {
  database = await openExampleDatabase(TODAY);
});
afterAll(() => database.close());

/** What the example has none of, because it happens away from the office. */
async function playPhones(): Promise<void> {
  const { ledger, registry } = database;
  const groups = await registry.groups();
  const group = groups.find(({ facilitators }) => facilitators.length > 1);
  const [leader = '', other = ''] = group?.facilitators ?? [];
  const [session] = await registry.sessions({ from: '2026-01-01', to: TODAY }, [group?.id ?? '']);
  const [mark] = session?.marks ?? [];
  const rounds = await registry.rounds();
  const consignments = (await Promise.all(rounds.map(({ id }) => registry.consignments(id)))).flat();
  const [consignment] = consignments;
  const [item] = consignment?.items ?? [];
  if (!group || !session || !mark || !consignment || !item) throw new Error('the example has all of these');
  const phoneId = newId();
  const { id: sessionId } = session;
  const took = await take(
    ledger,
    [
      commandOf({ kind: 'enrol-phone', phoneId, accountId: leader }),
      commandOf({
        kind: 'mark-attendance',
        sessionId,
        personId: mark.personId,
        presence: mark.presence === 'late' ? 'present' : 'late',
        excuse: null,
        replaces: null,
      }),
      commandOf({
        kind: 'close-session',
        sessionId,
        counts: { marks: countMarks(session, groups), parcels: 0, stock: [item] },
      }),
    ],
    { id: leader, role: 'facilitator' },
  );
  expect(took.map(({ status }) => status)).toEqual(['accepted', 'needs-review', 'needs-review']);
  await accept(ledger, [
    { kind: 'decide-review', reviewId: took[2]?.id ?? '', verdict: 'take' },
    {
      kind: 'return-stock',
      consignmentId: consignment.id,
      returnId: newId(),
      items: [{ ...item, quantity: 1 }],
    },
    { kind: 'change-group', groupId: group.id, name: group.name, place: group.place, facilitators: [other] },
  ]);
}

/** What the example has none of, because it begins with families that are in order. */
async function playOffice(): Promise<void> {
  const { ledger, registry } = database;
  const page = { search: '', status: 'all', sort: 'name', offset: 0, limit: 200 } as const;
  const { lines } = await registry.families(page);
  const familyOf = async (name: string) => {
    const id = lines.find((line) => line.name === name)?.id ?? '';
    const family = (await registry.familiesAfter(null)).find((one) => one.id === id);
    if (!family) throw new Error(`the example has no ${name}`);
    return family;
  };
  const [kept, other, moving, staying] = await Promise.all(
    ['Жапаров', 'Japarov', 'Нурматов', 'Шаршеев'].map(familyOf),
  );
  const [keptFather, keptDaughter] = kept?.members ?? [];
  const [father, daughter] = other?.members ?? [];
  if (!kept || !other || !moving || !staying || !keptFather || !father || !keptDaughter || !daughter)
    throw new Error('the example has all of these');
  const importing = commandOf({
    kind: 'keep-paper-records',
    familyId: staying.id,
    records: [
      {
        ...{ id: newId(), personId: null, on: null, kind: 'hand-out', signed: true },
        ...{ items: [{ label: 'мука', quantity: 2 }], source: { file: 'тизме.xlsx', sheet: '1', row: 4 } },
      },
      {
        ...{ id: newId(), personId: staying.members[0]?.id ?? null, on: '2025-08-25', kind: 'attendance' },
        ...{ presence: 'present', source: { file: 'тизме.xlsx', sheet: '2', row: 3 } },
      },
    ],
  });
  const noted = commandOf({
    ...{ kind: 'keep-office-note', familyId: staying.id, noteId: newId(), personId: null },
    text: 'Жаңылыш жазылды',
  });
  const commands = [
    importing,
    commandOf({
      ...{ kind: 'record-import', importId: newId(), sheet: 'hand-outs', source: 'digest', mapping: {} },
      ...{
        file: 'тизме.xlsx',
        families: [{ familyId: staying.id, did: 'updated' }],
        commands: [importing.id],
      },
    }),
    noted,
    commandOf({ kind: 'undo-change', familyId: staying.id, factId: noted.id }),
    commandOf({ kind: 'tell-apart', people: [keptDaughter.id, daughter.id] }),
    commandOf({
      ...{ kind: 'merge-families', familyId: kept.id, otherId: other.id, why: 'written-twice' },
      ...{ on: TODAY, pairs: [{ kept: keptFather.id, dropped: father.id }] },
    }),
    commandOf({ kind: 'withdraw-family', familyId: moving.id, on: TODAY, as: 'moved' }),
    commandOf({
      ...{ kind: 'erase-details', familyId: moving.id, personIds: null },
      ...{ kinds: ['identity', 'contact', 'notes', 'selection', 'receipts'], why: 'asked-for' },
    }),
  ];
  const office = { id: SET_UP, role: 'set-up' } as const;
  const took = await submit(ledger, commands, { actor: office, today: TODAY });
  expect(took.flatMap((answer) => (answer.status === 'refused' ? [answer.refusal.code] : []))).toEqual([]);
}

test('the example programme and what phones and the office add to it fill every table; rebuilt from the journal each row is the same', async () => {
  await playPhones();
  await playOffice();
  const before = await foldedRows(database.pool);
  expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([]);
  await database.ledger.rebuild();
  expect(await foldedRows(database.pool)).toEqual(before);
});

test('its journal verifies, and no name of anybody in it stands in the chain', async () => {
  expect(await database.ledger.verify()).toMatchObject({ intact: true });
  const { rows } = await database.pool.query<{ chain: string; names: string[] }>(
    `SELECT (SELECT string_agg(j::text, ' ') FROM journal j) AS chain,
            ARRAY(SELECT full_name FROM person UNION SELECT name FROM account UNION SELECT email FROM account) AS names`,
  );
  const [found] = rows;
  expect(found?.names.length).toBeGreaterThan(50);
  expect(found?.names.filter((name) => name !== '' && found.chain.includes(name))).toEqual([]);
});
