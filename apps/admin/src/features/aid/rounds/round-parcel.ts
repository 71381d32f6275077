import { t } from '@lingui/core/macro';
import type { Basis, Entitlement, HandOver, Item, Parcel, Ration } from '@tatyktuu/domain/aid';
import type { GenerationRole } from '@tatyktuu/domain/families';
import type { FamilyId, PersonId } from '@tatyktuu/domain/kernel';

/** A family on a round's list as the API tells it. */
export interface RoundParcel {
  readonly parcel: Parcel;
  readonly familyId: FamilyId;
  readonly name: string;
  readonly number: string | null;
  readonly members: readonly {
    readonly personId: PersonId;
    readonly fullName: string;
    readonly role: GenerationRole;
    /** In the family today. Who has left is named where she collected before. */
    readonly here: boolean;
  }[];
  readonly basis: Basis;
  readonly entitlement: Entitlement;
  readonly ration: Ration;
}

/** The hand-over that stands, the first one if there are several. */
export function standingOf(parcel: Parcel): HandOver | undefined {
  return parcel.handOvers.find(({ reversedBy }) => reversedBy === null);
}

/** Everything the family took away by hand-overs that stand: two of them where both were let stand. Null while there is none. */
export function takenOf({ handOvers }: Parcel): readonly Item[] | null {
  const standing = handOvers.filter(({ reversedBy }) => reversedBy === null);
  return standing.length === 0 ? null : standing.flatMap(({ items }) => items);
}

/** The family as lists call it: its number and its name, or in words that neither is known any more. */
export function familyLabel({
  number,
  name,
}: {
  readonly number: string | null;
  readonly name: string;
}): string {
  return [number, name].filter(Boolean).join(' ') || t`No longer known`;
}

/** By the families' numbers, as papers and parcels go; those without one come last, by name. */
export function byNumber(a: RoundParcel, b: RoundParcel): number {
  if (a.number === null || b.number === null)
    return Number(a.number === null) - Number(b.number === null) || a.name.localeCompare(b.name);
  return a.number.localeCompare(b.number, undefined, { numeric: true });
}
