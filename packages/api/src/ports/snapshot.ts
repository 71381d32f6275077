import type {
  AccountId,
  CommodityId,
  ConsignmentId,
  CurriculumId,
  FamilyId,
  GroupId,
  ReviewId,
  RoundId,
  RuleId,
  SessionId,
} from '@tatyktuu/domain/kernel';
import type { Shelf } from './shelf.ts';

/** What everybody's work rests on, by id. */
export interface Catalogue {
  readonly curricula: readonly CurriculumId[];
  readonly commodities: readonly CommodityId[];
  readonly rules: readonly RuleId[];
  readonly openRounds: readonly RoundId[];
}

/** Everything as it was at one moment: what is asked for first fits to what is asked for last. Ids in ascending order. */
export interface Snapshot extends Shelf {
  catalogue(): Promise<Catalogue>;
  groupsLedBy(account: AccountId): Promise<readonly GroupId[]>;
  consignmentsOf(account: AccountId): Promise<readonly ConsignmentId[]>;
  /** The reviews, decided or not, of what was recorded for one of the sessions or handed over to one of the families. */
  reviewsAbout(about: {
    readonly sessions: readonly SessionId[];
    readonly families: readonly FamilyId[];
  }): Promise<readonly ReviewId[]>;
  /** How often each bundle has changed, by key; one that is not there never has. */
  bundleVersions(keys: readonly string[]): Promise<ReadonlyMap<string, number>>;
}
