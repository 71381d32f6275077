import { parcelId, rationOf, stockOf } from '@tatyktuu/domain/aid';
import { record } from '@tatyktuu/domain/door';
import { searchAll } from '@tatyktuu/domain/duplicates';
import { consentStands, type Family, membersOn, standingOf } from '@tatyktuu/domain/families';
import { addDays } from '@tatyktuu/domain/kernel';
import { countMarks, rosterOf } from '@tatyktuu/domain/workshops';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleFamilies, exampleProgramme, exampleStaff, inTurns, MemoryWorld } from './index.ts';

const today = '2023-09-29';
const steps = exampleProgramme(today);
const world = new MemoryWorld();
const refusals: string[] = [];
const facts: string[] = [];

beforeAll(() => {
  for (const step of steps) {
    const decision = world.take(step, { actor: step.actor, today });
    if (!decision.ok) refusals.push(`${step.body.kind}: ${decision.error.code}`);
    else facts.push(...record(step, step.actor, decision.value).map(({ id }) => id));
  }
});

const all = <Name extends Parameters<typeof world.copy.peek>[0]>(of: Name) =>
  world.copy
    .changed()
    .filter((home) => home.of === of)
    .map(({ id }) => world.copy.get(of, id))
    .filter((state) => state !== undefined);

test('nothing in it is refused by the rules, and every command says something new', () => {
  expect(refusals).toEqual([]);
  expect(facts.length).toBeGreaterThanOrEqual(steps.length);
  expect(new Set(facts).size).toBe(facts.length);
});

test('the same day gives the same commands; another day moves all of it', () => {
  expect(exampleProgramme(today)).toEqual(steps);
  const later = exampleProgramme('2026-02-28').find(({ body }) => body.kind === 'enrol-family');
  expect(later?.body).toMatchObject({ on: addDays('2026-02-28', -40) });
});

test('nothing was recorded after the day before today, and readings of a device go up', () => {
  const byDevice = Map.groupBy(steps, ({ device }) => device);
  for (const own of byDevice.values()) {
    const readings = own.map(({ recordedAt }) => recordedAt);
    expect(readings).toEqual(readings.toSorted());
    expect(new Set(readings).size).toBe(readings.length);
  }
  expect(steps.every(({ recordedAt }) => recordedAt.slice(0, 10) < today)).toBe(true);
});

test('turns keep the order and change only with the actor', () => {
  const turns = inTurns(steps);
  expect(turns.flatMap((turn) => turn.steps)).toEqual(steps);
  expect(turns.length).toBeLessThan(steps.length / 4);
});

