import type { PersonId } from '../kernel/index.ts';
import { keysOf } from './keys.ts';
import { likenessFrom, mayBeOne } from './likeness.ts';
import type { FoundPair, Likeness, PersonForMatching } from './person.ts';
import { type Prepared, preparer } from './prepare.ts';

/**
 * So many who share a key are each compared with all the others. Of more (a telephone at a shop, a birth that a
 * computer wrote) each is compared with those who come next by name alone.
 */
const COMPARED_WITH_ALL = 150;
const NEIGHBOURS = 40;
const STEPS = 100;
/** So many of one person's pairs are kept: nobody is written down oftener, and a list of namesakes makes no more. */
const MOST_PAIRS = 5;

export interface SearchSettings {
  /** Pairs of less certainty (percent) are left out. */
  readonly level: number;
  /** Told about a hundred times how much is done, up to 1. */
  readonly onProgress?: (done: number) => void;
}

/** Every pair among the people that may be one human being, the surest first. Nobody is compared with herself. */
export function searchAll(
  people: readonly PersonForMatching[],
  settings: SearchSettings,
): readonly FoundPair[] {
  const { level, onProgress = () => undefined } = settings;
  const prepare = preparer();
  const blocks = new Map<string, Prepared[]>();
  for (const person of people) {
    const prepared = prepare(person);
    for (const key of keysOf(prepared)) {
      const block = blocks.get(key);
      if (block) block.push(prepared);
      else blocks.set(key, [prepared]);
    }
  }
  const found = new Map<string, FoundPair>();
  const compare = (a: Prepared, b: Prepared): void => {
    if (a.person.id === b.person.id || !mayBeOne(a, b)) return;
    const likeness = likenessFrom(level, a, b);
    if (likeness === null) return;
    const pair = pairOf(a, b, likeness);
    found.set(`${pair.one}/${pair.other}`, pair);
  };
  let done = 0;
  const step = Math.ceil(blocks.size / STEPS);
  for (const block of blocks.values()) {
    compareWithin(block, compare);
    done += 1;
    if (done % step === 0 || done === blocks.size) onProgress(done / blocks.size);
  }
  return likeliest([...found.values()]);
}

function compareWithin(block: readonly Prepared[], compare: (a: Prepared, b: Prepared) => void): void {
  const crowded = block.length > COMPARED_WITH_ALL;
  const ordered = crowded ? block.toSorted(byName) : block;
  for (const [at, one] of ordered.entries()) {
    const last = crowded ? Math.min(at + NEIGHBOURS, ordered.length - 1) : ordered.length - 1;
    for (let next = at + 1; next <= last; next += 1) compare(one, ordered[next] as Prepared);
  }
}

function byName(a: Prepared, b: Prepared): number {
  const one = `${a.name.given} ${a.name.surname} ${a.person.birth ?? ''}`;
  const other = `${b.name.given} ${b.name.surname} ${b.person.birth ?? ''}`;
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The pairs that are among the surest of one of their two, the surest first. */
export function likeliest(pairs: readonly FoundPair[]): readonly FoundPair[] {
  const kept = new Map<PersonId, number>();
  const more = (id: PersonId): boolean => {
    const count = (kept.get(id) ?? 0) + 1;
    kept.set(id, count);
    return count <= MOST_PAIRS;
  };
  const sorted = pairs.toSorted(
    (a, b) => b.certainty - a.certainty || compareIds(a.one, b.one) || compareIds(a.other, b.other),
  );
  return sorted.filter(({ one, other }) => {
    const [ofOne, ofOther] = [more(one), more(other)];
    return ofOne || ofOther;
  });
}

function compareIds(a: PersonId, b: PersonId): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The pair of two who were compared, the smaller id first. */
export function pairOf({ person: a }: Prepared, { person: b }: Prepared, likeness: Likeness): FoundPair {
  const [one, other] = a.id < b.id ? [a, b] : [b, a];
  return { one: one.id, other: other.id, oneFamily: one.familyId, otherFamily: other.familyId, ...likeness };
}
