import { evolveAccount, evolvePhone, evolveProgramme } from '../access/index.ts';
import {
  evolveAidRule,
  evolveCommodity,
  evolveConsignment,
  evolveParcel,
  evolveRound,
} from '../aid/index.ts';
import {
  evolveFamily,
  evolveImport,
  evolvePair,
  evolvePolicy,
  evolveSelectionForm,
  evolveWording,
} from '../families/index.ts';
import { evolveReview } from '../reviews/index.ts';
import { evolveCurriculum, evolveGroup, evolveSession } from '../workshops/index.ts';
import type { AggregateName, Aggregates, FactsOf } from './aggregates.ts';

export type Evolve = {
  readonly [Name in AggregateName]: (
    before: Aggregates[Name] | undefined,
    fact: FactsOf[Name],
  ) => Aggregates[Name] | undefined;
};

const evolve: Evolve = {
  programme: evolveProgramme,
  account: evolveAccount,
  family: evolveFamily,
  policy: evolvePolicy,
  selection: evolveSelectionForm,
  wording: evolveWording,
  pair: evolvePair,
  import: evolveImport,
  curriculum: evolveCurriculum,
  group: evolveGroup,
  session: evolveSession,
  commodity: evolveCommodity,
  rule: evolveAidRule,
  round: evolveRound,
  parcel: evolveParcel,
  consignment: evolveConsignment,
  phone: evolvePhone,
  review: evolveReview,
};

/** What makes the state after a fact of the one before. */
export type Fold = <Name extends AggregateName>(
  name: Name,
  before: Aggregates[Name] | undefined,
  fact: FactsOf[Name],
) => Aggregates[Name] | undefined;

/** The state after a fact. `fact` must be one whose home is `name`. */
export function fold<Name extends AggregateName>(
  name: Name,
  before: Aggregates[Name] | undefined,
  fact: FactsOf[Name],
): Aggregates[Name] | undefined {
  return evolve[name](before, fact);
}
