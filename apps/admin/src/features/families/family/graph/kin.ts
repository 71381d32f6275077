import type { GenerationRole, Person, Tie, TieKind } from '@tatyktuu/domain/families';
import type { PersonId } from '@tatyktuu/domain/kernel';

/** A person as the drawing needs her. */
export type Placed = Pick<Person, 'id' | 'role' | 'birth'>;

/** A tie as it is drawn: one that is recorded, or one that the roles alone suggest. */
export interface DrawnTie {
  readonly kind: TieKind;
  readonly of: PersonId;
  readonly to: PersonId;
  /** Nobody recorded it: it follows from the roles. */
  readonly supposed: boolean;
  /** It held once and does not on the day that is shown. */
  readonly past: boolean;
}

/** The recorded ties among these people as they stand on a day (`YYYY-MM-DD`); those of later days are left out. */
export function tiesOn(ties: readonly Tie[], people: readonly Placed[], day: string): DrawnTie[] {
  const there = new Set(people.map(({ id }) => id));
  return ties.flatMap(({ kind, of, to, from, until }) =>
    there.has(of) && there.has(to) && (from === null || from <= day)
      ? [{ kind, of, to, supposed: false, past: until !== null && until <= day }]
      : [],
  );
}

/**
 * What the roles alone suggest where nothing is recorded: the two elders a couple, the husband their son, he and the
 * daughter-in-law a couple, the children theirs. Only where a role is one person's: between two husbands nobody can
 * tell.
 */
export function supposedTies(
  people: readonly Placed[],
  recorded: readonly Pick<DrawnTie, 'kind' | 'of' | 'to'>[],
): DrawnTie[] {
  const only = (role: GenerationRole): Placed | null => {
    const found = people.filter((person) => person.role === role);
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  const tied = new Set(recorded.flatMap(({ kind, of, to }) => [`${kind} of ${of}`, `${kind} to ${to}`]));
  const married = ({ id }: Placed) => tied.has(`spouse of ${id}`) || tied.has(`spouse to ${id}`);
  const hasParents = ({ id }: Placed) => tied.has(`parent to ${id}`);
  const tie = (kind: TieKind, of: Placed, to: Placed): DrawnTie => ({
    kind,
    of: of.id,
    to: to.id,
    supposed: true,
    past: false,
  });
  const couple = (one: Placed | null, other: Placed | null): DrawnTie[] =>
    one && other && !married(one) && !married(other) ? [tie('spouse', one, other)] : [];

  const elders = [only('mother-in-law'), only('father-in-law')] as const;
  const young = [only('husband'), only('daughter-in-law')] as const;
  const descent = (parents: readonly (Placed | null)[], child: Placed): DrawnTie[] =>
    hasParents(child) ? [] : parents.flatMap((parent) => (parent ? [tie('parent', parent, child)] : []));
  const ambiguous = people.filter(({ role }) => role === 'daughter-in-law' || role === 'husband').length > 2;
  return [
    ...couple(...elders),
    ...couple(...young),
    ...(young[0] ? descent(elders, young[0]) : []),
    ...(ambiguous
      ? []
      : people.filter(({ role }) => role === 'child').flatMap((child) => descent(young, child))),
  ];
}
