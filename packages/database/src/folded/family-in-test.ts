import {
  arrivals,
  callAnswers,
  cardEndings,
  consentProofs,
  consentPurposes,
  departures,
  endings,
  type Family,
  generationRoles,
  type PaperRecord,
  type Person,
  paperPresences,
  sexes,
  tieKinds,
} from '@tatyktuu/domain/families';
import fc from 'fast-check';

const id = fc.uuid();
const few = fc.integer({ min: 0, max: 5 }).map((at) => `00000000-0000-7000-8000-00000000000${at}`);
/** What people write: any letters, quotes and line ends, but not the one character that PostgreSQL has no place for. */
const words = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\u0000', ''));
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const byId = { selector: ({ id: own }: { readonly id: string }) => own };
const ref = fc.record({ familyId: id, personId: id });
const source = fc.record({ file: words, sheet: words, row: fc.nat() });

const person: fc.Arbitrary<Person> = fc.record({
  id: few,
  role: fc.constantFrom(...generationRoles),
  sex: fc.constantFrom(...sexes),
  fullName: words,
  birth: orNull(fc.constantFrom('1980', '1980-02-03')),
  phone: orNull(words),
  mayCall: orNull(fc.constantFrom(...callAnswers)),
  safeContact: words,
  neverSay: words,
  nationalId: orNull(words),
  absences: fc.array(
    fc.record({ reason: fc.constantFrom('migration', 'other'), from: orNull(day), until: orNull(day) }),
    { maxLength: 3 },
  ),
  arrival: fc.record({ how: fc.constantFrom(...arrivals), on: orNull(day), from: orNull(id) }),
  departure: orNull(fc.record({ how: fc.constantFrom(...departures), on: day, to: orNull(id) })),
  sameAs: orNull(ref),
  alsoKnownAs: fc.array(ref, { maxLength: 2 }),
});

const paper: fc.Arbitrary<PaperRecord> = fc
  .record({ id: few, personId: orNull(few), on: orNull(day), source: orNull(source) })
  .chain((known) =>
    fc
      .oneof(
        fc.record({ kind: fc.constant('attendance'), presence: fc.constantFrom(...paperPresences) }),
        fc.record({
          kind: fc.constant('hand-out'),
          signed: fc.boolean(),
          items: fc.array(fc.record({ label: words, quantity: fc.nat() }), { maxLength: 2 }),
        }),
      )
      .map((record) => ({ ...known, ...record }) as PaperRecord),
  );

/** A family of any kind, but for its id. */
export const family: fc.Arbitrary<Omit<Family, 'id'>> = fc.record({
  name: words,
  address: words,
  number: orNull(words),
  members: fc.uniqueArray(person, byId),
  ties: fc.uniqueArray(
    fc.record({
      ...{ id: few, kind: fc.constantFrom(...tieKinds), of: few, to: few },
      ...{ from: orNull(day), until: orNull(day) },
    }),
    byId,
  ),
  head: orNull(few),
  nominatedOn: orNull(day),
  nominatedBy: words,
  assessment: orNull(
    fc.record({
      ...{ on: day, formVersion: fc.nat(9), points: orNull(fc.nat(99)) },
      answers: orNull(fc.dictionary(fc.constantFrom('a', 'b'), fc.oneof(fc.boolean(), words, fc.nat()))),
    }),
  ),
  enrolledOn: orNull(day),
  withdrawnOn: orNull(day),
  ending: orNull(fc.constantFrom(...endings)),
  mergedInto: orNull(id),
  absorbed: fc.array(id, { maxLength: 2 }),
  splitFrom: orNull(id),
  consents: fc.uniqueArray(
    fc.record({
      ...{ id: few, purpose: fc.constantFrom(...consentPurposes), personId: few, wording: words },
      ...{ proof: fc.constantFrom(...consentProofs), givenBy: few, witness: words },
      ...{ givenOn: day, withdrawnOn: orNull(day) },
    }),
    byId,
  ),
  notes: fc.uniqueArray(fc.record({ id: few, personId: orNull(few), text: words }), byId),
  cards: fc.uniqueArray(
    fc.record({
      ...{ id: few, digest: words, issuedOn: day },
      revoked: orNull(fc.record({ on: day, why: fc.constantFrom(...cardEndings) })),
    }),
    byId,
  ),
  papers: fc.uniqueArray(paper, byId),
  source: orNull(fc.record({ file: words, row: fc.nat() })),
});
