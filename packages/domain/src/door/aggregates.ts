import type {
  AccessFact,
  AccessFactDraft,
  Account,
  AccountFact,
  Phone,
  PhoneFact,
  Programme,
  ProgrammeFact,
} from '../access/index.ts';
import type {
  AidFact,
  AidFactDraft,
  AidRule,
  AidRuleFact,
  Commodity,
  CommodityFact,
  Consignment,
  ConsignmentFact,
  Parcel,
  ParcelFact,
  Round,
  RoundFact,
} from '../aid/index.ts';
import type {
  Family,
  FamilyFact,
  FamilyFactDraft,
  ImportFact,
  ImportRecord,
  Pair,
  PairFact,
  PolicyFact,
  RegistryFactDraft,
  RegistryPolicy,
  SelectionFact,
  SelectionForm,
  Wording,
  WordingFact,
} from '../families/index.ts';
import type { Recorded } from '../kernel/index.ts';
import type { Review, ReviewFact, ReviewFactDraft } from '../reviews/index.ts';
import type {
  Curriculum,
  CurriculumFact,
  GroupFact,
  PeerGroup,
  Session,
  SessionFact,
  WorkshopFact,
  WorkshopFactDraft,
} from '../workshops/index.ts';

/** Every kind of state that is folded from facts, by name. Each fact belongs to exactly one of them. */
export interface Aggregates {
  programme: Programme;
  account: Account;
  family: Family;
  policy: RegistryPolicy;
  selection: SelectionForm;
  wording: Wording;
  pair: Pair;
  import: ImportRecord;
  curriculum: Curriculum;
  group: PeerGroup;
  session: Session;
  commodity: Commodity;
  rule: AidRule;
  round: Round;
  parcel: Parcel;
  consignment: Consignment;
  phone: Phone;
  review: Review;
}
export type AggregateName = keyof Aggregates;

/** The facts of each aggregate. */
export interface FactsOf {
  programme: ProgrammeFact;
  account: AccountFact;
  family: FamilyFact;
  policy: PolicyFact;
  selection: SelectionFact;
  wording: WordingFact;
  pair: PairFact;
  import: ImportFact;
  curriculum: CurriculumFact;
  group: GroupFact;
  session: SessionFact;
  commodity: CommodityFact;
  rule: AidRuleFact;
  round: RoundFact;
  parcel: ParcelFact;
  consignment: ConsignmentFact;
  phone: PhoneFact;
  review: ReviewFact;
}

/** Anything that can be recorded in the journal. */
export type Fact =
  | AccessFact
  | FamilyFact
  | Recorded<RegistryFactDraft>
  | WorkshopFact
  | AidFact
  | ReviewFact;
export type FactBody =
  | AccessFactDraft
  | FamilyFactDraft
  | RegistryFactDraft
  | WorkshopFactDraft
  | AidFactDraft
  | ReviewFactDraft;
export type FactKind = Fact['kind'];
