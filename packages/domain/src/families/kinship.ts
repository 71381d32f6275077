import { ageOn, type PartialDay, type PersonId } from '../kernel/index.ts';
import type { Family, Person } from './family.ts';
import type { Tie, TieKind } from './whereabouts.ts';

/** Nobody has a child at a younger age; where only years are known, the difference of the years. */
export const YOUNGEST_PARENT = 12;
const PARENTS = 2;

/** Ties that hold: those that have ended are history. */
export function standingTies({ ties }: Pick<Family, 'ties'>): readonly Tie[] {
  return ties.filter(({ until }) => until === null);
}

/** Whether the two are tied so already, whichever of two spouses is named first. */
export function areTied(family: Pick<Family, 'ties'>, kind: TieKind, of: PersonId, to: PersonId): boolean {
  return standingTies(family).some(
    (tie) =>
      tie.kind === kind &&
      ((tie.of === of && tie.to === to) || (kind === 'spouse' && tie.of === to && tie.to === of)),
  );
}

/** Whether the one descends from the other by the ties that hold, in any number of generations. */
export function descendsFrom(family: Pick<Family, 'ties'>, descendant: PersonId, from: PersonId): boolean {
  const parents = standingTies(family).filter(({ kind }) => kind === 'parent');
  const seen = new Set<PersonId>();
  const open = [descendant];
  for (let person = open.pop(); person !== undefined; person = open.pop()) {
    if (person === from) return true;
    if (seen.has(person)) continue;
    seen.add(person);
    for (const { of, to } of parents) if (to === person) open.push(of);
  }
  return false;
}

export function hasAllParents(family: Pick<Family, 'ties'>, child: PersonId): boolean {
  return standingTies(family).filter(({ kind, to }) => kind === 'parent' && to === child).length >= PARENTS;
}

/** Whether the births say for certain that the one is no parent of the other. */
export function isTooYoungFor(parent: Pick<Person, 'birth'>, child: Pick<Person, 'birth'>): boolean {
  const age = ageAtBirth(parent.birth, child.birth);
  return age !== null && age < YOUNGEST_PARENT;
}

function ageAtBirth(parent: PartialDay | null, child: PartialDay | null): number | null {
  if (parent === null || child === null) return null;
  if (parent.length === 4 || child.length === 4)
    return Number(child.slice(0, 4)) - Number(parent.slice(0, 4));
  return ageOn(parent, child);
}
