import type { Account, Phone, Programme } from '@tatyktuu/domain/access';
import type { PlainSituation } from '@tatyktuu/domain/agenda';
import type { AidRule, Commodity, Consignment, Round } from '@tatyktuu/domain/aid';
import type { FactKind, ReasonCode } from '@tatyktuu/domain/door';
import type {
  ErasableKind,
  Family,
  FamilyCard,
  GenerationRole,
  Person,
  QualityFinding,
  RegistryPolicy,
  SelectionForm,
  Sex,
  Standing,
  Wording,
} from '@tatyktuu/domain/families';
import type {
  AccountId,
  ClockReading,
  CommandId,
  Day,
  DeviceId,
  FamilyId,
  GroupId,
  PartialDay,
  Period,
  PersonId,
  Refusal,
  RoundId,
  SessionId,
} from '@tatyktuu/domain/kernel';
import type { Review } from '@tatyktuu/domain/reviews';
import type { Curriculum, PeerGroup, Session } from '@tatyktuu/domain/workshops';
import type { ImportLookups } from './imports.ts';

/** One line of the list of families. */
export interface FamilyLine {
  readonly id: FamilyId;
  readonly number: string | null;
  readonly name: string;
  readonly address: string;
  /** Who is in it today: neither who left nor who is only another entry of somebody. */
  readonly heads: number;
  readonly standing: Standing;
  readonly enrolledOn: Day | null;
  readonly withdrawnOn: Day | null;
}

export const familySorts = ['name', 'number', 'enrolled'] as const;
/** By name; by number as people count; or those enrolled last first. */
export type FamilySort = (typeof familySorts)[number];

export interface FamilyQuery {
  /** Matched against the name keys of the family and its members, and its number; '' for all. */
  readonly search: string;
  /** `all`: every family but those that go on in another one. */
  readonly status: Standing | 'all';
  readonly sort: FamilySort;
  readonly offset: number;
  /** At most 200. */
  readonly limit: number;
}

/** A person as lists name one. */
export interface PersonLine {
  readonly id: PersonId;
  readonly familyId: FamilyId;
  readonly familyName: string;
  readonly familyNumber: string | null;
  readonly fullName: string;
  readonly role: GenerationRole;
  readonly sex: Sex;
}

/** Somebody of an enrolled family who could join a peer group. */
export interface Candidate extends PersonLine {
  /** The groups the person is in today. */
  readonly groupIds: readonly GroupId[];
}

/** A registered person; `nameKey` is that of the full name. */
export interface Namesake {
  readonly nameKey: string;
  readonly birth: PartialDay | null;
  readonly familyId: FamilyId;
}

/** A person of a family as she is shown: her number is asked for by itself, and the look is recorded. */
export interface PersonSeen extends Person {
  readonly phone: null;
  readonly hasNumber: boolean;
}
/** A family as it is shown. */
export interface FamilySeen extends Family {
  readonly members: readonly PersonSeen[];
}

/** How somebody may be reached, as it is shown to whoever asked for it. */
export type NumberShown = Pick<Person, 'phone' | 'mayCall' | 'safeContact' | 'neverSay'>;

/** What the programme has decided about its registry, as it stands. */
export interface RegistrySettings {
  readonly policy: RegistryPolicy;
  /** By purpose; a purpose without a wording is left out. */
  readonly wordings: readonly Wording[];
  /** Null while none was published. */
  readonly selectionForm: SelectionForm | null;
}

export interface QualityLine {
  readonly family: FamilyLine;
  /** Null where it is about the family as a whole. */
  readonly personName: string | null;
  readonly finding: QualityFinding;
}

/** A family whose details are to go by now, by the clocks of the policy. */
export interface RetentionLine {
  readonly family: FamilyLine;
  readonly kinds: readonly ErasableKind[];
}

/** That the vault holds something of a family under facts of that kind. */
export interface DetailsKept {
  readonly familyId: FamilyId;
  readonly kind: FactKind;
  /** Whether a telephone's place is in some of it. */
  readonly hasPhone: boolean;
}

