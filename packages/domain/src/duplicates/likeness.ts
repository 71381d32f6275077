import {
  compareBirths,
  compareKin,
  comparePersonalNumbers,
  comparePhones,
  comparePlaces,
  compareSexes,
} from './compare-details.ts';
import { compareNames, mayShareGivenName } from './compare-names.ts';
import type { Evidence, EvidenceCode, Likeness } from './person.ts';
import type { Prepared } from './prepare.ts';
import { ONE_FAMILY_BEFORE, RELATIVES_BEFORE, STRANGERS_BEFORE, type Weighed } from './weights.ts';

/** Where every weight is below this (a natural logarithm) an evidence is not worth its line. */
const WORTH_SAYING = 0.3;

/** Two who cannot share a given name are two people, whatever else they share: but a personal number is nobody else's. */
export function mayBeOne(a: Prepared, b: Prepared): boolean {
  return (
    mayShareGivenName(a, b) || (a.person.nationalId !== null && a.person.nationalId === b.person.nationalId)
  );
}

/**
 * How sure it is that two entries are one human being, and why: the probability that Fellegi and Sunter's sum of
 * weights gives, reckoned once against two strangers who look alike by chance and once against two relatives who share
 * their surname, house and number. Both must be unlikely. Symmetric; the same for every spelling of a name.
 */
export function likenessOf(a: Prepared, b: Prepared): Likeness {
  const weighed = weigh(a, b);
  return { certainty: certaintyOf(a, b, weighed), evidence: evidenceOf(a, b, weighed) };
}

/** The likeness where it reaches the level (percent), else null: sooner, as most pairs do not. */
export function likenessFrom(level: number, a: Prepared, b: Prepared): Likeness | null {
  const weighed = weigh(a, b);
  const certainty = certaintyOf(a, b, weighed);
  return certainty < level ? null : { certainty, evidence: evidenceOf(a, b, weighed) };
}

function areOfOneFamily(a: Prepared, b: Prepared): boolean {
  return a.person.familyId === b.person.familyId;
}

function weigh(a: Prepared, b: Prepared): readonly Weighed[] {
  const ofThePerson = [
    ...compareNames(a, b),
    compareBirths(a, b),
    comparePersonalNumbers(a, b),
    compareSexes(a, b),
  ];
  // Within one family everybody shares the rest: it says nothing.
  if (areOfOneFamily(a, b)) return ofThePerson;
  return [...ofThePerson, comparePhones(a, b), comparePlaces(a, b), compareKin(a, b)];
}

function certaintyOf(a: Prepared, b: Prepared, weighed: readonly Weighed[]): number {
  const oneFamily = areOfOneFamily(a, b);
  let strangers = STRANGERS_BEFORE;
  let relatives = oneFamily ? ONE_FAMILY_BEFORE : RELATIVES_BEFORE;
  for (const { weight } of weighed) {
    strangers += weight.strangers;
    relatives += weight.relatives;
  }
  const against = (oneFamily ? 0 : Math.exp(-strangers)) + Math.exp(-relatives);
  return Math.round(100 / (1 + against));
}

function evidenceOf(a: Prepared, b: Prepared, weighed: readonly Weighed[]): readonly Evidence[] {
  const sums = new Map<EvidenceCode, { strangers: number; relatives: number }>();
  if (areOfOneFamily(a, b)) sums.set('same-family', { strangers: -1, relatives: -1 });
  for (const { code, weight } of weighed) {
    if (code === undefined) continue;
    const before = sums.get(code) ?? { strangers: 0, relatives: 0 };
    sums.set(code, {
      strangers: before.strangers + weight.strangers,
      relatives: before.relatives + weight.relatives,
    });
  }
  return [...sums]
    .map(([code, { strangers, relatives }]) => ({
      code,
      weight: Math.abs(strangers) > Math.abs(relatives) ? strangers : relatives,
    }))
    .filter(({ code, weight }) => Math.abs(weight) > WORTH_SAYING || code === 'name-order-swapped')
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight) || (one.code < other.code ? -1 : 1))
    .map(({ code, weight }) => ({ code, side: weight < 0 ? '-' : '+' }));
}
