import { type Family, isMinor, membersOn, type Person, spokespeople } from '@tatyktuu/domain/families';
import type { Day, PersonId } from '@tatyktuu/domain/kernel';

/** Who of a family can be recorded on a paper of that day, and who speaks for each minor. */
export interface Signer {
  readonly person: Person;
  /** Null for whoever speaks for herself. */
  readonly speaker: Person | null;
}

/**
 * Everybody who was in the family on that day and whose consent somebody could give; a minor without anybody grown up
 * in the family is left out.
 */
export function signersOf(family: Family, on: Day): readonly Signer[] {
  return membersOn(family, on).flatMap((person): Signer[] => {
    if (person.fullName === '') return [];
    if (!isMinor(person, on)) return [{ person, speaker: null }];
    const [speaker] = spokespeople(family, person, on);
    return speaker ? [{ person, speaker }] : [];
  });
}

/** The people that one press ticks: all who speak for themselves, or everybody. */
export function tickedBy(
  families: readonly Family[],
  on: Day,
  whom: 'grown-ups' | 'everybody',
): ReadonlySet<PersonId> {
  return new Set(
    families
      .flatMap((family) => signersOf(family, on))
      .filter(({ speaker }) => whom === 'everybody' || speaker === null)
      .map(({ person }) => person.id),
  );
}