describe('families', () => {
  const byName = (name: string) => all('family').filter((family) => family.name === name);
  const present = (family: Family) => membersOn(family, today);

  test('fifteen take part from the beginning, 85 people, each with a name of her own', () => {
    const names = exampleFamilies.flatMap(({ people }) => people.map(({ fullName }) => fullName));
    const first = all('family').slice(0, 15);
    expect(first.reduce((sum, { members }) => sum + members.length, 0)).toBe(85);
    expect(new Set(names).size).toBe(85);
  });

  test('one has no father-in-law, one had two daughters-in-law, one is of eight', () => {
    const first = all('family').slice(0, 15);
    const count = (role: string) =>
      first.map(({ members }) => members.filter((member) => member.role === role).length);
    expect(count('father-in-law').filter((of) => of === 0)).toHaveLength(1);
    expect(count('daughter-in-law').filter((of) => of === 2)).toHaveLength(1);
    expect(first.filter(({ members }) => members.length === 8)).toHaveLength(1);
  });

  test('everybody grown of a family that takes part consents to the programme and to aid, by the wording in use', () => {
    expect(all('wording')).toHaveLength(5);
    expect(all('policy')).toMatchObject([{ consentFirst: true }]);
    for (const family of all('family').filter((one) => standingOf(one) === 'enrolled'))
      for (const { id, role } of present(family))
        for (const purpose of ['programme', 'aid'] as const)
          expect(consentStands(family, id, purpose, today)).toBe(role !== 'child');
  });

  test('each was nominated, assessed by the form, and enrolled with a reason where its score is below the line', () => {
    const [form] = all('selection').flatMap(({ versions }) => versions);
    const points = all('family').flatMap(({ assessment }) => assessment?.points ?? []);
    expect(points).toHaveLength(15);
    expect(points.some((of) => of < (form?.enrolFrom ?? 0))).toBe(true);
    expect(points.some((of) => of > (form?.enrolFrom ?? 0))).toBe(true);
  });

  test('people are tied: every couple is married and every child has its parents', () => {
    for (const { members, ties } of all('family').slice(0, 15)) {
      for (const { id } of members.filter(({ role }) => role === 'child'))
        expect(ties.filter((tie) => tie.kind === 'parent' && tie.to === id)).toHaveLength(2);
      for (const { id } of members.filter(({ role }) => role === 'daughter-in-law'))
        expect(ties.filter((tie) => tie.kind === 'spouse' && [tie.of, tie.to].includes(id))).toHaveLength(1);
    }
  });

  test('families change: one married away, a couple moved out and takes part as a family of its own', () => {
    expect(
      byName('Тынаев').flatMap(({ members }) => members.flatMap(({ departure }) => departure ?? [])),
    ).toEqual([expect.objectContaining({ how: 'married-out' })]);
    const [old, young] = byName('Байтемиров');
    if (!old || !young) throw new Error('two families of that name are wanted');
    expect(young.splitFrom).toBe(old.id);
    expect([present(old).length, present(young).length]).toEqual([5, 2]);
    expect(standingOf(young)).toBe('enrolled');
    const ids = present(young).map(({ id }) => id);
    const seats = all('group').flatMap(({ memberships }) => memberships);
    expect(
      seats
        .filter((seat) => ids.includes(seat.personId) && seat.leftOn === null)
        .map((seat) => seat.familyId),
    ).toEqual([young.id, young.id]);
  });

  test('a family has a card, and one that waits is written down twice: nobody else looks like anybody', () => {
    expect(byName('Бакиров').flatMap(({ cards }) => cards)).toMatchObject([{ revoked: null }]);
    const people = all('family').flatMap(({ id: familyId, address, members }) =>
      members
        .filter(({ departure }) => departure === null)
        .map((member) => ({ ...member, familyId, address, kin: [] })),
    );
    const pairs = searchAll(people, { level: 60 });
    const familiesOf = pairs.map(({ oneFamily, otherFamily }) =>
      [oneFamily, otherFamily].map((id) => world.copy.get('family', id)?.name).toSorted(),
    );
    expect(familiesOf).toEqual([
      ['Japarov', 'Жапаров'],
      ['Japarov', 'Жапаров'],
    ]);
  });
});

describe('workshops', () => {
  test('four groups of 14 to 16, each led by a pair of its own sex', () => {
    const women: readonly string[] = [exampleStaff.aisuluu.name, exampleStaff.nazira.name];
    for (const { audience, facilitators, memberships } of all('group')) {
      const people = new Set(memberships.map(({ personId }) => personId));
      expect(people.size).toBeGreaterThanOrEqual(14);
      expect(people.size).toBeLessThanOrEqual(16);
      const names = facilitators.map((id) => world.copy.get('account', id)?.name ?? '');
      expect(names).toHaveLength(2);
      const isWomens = audience === 'mother-in-law' || audience === 'daughter-in-law';
      expect(names.every((name) => women.includes(name) === isWomens)).toBe(true);
    }
  });

  test('ten social sessions over the six learning areas and six economic ones, of three to five activities', () => {
    const units = all('curriculum').flatMap(({ versions }) => versions.flatMap((version) => version.units));
    const areasOf = (component: string) =>
      new Set(units.filter((unit) => unit.component === component).flatMap(({ areas }) => areas));
    expect(units.filter(({ component }) => component === 'social')).toHaveLength(10);
    expect(units.filter(({ component }) => component === 'economic')).toHaveLength(6);
    expect([areasOf('social').size, areasOf('economic').size]).toEqual([6, 3]);
    for (const { title, activities } of units) {
      for (const words of [title, ...activities.map((activity) => activity.title)])
        expect(Object.values(words).filter((text) => text.trim() !== '')).toHaveLength(3);
      expect(activities.length).toBeGreaterThanOrEqual(3);
      expect(activities.length).toBeLessThanOrEqual(5);
    }
  });

  test('sessions behind are marked, and reported but for one; each group meets today; more are to come', () => {
    const sessions = all('session');
    const behind = sessions.filter(({ on }) => on < today);
    expect(behind).toHaveLength(17);
    expect(behind.filter(({ status }) => status === 'held')).toHaveLength(16);
    expect(behind.every(({ marks }) => marks.length >= 10)).toBe(true);
    const now = sessions.filter(({ on }) => on === today);
    expect(new Set(now.flatMap(({ groupIds }) => groupIds)).size).toBe(4);
    expect(now.every(({ status, marks }) => status === 'planned' && marks.length === 0)).toBe(true);
    expect(sessions.filter(({ on, status }) => on > today && status === 'planned')).toHaveLength(20);
    expect(sessions.filter(({ groupIds }) => groupIds.length === 4)).toHaveLength(2);
  });

  test('nobody is marked who is not expected, and most people come', () => {
    const groups = all('group');
    const held = all('session').filter(({ on }) => on < today);
    const counts = held.map((session) => countMarks(session, groups));
    expect(counts.every(({ unexpected }) => unexpected === 0)).toBe(true);
    const expected = held.reduce((sum, session) => sum + rosterOf(session, groups).length, 0);
    const present = counts.reduce((sum, of) => sum + of.present + of.late + of['left-early'], 0);
    expect(present / expected).toBeGreaterThan(0.7);
    expect(present / expected).toBeLessThan(0.95);
  });
});

