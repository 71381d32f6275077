import { NO_ONE, type Person } from '@tatyktuu/domain/families';
import type { Mark, Session } from '@tatyktuu/domain/workshops';
import type { FieldAnswer, FieldBundle } from './bundle.ts';
import { bundleInTest, headerInTest, ids } from './bundle-in-test.ts';
import { narrow } from './narrow.ts';
import { split } from './split.ts';

const at = `2023-08-25T08:00:00.000Z-0000-${ids.office}`;
const by = ids.account;
const [personId = ''] = ids.people;
const [familyId = ''] = ids.families;

const person: Person = {
  ...{ ...NO_ONE, id: personId, fullName: 'Асанова Бурул', role: 'mother-in-law', sex: 'female' },
  ...{ birth: '1960', mayCall: 'with-care', safeContact: 'Коңшусу аркылуу', neverSay: 'Кайда барганын' },
  absences: [{ reason: 'illness', from: '2023-08-01', until: null }],
  arrival: { how: 'registered', on: '2023-07-01', from: null },
  alsoKnownAs: [{ familyId: ids.office, personId: ids.office }],
};
/** She has left, and is only another entry of somebody: still named by a mark. */
const another: Person = {
  ...{ ...person, id: ids.people[2], alsoKnownAs: [], sameAs: { familyId, personId } },
  departure: { how: 'moved-out', on: '2023-08-20', to: null },
};
const mark: Mark = {
  ...{ personId, presence: 'excused', excuse: 'illness', markedBy: by, markedAt: at, fact: ids.office },
};
const presences = { present: 0, late: 0, 'left-early': 0, absent: 0, excused: 1 };
const worked: Partial<Session> = {
  status: 'held',
  marks: [mark, { ...mark, personId: another.id, presence: 'present', excuse: null }],
  report: {
    activities: [{ id: 'circle', outcome: 'done' }],
    ...{
      minutes: 90,
      bothFacilitators: true,
      manner: 'participatory',
      materials: true,
      safetyConcern: false,
    },
  },
  opened: { by, at },
  closings: [
    {
      ...{ by, at },
      counts: {
        marks: { ...presences, expected: 2, unmarked: 1, unexpected: 0 },
        parcels: 1,
        stock: [{ commodityId: ids.flour, quantity: 0 }],
      },
    },
  ],
  makeUps: [{ personId, on: '2023-08-25', with: null, by, at, fact: ids.office }],
  nextSteps: [{ personId, text: 'Келин менен сүйлөшөм', by, at, fact: ids.office }],
};

/** Everything that a phone may ever be sent, each member filled in. */
function fullBundle(): FieldBundle {
  const bundle = bundleInTest();
  const items = [{ commodityId: ids.flour, quantity: 50_000 }];
  return {
    ...bundle,
    families: bundle.families.map((family) =>
      family.id === familyId
        ? {
            ...family,
            ...{ withdrawnOn: '2023-08-30', members: [person, another], mergedInto: ids.families[1] },
            absorbed: [ids.office],
            cards: [{ id: ids.office, digest: '0'.repeat(32), issuedOn: '2023-08-01', revoked: null }],
          }
        : family,
    ),
    sessions: bundle.sessions.flatMap((session) => [
      { ...session, ...worked },
      { ...session, id: ids.office, status: 'not-held' as const, notHeldReason: 'weather' as const },
    ]),
    parcels: bundle.parcels.map((parcel) => ({
      ...parcel,
      handOvers: [
        {
          ...{ id: ids.office, items, collector: { kind: 'member', personId }, proof: 'signature' },
          basis: { household: 5, attendees: [{ personId, counted: 2, held: 3 }] },
          ...{ signature: 'M1 1', witness: null, proxyName: null, by, at, reversedBy: null },
        },
      ],
    })),
    consignments: bundle.consignments.map((consignment) => ({
      ...consignment,
      returns: [{ id: ids.office, items, by, at, fact: ids.office, reversedBy: null }],
    })),
    reviews: [
      {
        ...{ id: ids.office, reason: 'marked-differently', by, device: ids.office, at, handOver: null },
        held: { kind: 'unmark-attendance', sessionId: ids.session, personId, replaces: null },
        decision: { verdict: 'take', by, at },
      },
      {
        ...{ id: ids.office, reason: 'second-hand-over', by, device: ids.office, at, held: null },
        ...{ handOver: { roundId: ids.round, familyId, handOver: ids.office }, decision: null },
      },
    ],
  };
}

/** An answer with every kind of thing in it: its shape is what version 3 of the protocol sends down. */
export const answerInTest: FieldAnswer = {
  ...headerInTest(),
  bundles: split(narrow(fullBundle()), () => 'v1'),
  gone: [ids.office],
};
