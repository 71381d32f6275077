import type { Item } from '@tatyktuu/domain/aid';
import type { FamilyId, PersonId } from '@tatyktuu/domain/kernel';
import type { Presence } from '@tatyktuu/domain/workshops';

/** What the server has of one session: to be laid beside what the phone has, name by name. */
export interface ServerProof {
  readonly marks: readonly { readonly personId: PersonId; readonly presence: Presence }[];
  /** Families with a hand-over that stands in the rounds that were open on the session's day. */
  readonly parcels: readonly FamilyId[];
  /** What the facilitator still has of the food issued to her, in base units; less than nothing where it does not fit. */
  readonly stock: readonly Item[];
}
