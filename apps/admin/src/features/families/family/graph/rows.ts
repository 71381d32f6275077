import type { PersonId } from '@tatyktuu/domain/kernel';
import { componentsOf } from './generations.ts';
import type { DrawnTie, Placed } from './kin.ts';

export const NODE = { height: 58, gapY: 28, lane: 10 } as const;

/** How wide a person is drawn, and how far from the next one (CSS pixels). */
export interface Size {
  readonly width: number;
  readonly gapX: number;
}
const ROOMY: Size = { width: 166, gapX: 20 };
const NARROWEST = 120;
const NARROW_GAP = 12;

/** Left free at both sides, so that a line can always pass by. */
export const MARGIN = 10;

/** As wide as reads well; on a phone so wide that a couple fits beside each other. */
export function sizeFor(width: number): Size {
  const inside = width - 2 * MARGIN;
  if (inside >= 2 * ROOMY.width + ROOMY.gapX) return ROOMY;
  return { width: Math.max(NARROWEST, Math.floor((inside - NARROW_GAP) / 2)), gapX: NARROW_GAP };
}

/** People beside each other, with the left edge of each (CSS pixels). */
export type Row<P extends Placed = Placed> = readonly { readonly person: P; readonly x: number }[];

const stepOf = ({ width, gapX }: Size): number => width + gapX;
const wholeOf = (people: number, size: Size): number => people * stepOf(size) - size.gapX;

/**
 * A generation beside each other: couples together, brothers and sisters by age below the middle of their parents, in
 * as many rows as the width (CSS pixels) asks for.
 */
export function rowsOf<P extends Placed>(
  generation: readonly P[],
  ties: readonly DrawnTie[],
  middleOfParents: (id: PersonId) => number | null,
  width: number,
  size: Size,
): Row<P>[] {
  const across = Math.max(1, Math.floor((width + size.gapX) / stepOf(size)));
  const couples = ties.filter(({ kind }) => kind === 'spouse');
  const blocks = componentsOf(generation, couples)
    .map((people) => inLine(people, couples))
    .flatMap((people) => chunk(people, across))
    .map((people) => ({ people, middle: wishOf(people, middleOfParents) }))
    .toSorted((a, b) => order(a.middle, b.middle) || byAge(a.people, b.people, middleOfParents));
  return pack(blocks, across).map((row) => placed(row, width, size));
}

interface Block<P> {
  readonly people: readonly P[];
  /** Where its middle should be, below the parents; null where nobody's parents are drawn. */
  readonly middle: number | null;
}

const order = (a: number | null, b: number | null): number =>
  a === b ? 0 : (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER);

/** Those who were born into the family, by age; whose birth is not known stands last. */
function byAge<P extends Placed>(
  a: readonly P[],
  b: readonly P[],
  middleOfParents: (id: PersonId) => number | null,
): number {
  const birth = (people: readonly P[]) =>
    people.find(({ id }) => middleOfParents(id) !== null)?.birth ?? '9999';
  return birth(a) < birth(b) ? -1 : birth(a) > birth(b) ? 1 : 0;
}

function wishOf(people: readonly Placed[], middleOfParents: (id: PersonId) => number | null): number | null {
  const middles = people.flatMap(({ id }) => middleOfParents(id) ?? []);
  return middles.length === 0 ? null : middles.reduce((sum, x) => sum + x, 0) / middles.length;
}

/** Who is married beside each other: whoever is married twice stands between the two. */
function inLine<P extends Placed>(people: readonly P[], couples: readonly DrawnTie[]): P[] {
  const beside = (person: P) =>
    people.filter(
      (other) =>
        other !== person &&
        couples.some(({ of, to }) => (of === person.id ? to : of) === other.id && touches(of, to, person.id)),
    );
  const line: P[] = [];
  const visit = (person: P): void => {
    if (line.includes(person)) return;
    line.push(person);
    for (const other of beside(person)) visit(other);
  };
  for (const person of people.filter((each) => beside(each).length === 1)) visit(person);
  for (const person of people) visit(person);
  return line;
}

const touches = (of: PersonId, to: PersonId, id: PersonId): boolean => of === id || to === id;

function chunk<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}

function pack<P>(blocks: readonly Block<P>[], across: number): Block<P>[][] {
  const rows: Block<P>[][] = [];
  let left = 0;
  for (const block of blocks) {
    const last = rows.at(-1);
    if (last && block.people.length <= left) last.push(block);
    else {
      rows.push([block]);
      left = across;
    }
    left -= block.people.length;
  }
  return rows;
}

/** Each block as near as possible to where it wants to be, none on top of another, all inside the width. */
function placed<P extends Placed>(blocks: readonly Block<P>[], width: number, size: Size): Row<P> {
  // Who wants the same place stands around it together.
  const together = [...Map.groupBy(blocks, ({ middle }) => middle).values()].map((group) => {
    const people = group.flatMap(({ people: some }) => some);
    return { people, middle: group[0]?.middle ?? null, whole: wholeOf(people.length, size) };
  });
  const all = blocks.reduce((sum, { people }) => sum + people.length, 0);
  let free = together.every(({ middle }) => middle === null)
    ? Math.max(0, (width - wholeOf(all, size)) / 2)
    : 0;
  const lefts = together.map(({ middle, whole }) => {
    const left = Math.max(free, middle === null ? free : middle - whole / 2);
    free = left + whole + size.gapX;
    return left;
  });
  let end = width;
  for (let at = together.length - 1; at >= 0; at--) {
    const whole = together[at]?.whole ?? 0;
    lefts[at] = Math.max(0, Math.min(lefts[at] ?? 0, end - whole));
    end = (lefts[at] ?? 0) - size.gapX;
  }
  return together.flatMap(({ people }, at) =>
    people.map((person, place) => ({ person, x: Math.round((lefts[at] ?? 0) + place * stepOf(size)) })),
  );
}
