import type { PersonId } from '@tatyktuu/domain/kernel';
import { descentsOf, type Line, type Place } from './descents.ts';
import { generationsOf } from './generations.ts';
import type { DrawnTie, Placed } from './kin.ts';
import { routesOf } from './route.ts';
import { MARGIN, NODE, type Row, rowsOf, type Size, sizeFor } from './rows.ts';

export interface Node<P extends Placed> {
  readonly person: P;
  readonly x: number;
  readonly y: number;
}
export interface FamilyDrawing<P extends Placed> {
  readonly width: number;
  readonly height: number;
  /** How wide each person is drawn (CSS pixels). */
  readonly nodeWidth: number;
  readonly nodes: readonly Node<P>[];
  readonly lines: readonly Line[];
}

/**
 * Places a family's people by generation, the older above, in rows that are no wider than `width` (CSS pixels), and
 * draws how they are tied. Whatever the ties say, everybody is drawn once and nobody on top of another.
 */
export function layoutFamily<P extends Placed>(
  people: readonly P[],
  ties: readonly DrawnTie[],
  width: number,
): FamilyDrawing<P> {
  const size = sizeFor(width);
  const parents = Map.groupBy(
    ties.filter(({ kind }) => kind === 'parent'),
    ({ to }) => to,
  );
  const places = new Map<PersonId, Place>();
  const rows: Row<P>[] = [];
  const middleOfParents = (id: PersonId): number | null => {
    const own = (parents.get(id) ?? []).flatMap(({ of }) => places.get(of) ?? []);
    return own.length === 0
      ? null
      : own.reduce((sum, { x }) => sum + x, 0) / own.length + size.width / 2 - MARGIN;
  };
  for (const generation of generationsOf(people, ties)) {
    for (const inside of rowsOf(generation, ties, middleOfParents, width - 2 * MARGIN, size)) {
      const row = inside.map(({ person, x }) => ({ person, x: x + MARGIN }));
      for (const { person, x } of row) places.set(person.id, { row: rows.length, x });
      rows.push(row);
    }
  }
  const placeOf = (id: PersonId): Place => places.get(id) ?? { row: 0, x: 0 };
  const known = ties.filter(({ of, to }) => places.has(of) && places.has(to));
  const beside = (one: PersonId, other: PersonId): boolean =>
    placeOf(one).row === placeOf(other).row &&
    Math.abs(placeOf(one).x - placeOf(other).x) === size.width + size.gapX;
  const couples = known.filter(({ kind, of, to }) => kind === 'spouse' && beside(of, to));
  const routes = routesOf(
    descentsOf(known, ({ of, to }) => !beside(of, to), placeOf),
    rows,
    placeOf,
    (one, other) =>
      couples.some(({ of, to }) => (of === one && to === other) || (of === other && to === one)),
    size,
    width,
  );
  const tops: number[] = [];
  let y = 0;
  for (const lanes of routes.lanes) {
    tops.push(y);
    y += NODE.height + (lanes === 0 ? size.gapX : NODE.gapY + lanes * NODE.lane);
  }
  const last = routes.lanes.at(-1) ?? 0;
  const height = y - (rows.length === 0 ? 0 : last === 0 ? size.gapX : 0);
  const topOf = (row: number): number => tops[row] ?? 0;
  return {
    width,
    height,
    nodeWidth: size.width,
    nodes: rows.flatMap((row, at) => row.map(({ person, x }) => ({ person, x, y: topOf(at) }))),
    lines: [...couples.map((tie) => coupleLine(tie, placeOf, topOf, size)), ...routes.draw(topOf)],
  };
}

/** Two who stand beside each other. */
function coupleLine(
  { kind, of, to, supposed, past }: DrawnTie,
  placeOf: (id: PersonId) => Place,
  topOf: (row: number) => number,
  size: Size,
): Line {
  const [left, right] = [placeOf(of), placeOf(to)].toSorted((a, b) => a.x - b.x) as [Place, Place];
  const y = topOf(left.row) + NODE.height / 2;
  return {
    kind,
    supposed,
    past,
    points: [
      [left.x + size.width, y],
      [right.x, y],
    ],
  };
}
