import type { NameParts } from './name-parts.ts';
import type { EvidenceCode } from './person.ts';
import type { Prepared } from './prepare.ts';
import { isSlip } from './slips.ts';
import { type Weighed, type Weight, weights } from './weights.ts';

type WordOutcome = 'same' | 'slip' | 'initial' | 'differs' | 'missing';

/** How the two names' parts came out, whichever way round either is to be read. */
export interface NameOutcome {
  readonly given: WordOutcome;
  readonly surname: Exclude<WordOutcome, 'initial'> | 'father';
  readonly father: WordOutcome;
  readonly turned: boolean;
}

/** Whether the two can bear one given name, however it is written. False makes them two people, short of a personal number. */
export function mayShareGivenName(a: Prepared, b: Prepared): boolean {
  if (compareGiven(a.name, b.name) !== 'differs') return true;
  if (a.turned !== null && compareGiven(a.turned, b.name) !== 'differs') return true;
  return b.turned !== null && compareGiven(a.name, b.turned) !== 'differs';
}

export function compareNames(a: Prepared, b: Prepared): readonly Weighed[] {
  const woman = a.person.sex === 'female' || b.person.sex === 'female';
  const straight = comparedParts(a.name, b.name, false);
  const ways = [
    straight,
    ...(a.turned === null ? [] : [comparedParts(a.turned, b.name, true)]),
    ...(b.turned === null ? [] : [comparedParts(a.name, b.turned, true)]),
  ];
  let best = straight;
  let most = -Infinity;
  for (const way of ways) {
    const sum = weightOfName(way, woman).reduce((total, { strangers }) => total + strangers, 0);
    if (sum <= most) continue;
    most = sum;
    best = way;
  }
  return shown(a.name, b.name, best, woman);
}

function compareGiven(a: NameParts, b: NameParts): WordOutcome {
  return compareWords(a.given, b.given, a.givenIsInitial, b.givenIsInitial);
}

function comparedParts(a: NameParts, b: NameParts, turned: boolean): NameOutcome {
  const byFather =
    (a.surname === '' && a.father !== '' && a.father === b.root) ||
    (b.surname === '' && b.father !== '' && b.father === a.root);
  const father = compareWords(a.father, b.father, a.fatherIsInitial, b.fatherIsInitial);
  return {
    given: compareGiven(a, b),
    surname: byFather ? 'father' : compareSurnames(a, b),
    // Who is called by a grandfather's name in the one list is called by the father's in the other.
    father: byFather && father === 'differs' ? 'missing' : father,
    turned,
  };
}

function compareSurnames(a: NameParts, b: NameParts): Exclude<WordOutcome, 'initial'> {
  if (a.surname === '' || b.surname === '') return 'missing';
  if (a.surname === b.surname || (a.root === b.root && a.root.length > 2)) return 'same';
  const slip = isSlip(a.surname, b.surname) || isSlip(a.surnameWithEnding, b.surnameWithEnding);
  return slip ? 'slip' : 'differs';
}

function compareWords(a: string, b: string, aIsInitial: boolean, bIsInitial: boolean): WordOutcome {
  if (a === '' || b === '') return 'missing';
  if (aIsInitial || bIsInitial) {
    const agree = aIsInitial ? b.startsWith(a) : a.startsWith(b);
    return agree ? 'initial' : 'differs';
  }
  if (a === b) return 'same';
  return isSlip(a, b) ? 'slip' : 'differs';
}

function weightOfName({ given, surname, father }: NameOutcome, woman: boolean): readonly Weight[] {
  return [
    weights.given[given],
    weights.surname[surname === 'differs' && woman ? 'womanDiffers' : surname],
    weights.father[father],
  ];
}

function shown(a: NameParts, b: NameParts, outcome: NameOutcome, woman: boolean): readonly Weighed[] {
  const [given, surname, father] = weightOfName(outcome, woman) as [Weight, Weight, Weight];
  const whole = sumOf([given, surname, father]);
  if (a.words.join(' ') === b.words.join(' ')) {
    return [{ weight: whole, code: a.written === b.written ? 'same-name' : 'name-spelled-otherwise' }];
  }
  if (a.words.toSorted().join(' ') === b.words.toSorted().join(' ')) {
    return [{ weight: whole, code: 'name-order-swapped' }];
  }
  const form = a.fatherForm === b.fatherForm ? 'same-patronymic' : 'patronymic-form';
  return [
    { weight: given, ...codeOf(outcome.given, 'same-given-name', 'other-given-name') },
    outcome.surname === 'father'
      ? { weight: surname, code: 'patronymic-form' }
      : { weight: surname, ...codeOf(outcome.surname, 'same-surname', 'surname-differs') },
    { weight: father, ...codeOf(outcome.father, form, 'patronymic-differs') },
    ...(outcome.turned
      ? [{ weight: { strangers: 0, relatives: 0 }, code: 'name-order-swapped' as const }]
      : []),
  ];
}

function codeOf(
  outcome: WordOutcome,
  same: EvidenceCode,
  differs: EvidenceCode,
): { readonly code?: EvidenceCode } {
  switch (outcome) {
    case 'same':
      return { code: same };
    case 'slip':
      return { code: 'name-slip' };
    case 'initial':
      return { code: 'initials-only' };
    case 'differs':
      return { code: differs };
    case 'missing':
      return {};
  }
}

function sumOf(several: readonly Weight[]): Weight {
  return {
    strangers: several.reduce((sum, { strangers }) => sum + strangers, 0),
    relatives: several.reduce((sum, { relatives }) => sum + relatives, 0),
  };
}
