import type { AidRule, Commodity, Consignment, Parcel, Round } from '@tatyktuu/domain/aid';
import type { Family } from '@tatyktuu/domain/families';
import type { AccountId, Day, GroupId, Words } from '@tatyktuu/domain/kernel';
import type { Review } from '@tatyktuu/domain/reviews';
import type { Curriculum, PeerGroup, Session } from '@tatyktuu/domain/workshops';

/** What a bundle is called: the group that it is of, or what all groups have in common. */
export type BundleKey = 'programme' | GroupId;

/** Another text whenever anything in the bundle is another; it says nothing else. */
export type BundleVersion = string;

/** What everybody's work rests on. */
export interface ProgrammeBundle {
  readonly key: 'programme';
  readonly version: BundleVersion;
  readonly curricula: readonly Curriculum[];
  readonly commodities: readonly Commodity[];
  readonly rules: readonly AidRule[];
  readonly rounds: readonly Round[];
}

/** What a phone holds of people and their groups, in domain's own types. */
export interface Holdings {
  readonly groups: readonly PeerGroup[];
  readonly families: readonly Family[];
  readonly sessions: readonly Session[];
  readonly parcels: readonly Parcel[];
  readonly consignments: readonly Consignment[];
  readonly reviews: readonly Review[];
}

/**
 * One group and everything that a decision about it needs. What belongs to several groups is in the bundle of each,
 * narrowed for all the groups that the account leads, so that the copies agree.
 */
export interface GroupBundle extends Holdings {
  readonly key: GroupId;
  readonly version: BundleVersion;
}

export type Bundle = ProgrammeBundle | GroupBundle;

/** What comes with the bundles, each time. */
export interface FieldHeader {
  /** The protocol that the server speaks, and the oldest one that it still sends bundles to. */
  readonly protocol: { readonly current: number; readonly oldest: number };
  /** When it was made, an ISO 8601 instant by the server's clock. */
  readonly at: string;
  /** The day it was made, where the programme works. */
  readonly today: Day;
  readonly account: { readonly id: AccountId; readonly name: string };
  readonly programme: Words;
  /** The groups the account leads: the bundles that its phone may hold, besides the programme's. */
  readonly led: readonly GroupId[];
  /** Until when the phone may be opened without having reached the server: an ISO 8601 instant by the server's clock. */
  readonly leaseUntil: string;
  /** What the server opens sealed outboxes with has this public half: 32 bytes as base64url. */
  readonly sealingKey: string;
  /** `revoked`: deliver what waits, then forget everything. Nothing else comes with it. */
  readonly phone: 'in-use' | 'revoked';
}

/** What a phone says when it asks for bundles. */
export interface FieldQuestion {
  readonly protocol: number;
  /** The versions of the bundles that it holds. */
  readonly have: Readonly<Record<BundleKey, BundleVersion>>;
  /** How many entries wait on it. */
  readonly unsent: number;
}

/** The bundles that differ from what the phone has, and the keys of those that it may no longer hold. */
export interface FieldAnswer extends FieldHeader {
  readonly bundles: readonly Bundle[];
  readonly gone: readonly BundleKey[];
}

/**
 * All bundles of a phone put together: the groups she leads and everything that a decision about them needs, and
 * nothing about anybody else. Families are redacted; groups and sessions that other people lead appear only where a
 * family of hers is in them, with its own members alone.
 */
export interface FieldBundle
  extends Holdings,
    Omit<ProgrammeBundle, 'key' | 'version'>,
    Pick<FieldHeader, 'today' | 'account' | 'programme' | 'led'> {}
