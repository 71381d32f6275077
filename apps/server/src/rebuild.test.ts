import { accept, commandOf, newId, take } from '@tatyktuu/api/testing';
import { foldedRows, type TestDatabase } from '@tatyktuu/database/testing';
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

test('the example programme and what phones add to it fill every table; rebuilt from the journal each row is the same', async () => {
  await playPhones();
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
  expect(found?.names.filter((name) => found.chain.includes(name))).toEqual([]);
});
