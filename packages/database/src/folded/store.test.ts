import { notHeldReasons, presences, type Session } from '@tatyktuu/domain/workshops';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { families } from './families.ts';
import { family } from './family-in-test.ts';
import { sessions } from './sessions.ts';
import type { Store } from './store.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const id = fc.uuid();
const few = fc.integer({ min: 0, max: 5 }).map((at) => `00000000-0000-7000-8000-00000000000${at}`);
/** What people write: any letters, quotes and line ends, but not the one character that PostgreSQL has no place for. */
const words = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\u0000', ''));
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

const reading = fc.constant('2023-09-01T04:00:00.000Z-0000-00000000-0000-7000-8000-000000000000');
const counts = fc.record({
  marks: fc.record({
    ...Object.fromEntries(presences.map((presence) => [presence, fc.nat(30)])),
    ...{ expected: fc.nat(30), unmarked: fc.nat(30), unexpected: fc.nat(30) },
  } as Record<(typeof presences)[number] | 'expected' | 'unmarked' | 'unexpected', fc.Arbitrary<number>>),
  parcels: fc.nat(30),
  stock: fc.uniqueArray(fc.record({ commodityId: few, quantity: fc.integer() }), {
    selector: ({ commodityId }) => commodityId,
  }),
});
/** One entry of each person, in the order of the people: so it is read where everything was made at one moment. */
function ofEachPerson<T extends { personId: string }>(of: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc
    .uniqueArray(of, { selector: ({ personId }) => personId })
    .map((all) => all.toSorted((a, b) => (a.personId < b.personId ? -1 : 1)));
}

const session: fc.Arbitrary<Omit<Session, 'id'>> = fc.record({
  curriculumId: id,
  curriculumVersion: fc.nat(9),
  unitId: words,
  groupIds: fc.uniqueArray(few),
  on: day,
  at: fc.constantFrom('09:00', '14:30'),
  place: words,
  status: fc.constantFrom('planned', 'held', 'cancelled', 'not-held'),
  notHeldReason: orNull(fc.constantFrom(...notHeldReasons)),
  opened: orNull(fc.record({ by: id, at: reading })),
  closings: fc
    .uniqueArray(fc.record({ by: few, at: reading, counts }), { selector: ({ by }) => by })
    .map((all) => all.toSorted((a, b) => (a.by < b.by ? -1 : 1))),
  marks: ofEachPerson(
    fc.record({
      personId: few,
      presence: fc.constantFrom(...presences),
      excuse: orNull(fc.constant('illness' as const)),
      markedBy: id,
      markedAt: reading,
      fact: id,
    }),
  ),
  makeUps: ofEachPerson(
    fc.record({ personId: few, on: day, with: orNull(id), by: id, at: reading, fact: id }),
  ),
  nextSteps: ofEachPerson(fc.record({ personId: few, text: orNull(words), by: id, at: reading, fact: id })),
  report: orNull(
    fc.record({
      activities: fc.array(fc.record({ id: words, outcome: fc.constantFrom('done', 'skipped') })),
      minutes: fc.nat(600),
      bothFacilitators: fc.boolean(),
      manner: fc.constantFrom('participatory', 'lecturing'),
      materials: fc.boolean(),
      safetyConcern: fc.boolean(),
    }),
  ),
});

/** A new thing is written, then each of the others over it: after every step the tables hold just that state. */
async function holdsEachOf<State>(store: Store<State>, of: fc.Arbitrary<Omit<State, 'id'>>): Promise<void> {
  const states = fc
    .tuple(id, fc.array(of, { minLength: 2, maxLength: 4 }))
    .map(([own, each]) => ({ own, each: each.map((state) => ({ ...state, id: own }) as State) }));
  await fc.assert(
    fc.asyncProperty(states, async ({ own, each }) => {
      let before: State | undefined;
      for (const after of each) {
        await store.save(database.pool, [{ before, after }]);
        before = (await store.load(database.pool, [own])).get(own);
        expect(before).toEqual(after);
      }
    }),
    { numRuns: 40 },
  );
}

test('a family is read as it was written, whatever changed in it', () => holdsEachOf(families, family));
test('a session is read as it was written, whatever changed in it', () => holdsEachOf(sessions, session));
