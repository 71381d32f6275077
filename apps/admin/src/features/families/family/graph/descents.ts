import type { TieKind } from '@tatyktuu/domain/families';
import type { PersonId } from '@tatyktuu/domain/kernel';
import type { DrawnTie } from './kin.ts';

/** A line of the drawing, as the corners it goes through. */
export interface Line {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly kind: TieKind;
  readonly supposed: boolean;
  readonly past: boolean;
}

/** What one line with its branches joins: parents and their children, a guardian and a minor, a couple far apart. */
export interface Descent extends Omit<Line, 'points'> {
  readonly from: readonly PersonId[];
  readonly to: readonly PersonId[];
}

/** Where somebody stands: the row, from 0, and the left edge. */
export interface Place {
  readonly row: number;
  readonly x: number;
}

/** The children of the same parents hang on one line; each guardian and each couple that stands apart has its own. */
export function descentsOf(
  ties: readonly DrawnTie[],
  apart: (tie: DrawnTie) => boolean,
  placeOf: (id: PersonId) => Place,
): Descent[] {
  const parents = ties.filter(({ kind }) => kind === 'parent');
  const ofChild = Map.groupBy(parents, ({ to }) => to);
  const families = Map.groupBy(ofChild, ([, own]) =>
    own
      .map(({ of }) => of)
      .toSorted()
      .join(),
  );
  const born = [...families.values()].map((children): Descent => {
    const own = children[0]?.[1] ?? [];
    return {
      kind: 'parent',
      from: own.map(({ of }) => of),
      to: children.map(([child]) => child),
      supposed: own.every(({ supposed }) => supposed),
      past: false,
    };
  });
  const others = ties
    .filter(({ kind, of, to }) =>
      kind === 'guardian' ? !ofChild.get(to)?.some((tie) => tie.of === of) : kind === 'spouse',
    )
    .filter((tie) => tie.kind === 'guardian' || apart(tie))
    .map(({ kind, of, to, supposed, past }): Descent => {
      const [upper, lower] = placeOf(of).row <= placeOf(to).row ? [of, to] : [to, of];
      return { kind, from: [upper], to: [lower], supposed, past };
    });
  return [...born, ...others];
}
