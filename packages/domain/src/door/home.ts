import { PROGRAMME } from '../access/index.ts';
import { parcelId } from '../aid/index.ts';
import { POLICY, pairId, SELECTION } from '../families/index.ts';
import type { AggregateName, Fact } from './aggregates.ts';

/** Which state a fact changes: the aggregate's name and id. */
export interface Home<Name extends AggregateName = AggregateName> {
  readonly of: Name;
  readonly id: string;
}

export function homeOf(fact: Fact): Home {
  switch (fact.kind) {
    case 'programme-named':
      return { of: 'programme', id: PROGRAMME };
    case 'account-opened':
    case 'account-closed':
    case 'account-reopened':
      return { of: 'account', id: fact.payload.accountId };
    case 'phone-enrolled':
    case 'phone-revoked':
      return { of: 'phone', id: fact.payload.phoneId };
    case 'family-registered':
    case 'family-corrected':
    case 'member-added':
    case 'member-corrected':
    case 'family-enrolled':
    case 'consent-given':
    case 'consent-withdrawn':
    case 'absence-planned':
    case 'office-note-kept':
    case 'family-withdrawn':
    case 'family-nominated':
    case 'family-assessed':
    case 'member-returned':
    case 'member-left':
    case 'people-tied':
    case 'tie-ended':
    case 'head-named':
    case 'family-split':
    case 'change-undone':
    case 'family-unregistered':
    case 'family-absorbed':
    case 'family-merged':
    case 'family-merge-undone':
    case 'member-merged':
    case 'member-absorbed':
    case 'member-merge-undone':
    case 'contact-set':
    case 'number-looked-at':
    case 'card-issued':
    case 'card-revoked':
    case 'paper-record-kept':
    case 'details-erased':
      return { of: 'family', id: fact.payload.familyId };
    case 'registry-policy-set':
      return { of: 'policy', id: POLICY };
    case 'selection-form-published':
      return { of: 'selection', id: SELECTION };
    case 'wording-published':
      return { of: 'wording', id: fact.payload.purpose };
    case 'people-told-apart':
    case 'telling-apart-forgotten':
      return { of: 'pair', id: pairId(...fact.payload.people) };
    case 'list-imported':
    case 'import-undone':
      return { of: 'import', id: fact.payload.importId };
    case 'curriculum-published':
      return { of: 'curriculum', id: fact.payload.curriculumId };
    case 'group-formed':
    case 'group-changed':
    case 'member-joined-group':
    case 'member-left-group':
      return { of: 'group', id: fact.payload.groupId };
    case 'session-scheduled':
    case 'session-rescheduled':
    case 'session-cancelled':
    case 'attendance-marked':
    case 'attendance-unmarked':
    case 'session-reported':
    case 'session-opened':
    case 'session-closed':
    case 'session-not-held':
    case 'session-reinstated':
    case 'make-up-recorded':
    case 'make-up-withdrawn':
    case 'next-step-kept':
    case 'next-step-dropped':
      return { of: 'session', id: fact.payload.sessionId };
    case 'commodity-saved':
      return { of: 'commodity', id: fact.payload.after.id };
    case 'aid-rule-published':
      return { of: 'rule', id: fact.payload.ruleId };
    case 'round-opened':
    case 'round-closed':
      return { of: 'round', id: fact.payload.roundId };
    case 'family-listed':
    case 'parcel-handed-over':
    case 'hand-over-reversed':
      return { of: 'parcel', id: parcelId(fact.payload.roundId, fact.payload.familyId) };
    case 'stock-issued':
    case 'stock-returned':
    case 'return-reversed':
      return { of: 'consignment', id: fact.payload.consignmentId };
    case 'review-raised':
      return { of: 'review', id: fact.command };
    case 'review-decided':
    case 'review-withdrawn':
      return { of: 'review', id: fact.payload.reviewId };
  }
}
