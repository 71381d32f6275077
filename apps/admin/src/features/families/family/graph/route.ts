import type { PersonId } from '@tatyktuu/domain/kernel';
import type { Descent, Line, Place } from './descents.ts';
import { MARGIN, NODE, type Row, type Size } from './rows.ts';

/** A stretch beside a row, below it: which descent it belongs to and how far it reaches (CSS pixels). */
interface Stretch {
  readonly gap: number;
  readonly descent: number;
  readonly from: number;
  readonly to: number;
}

/** One branch of a descent, before it is known how high the rows stand. */
interface Branch {
  readonly descent: number;
  readonly source: { readonly x: number; readonly row: number; readonly middle: boolean };
  readonly target: { readonly x: number; readonly row: number };
  /** Where it passes the rows between; null when there are none. */
  readonly gutter: number | null;
}

export interface Routes {
  /** How many lines run beside one another below each row. */
  readonly lanes: readonly number[];
  /** The lines, once it is known where the top of each row is. */
  readonly draw: (topOf: (row: number) => number) => Line[];
}

/** Finds a way for every descent: across below the row it comes from, down between people, never through one. */
export function routesOf(
  descents: readonly Descent[],
  rows: readonly Row[],
  placeOf: (id: PersonId) => Place,
  beside: (one: PersonId, other: PersonId) => boolean,
  size: Size,
  width: number,
): Routes {
  const branches = descents.flatMap((descent, at) =>
    branchesOf(descent, at, rows, placeOf, beside, size, width),
  );
  const stretches = branches.flatMap(({ descent, source, target, gutter }): Stretch[] => {
    const below = { gap: source.row, descent };
    if (gutter === null) return [{ ...below, ...span(source.x, target.x) }];
    return [
      { ...below, ...span(source.x, gutter) },
      { gap: target.row - 1, descent, ...span(gutter, target.x) },
    ];
  });
  const lane = lanesOf(stretches);
  const lanes = rows.map((_, gap) =>
    Math.max(0, ...stretches.filter(at(gap)).map((s) => lane(gap, s.descent) + 1)),
  );
  const draw = (topOf: (row: number) => number): Line[] => {
    const laneY = (gap: number, descent: number) =>
      topOf(gap) + NODE.height + 12 + lane(gap, descent) * NODE.lane;
    return branches.map((branch) => {
      const { kind, supposed, past } = descents[branch.descent] as Descent;
      return { kind, supposed, past, points: pointsOf(branch, topOf, laneY) };
    });
  };
  return { lanes, draw };
}

const span = (a: number, b: number) => ({ from: Math.min(a, b), to: Math.max(a, b) });
const at = (gap: number) => (stretch: Stretch) => stretch.gap === gap;
/** A guardian's line comes in beside that of the parents. */
const ASIDE = 18;

function branchesOf(
  { kind, from, to }: Descent,
  descent: number,
  rows: readonly Row[],
  placeOf: (id: PersonId) => Place,
  beside: (one: PersonId, other: PersonId) => boolean,
  size: Size,
  width: number,
): Branch[] {
  const middleOf = ({ x }: Place) => x + size.width / 2;
  const aside = kind === 'guardian' ? ASIDE : 0;
  const [one, other] = from;
  const couple = one !== undefined && other !== undefined && from.length === 2 && beside(one, other);
  const sources = couple
    ? [
        {
          x: (middleOf(placeOf(one)) + middleOf(placeOf(other))) / 2,
          row: placeOf(one).row,
          middle: true,
        },
      ]
    : from.map((id) => ({ x: middleOf(placeOf(id)) + aside, row: placeOf(id).row, middle: false }));
  return sources.flatMap((source) =>
    to.map((id): Branch => {
      const place = placeOf(id);
      const target = { x: middleOf(place) + aside, row: place.row };
      const between = rows.slice(source.row + 1, target.row);
      // A guardian's line passes where that of the parents does, beside it.
      const shift = kind === 'guardian' ? size.gapX / 4 : 0;
      const gutter = between.length > 0 ? gutterIn(between, source.x, size, width) + shift : null;
      return { descent, source, target, gutter };
    }),
  );
}

/** The place nearest to `x` at which one can pass all these rows without passing behind anybody: at worst the margin. */
function gutterIn(rows: readonly Row[], x: number, size: Size, width: number): number {
  const edges = rows.flatMap((row) =>
    row.flatMap((node) => [node.x - size.gapX / 2, node.x + size.width + size.gapX / 2]),
  );
  const inside = [x, ...edges].filter((each) => each > MARGIN && each < width - MARGIN);
  const free = [...inside, MARGIN / 2, width - MARGIN / 2].filter((each) =>
    rows.every((row) => row.every((node) => each <= node.x - 4 || each >= node.x + size.width + 4)),
  );
  return free.toSorted((a, b) => Math.abs(a - x) - Math.abs(b - x))[0] ?? x;
}

/** Lines that would lie on one another get lanes of their own, from the top. */
function lanesOf(stretches: readonly Stretch[]): (gap: number, descent: number) => number {
  const given = new Map<string, number>();
  for (const [gap, all] of Map.groupBy(stretches, (stretch) => stretch.gap)) {
    const reaches = [...Map.groupBy(all, ({ descent }) => descent)].map(([descent, own]) => ({
      descent,
      from: Math.min(...own.map(({ from }) => from)),
      to: Math.max(...own.map(({ to }) => to)),
    }));
    const ends: number[] = [];
    for (const { descent, from, to } of reaches.toSorted((a, b) => a.from - b.from)) {
      const free = ends.findIndex((end) => end < from - 6);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = to;
      given.set(`${gap} ${descent}`, lane);
    }
  }
  return (gap, descent) => given.get(`${gap} ${descent}`) ?? 0;
}

function pointsOf(
  { descent, source, target, gutter }: Branch,
  topOf: (row: number) => number,
  laneY: (gap: number, descent: number) => number,
): Line['points'] {
  const bottom = topOf(source.row) + NODE.height;
  const start = source.middle ? bottom - NODE.height / 2 : bottom;
  const across = laneY(source.row, descent);
  // In one row, or above: down, across and up again.
  const end = target.row > source.row ? topOf(target.row) : topOf(target.row) + NODE.height;
  if (gutter === null || target.row <= source.row) {
    return [
      [source.x, start],
      [source.x, across],
      [target.x, across],
      [target.x, end],
    ];
  }
  const last = laneY(target.row - 1, descent);
  return [
    [source.x, start],
    [source.x, across],
    [gutter, across],
    [gutter, last],
    [target.x, last],
    [target.x, end],
  ];
}