describe('food', () => {
  const rounds = () => all('round').toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const standing = (roundId: string) =>
    all('parcel')
      .filter((parcel) => parcel.roundId === roundId)
      .map(({ handOvers }) => handOvers.filter(({ reversedBy }) => reversedBy === null).length);

  test('the first round is closed and reached everybody once; the second is open and reached six', () => {
    const [first, second] = rounds();
    if (!first || !second) throw new Error('two rounds are wanted');
    expect([first.status, second.status]).toEqual(['closed', 'open']);
    expect(standing(first.id)).toEqual(Array.from({ length: 15 }, () => 1));
    expect(standing(second.id).toSorted()).toEqual([...Array(10).fill(0), ...Array(6).fill(1)]);
  });

  test('one hand-over was taken back and done again, one was collected by a neighbour, some by thumb-mark', () => {
    const handOvers = all('parcel').flatMap((parcel) => parcel.handOvers);
    expect(handOvers.filter(({ reversedBy }) => reversedBy !== null)).toHaveLength(1);
    expect(handOvers.filter(({ collector }) => collector.kind === 'proxy')).toHaveLength(1);
    expect(handOvers.filter(({ proof }) => proof === 'thumb-mark-on-paper').length).toBeGreaterThan(2);
  });

  test('the family of eight gets 100 kg of flour, and each head more than half of the norm', () => {
    const [first] = rounds();
    const family = all('family').find(({ members }) => members.length === 8);
    if (!first || !family) throw new Error('no family of eight');
    const items = world.copy.get('parcel', parcelId(first.id, family.id))?.handOvers[0]?.items ?? [];
    const flour = all('commodity').find(({ title }) => title.en === 'Fortified flour');
    expect(items.find(({ commodityId }) => commodityId === flour?.id)?.quantity).toBe(100_000);
    expect(rationOf(items, all('commodity'), 8, 30).percentOfNorm).toBeGreaterThan(50);
  });

  test('the family whose husband never came gets the flour and rice of any other of its size', () => {
    const [first] = rounds();
    if (!first) throw new Error('no round');
    const itemsOf = (name: string) => {
      const family = all('family').find((one) => one.name === name);
      return world.copy.get('parcel', parcelId(first.id, family?.id ?? ''))?.handOvers[0]?.items ?? [];
    };
    const [flour, , rice] = itemsOf('Молдобаев');
    const [otherFlour, , otherRice] = itemsOf('Алымбеков');
    expect([flour, rice]).toEqual([otherFlour, otherRice]);
  });
});

test('between the sessions: somebody was visited, three said what they will do next, and the goods add up', () => {
  const sessions = all('session');
  expect(sessions.flatMap(({ makeUps }) => makeUps)).toHaveLength(1);
  expect(sessions.flatMap(({ nextSteps }) => nextSteps.map(({ text }) => text !== null))).toEqual(
    Array(3).fill(true),
  );
  const consignments = all('consignment');
  const parcels = all('parcel').filter(({ roundId }) => roundId === consignments[0]?.roundId);
  const lines = consignments.flatMap(({ to }) => stockOf(consignments, parcels, to));
  expect(lines).toHaveLength(6);
  for (const line of lines) {
    expect(line.left).toBeGreaterThan(0);
    expect(line.handedOver).toBeGreaterThan(0);
  }
});
