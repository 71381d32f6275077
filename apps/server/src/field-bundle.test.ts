import { submit, wholeOf } from '@tatyktuu/api';
import type { TestDatabase } from '@tatyktuu/database/testing';
import type { CommandBody } from '@tatyktuu/domain/door';
import { addDays, nextReading, uuid7 } from '@tatyktuu/domain/kernel';
import { rosterOf } from '@tatyktuu/domain/workshops';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openExampleDatabase } from './example-in-test.ts';

const TODAY = '2026-03-16';
let database: TestDatabase;
let serial = 0;

beforeAll(async () => {
  database = await openExampleDatabase(TODAY);
});
afterAll(() => database.close());

function freshId(): string {
  serial += 1;
  return uuid7(1_800_000_000_000 + serial, new Uint8Array(10).fill(serial));
}

async function done(body: CommandBody): Promise<void> {
  const id = freshId();
  const command = { id, device: id, recordedAt: nextReading(1_800_000_000_000, null, id), body };
  const actor = { id, role: 'administrator' } as const;
  const [answer] = await submit(database.ledger, [command], { actor, today: TODAY });
  expect(answer).toEqual({ id, status: 'accepted' });
}

async function bundleOf(name: string) {
  const account = (await database.registry.accounts()).find((one) => one.name.startsWith(name));
  if (!account) throw new Error(`the example has no ${name}`);
  return database.ledger.read((snapshot) => wholeOf(snapshot, account.id, TODAY));
}

type FieldBundle = Awaited<ReturnType<typeof bundleOf>>;

/** The people in the groups that the account leads. */
function learnersIn({ led, groups }: FieldBundle): ReadonlySet<string> {
  const own = groups.filter(({ id }) => led.includes(id));
  return new Set(own.flatMap(({ memberships }) => memberships.map(({ personId }) => personId)));
}

/** Things that bundles hold of whoever is the account's own, and of others. */
async function heldOf<T>(things: (bundle: FieldBundle, own: boolean) => readonly T[]) {
  const bundles = await Promise.all(['Айсулуу', 'Назира', 'Бакай', 'Самат'].map(bundleOf));
  return [true, false].map((own) => bundles.flatMap((bundle) => things(bundle, own)));
}

test('how to call somebody and why she is away is told to the facilitators of her group alone', async () => {
  const [own = [], others = []] = await heldOf((bundle, hers) => {
    const learners = learnersIn(bundle);
    return bundle.families.flatMap(({ members }) => members.filter(({ id }) => learners.has(id) === hers));
  });
  const contacts = (of: typeof own) => of.filter(({ safeContact }) => safeContact !== '');
  const reasons = (of: typeof own) => new Set(of.flatMap(({ absences }) => absences.map((a) => a.reason)));
  expect(contacts(own).length).toBeGreaterThan(0);
  expect(contacts(others)).toEqual([]);
  expect(reasons(own)).toContain('migration');
  expect([...reasons(others)]).toEqual(['other']);
});

test('sessions of other groups tell that somebody was excused and not why', async () => {
  const [own, others] = await heldOf(({ sessions, led }, hers) =>
    sessions
      .filter(({ groupIds }) => groupIds.some((id) => led.includes(id)) === hers)
      .flatMap(({ marks }) => marks.flatMap(({ excuse }) => excuse ?? [])),
  );
  expect(own).toContain('migration');
  expect([...new Set(others)]).toEqual(['not-stated']);
});

test('a member who has left is still named on the roster of a session that was before', async () => {
  const { sessions, groups, led } = await bundleOf('Айсулуу');
  const past = sessions
    .filter(({ on, groupIds }) => on < TODAY && groupIds.some((id) => led.includes(id)))
    .at(-1);
  const leaver =
    past &&
    rosterOf(
      past,
      groups.filter(({ id }) => led.includes(id)),
    )[0];
  if (!past || !leaver) throw new Error('the example holds a past session');
  for (const group of groups.filter(({ id }) => led.includes(id))) {
    for (const { personId, familyId } of group.memberships)
      if (familyId === leaver.familyId)
        await done({ kind: 'leave-group', groupId: group.id, personId, on: addDays(past.on, 1) });
  }
  const after = await bundleOf('Айсулуу');
  expect(after.families.map(({ id }) => id)).toContain(leaver.familyId);
});

test('a facilitator who leads no group any more holds nothing of anybody', async () => {
  const { groups, led } = await bundleOf('Айсулуу');
  for (const { id, name, place } of groups.filter((group) => led.includes(group.id)))
    await done({ kind: 'change-group', groupId: id, name, place, facilitators: [] });
  expect(await bundleOf('Айсулуу')).toMatchObject({
    led: [],
    groups: [],
    families: [],
    sessions: [],
    parcels: [],
  });
});
