import type { ProposedMember } from './preview.ts';
import type { RowNotes } from './row-notes.ts';

/** A parent is at least so many years older than the child. */
const YEARS_BETWEEN = 12;

/**
 * A doubt at the birth of whoever cannot be the child of those that the list has as the generation above: all of them
 * are too young for it. Births known by their year alone are compared by the year.
 */
export function doubtParents(notes: readonly RowNotes[], members: readonly ProposedMember[]): void {
  const yearsOf = (...roles: readonly ProposedMember['role'][]) =>
    members.flatMap(({ role, birth }) => (roles.includes(role) && birth !== null ? [yearOf(birth)] : []));
  const grandparents = yearsOf('mother-in-law', 'father-in-law');
  const parents = yearsOf('daughter-in-law', 'husband');
  for (const [index, { role, birth }] of members.entries()) {
    if (birth === null || (role !== 'child' && role !== 'husband')) continue;
    const above = role === 'child' && parents.length > 0 ? parents : grandparents;
    const eldest = Math.min(...above);
    if (above.length > 0 && yearOf(birth) - eldest < YEARS_BETWEEN) {
      notes[index]?.doubt('birth', 'parent-younger-than-child', { kind: 'birth', birth });
    }
  }
}

function yearOf(birth: string): number {
  return Number(birth.slice(0, 4));
}