/** A command of a phone that was refused, as it is kept. */
export interface QuarantineLine {
  readonly id: CommandId;
  readonly kind: string;
  /** What was asked for: `null` where it could not be kept as it came. */
  readonly body: unknown;
  readonly refusal: Refusal<ReasonCode>;
  readonly by: AccountId;
  readonly device: DeviceId;
  readonly number: number | null;
  readonly recordedAt: ClockReading;
  /** ISO 8601 in UTC. */
  readonly receivedAt: string;
}

/** Lists, searches and figures: what is looked up and not decided. Everything here is a plain read. */
export interface Registry extends ImportLookups {
  programme(): Promise<Programme | null>;
  accounts(): Promise<readonly Account[]>;
  families(query: FamilyQuery): Promise<{ readonly total: number; readonly lines: readonly FamilyLine[] }>;
  /** People by id, in no order; ids that are nobody's are left out. */
  people(ids: readonly PersonId[]): Promise<readonly PersonLine[]>;
  familyLines(ids: readonly FamilyId[]): Promise<readonly FamilyLine[]>;
  /** Whole families in the order of their ids, those after `after`, at most 1,000. */
  familiesAfter(after: FamilyId | null): Promise<readonly Family[]>;
  familiesBy(ids: readonly FamilyId[]): Promise<readonly Family[]>;
  /** The families of which something was recorded behind that position of the journal. */
  familiesRecordedSince(position: number): Promise<readonly FamilyId[]>;
  /** The position of the last fact in the journal: the same as long as nothing is recorded. */
  journalPosition(): Promise<number>;
  settings(): Promise<RegistrySettings>;
  /** The families whose time in the programme is over, those first whose is over longest. */
  endedFamilies(): Promise<readonly { readonly id: FamilyId; readonly withdrawnOn: Day }[]>;
  detailsKept(families: readonly FamilyId[]): Promise<readonly DetailsKept[]>;
  /** The family that bears the card, and the card; null when there is none. */
  familyOfCard(digest: string): Promise<{ readonly familyId: FamilyId; readonly card: FamilyCard } | null>;
  /** Everybody whose surname and given name, the first two words of the name's key, are among those asked for. */
  namesakes(nameKeys: readonly string[]): Promise<readonly Namesake[]>;
  candidates(role: GenerationRole, on: Day): Promise<readonly Candidate[]>;
  curricula(): Promise<readonly Curriculum[]>;
  groups(): Promise<readonly PeerGroup[]>;
  /** The groups that the account leads. */
  groupsLedBy(account: AccountId): Promise<readonly PeerGroup[]>;
  /** Sessions of the period by day and time; with `groupIds` those of these groups alone: of none of them, none. */
  sessions(period: Period, groupIds?: readonly GroupId[]): Promise<readonly Session[]>;
  commodities(): Promise<readonly Commodity[]>;
  rules(): Promise<readonly AidRule[]>;
  rounds(): Promise<readonly (Round & { readonly listed: number; readonly handedOver: number })[]>;
  familiesOfRound(round: RoundId): Promise<readonly FamilyId[]>;
  enrolledFamilies(): Promise<readonly FamilyId[]>;
  consignments(round: RoundId): Promise<readonly Consignment[]>;
  /** Open ones oldest first, or decided ones newest first, at most 200. */
  reviews(which: 'open' | 'decided'): Promise<readonly Review[]>;
  phones(): Promise<readonly Phone[]>;
  /** What phones sent and was refused, newest first. */
  quarantine(page: { readonly offset: number; readonly limit: number }): Promise<{
    readonly total: number;
    readonly lines: readonly QuarantineLine[];
  }>;
  /** What phones sent for these sessions or for hand-overs to these families, and was refused. */
  refusedAbout(about: {
    readonly sessions: readonly SessionId[];
    readonly families: readonly FamilyId[];
  }): Promise<readonly QuarantineLine[]>;
  /** How many of the phone's commands before the one with this reading never came. */
  missingBefore(device: DeviceId, reading: ClockReading): Promise<number>;
  /** The sessions of the period that somebody has closed, oldest first. */
  closedSessions(period: Period): Promise<readonly SessionId[]>;
  situation(today: Day): Promise<PlainSituation>;
}
