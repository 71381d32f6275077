import type { AidRule, Commodity, Parcel, Round } from '@tatyktuu/domain/aid';
import type { Family } from '@tatyktuu/domain/families';
import type { AccountId, Day, GroupId, Words } from '@tatyktuu/domain/kernel';
import type { Curriculum, PeerGroup, Session } from '@tatyktuu/domain/workshops';

/**
 * What a facilitator's phone holds: the groups she leads and everything that a decision about them needs, in domain's
 * own types, and nothing about anybody else. Families are redacted; groups and sessions that other people lead
 * appear only where a family of hers is in them, with its own members alone.
 */
export interface FieldBundle {
  /** The day it was made, where the programme works. */
  readonly today: Day;
  readonly account: { readonly id: AccountId; readonly name: string };
  readonly programme: Words;
  /** The groups the account leads. */
  readonly led: readonly GroupId[];
  readonly groups: readonly PeerGroup[];
  readonly families: readonly Family[];
  readonly sessions: readonly Session[];
  readonly curricula: readonly Curriculum[];
  readonly commodities: readonly Commodity[];
  readonly rules: readonly AidRule[];
  readonly rounds: readonly Round[];
  readonly parcels: readonly Parcel[];
}
