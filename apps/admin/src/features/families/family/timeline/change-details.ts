import { t } from '@lingui/core/macro';
import type { Fact } from '@tatyktuu/domain/door';
import type { PlannedAbsence } from '@tatyktuu/domain/families';
import type { Day, FamilyId, Language, PersonId } from '@tatyktuu/domain/kernel';
import {
  arrivalLabel,
  cardEndingLabel,
  consentPurposeLabel,
  departureLabel,
  erasableKindLabel,
  formatDay,
  standingLabel,
  tieLabel,
} from '@tatyktuu/locales';
import { absenceWords } from '../absence-words.ts';

/** What a change was about, beside its kind: whom, what, from which day, and which other family. */
export interface ChangeDetails {
  readonly people: readonly PersonId[];
  readonly words: readonly string[];
  readonly on: Day | null;
  readonly family: FamilyId | null;
}

/** A fact as the timeline gives it: without what identifies anybody. */
export type Told = Fact extends infer F ? (F extends Fact ? Omit<F, 'identifying'> : never) : never;

const none: ChangeDetails = { people: [], words: [], on: null, family: null };

/** The details of a change in the words of the page's language. */
export function detailsOfChange(fact: Told, language: Language): ChangeDetails {
  switch (fact.kind) {
    case 'member-added': {
      const { personId, arrival } = fact.payload;
      if (!arrival) return { ...none, people: [personId] };
      return { people: [personId], words: [arrivalLabel(arrival.how)], on: arrival.on, family: arrival.from };
    }
    case 'member-left': {
      const { personId, how, on, to } = fact.payload;
      return { people: [personId], words: [departureLabel(how)], on, family: to };
    }
    case 'member-returned':
      return { ...none, people: [fact.payload.personId], on: fact.payload.on };
    case 'member-corrected':
    case 'contact-set':
    case 'number-looked-at':
      return { ...none, people: [fact.payload.personId] };
    case 'people-tied': {
      const { of, to, tie, from } = fact.payload;
      return { ...none, people: [of, to], words: [tieLabel(tie)], on: from };
    }
    case 'tie-ended':
      return { ...none, on: fact.payload.on };
    case 'head-named':
      return fact.payload.personId === null
        ? { ...none, words: [t`nobody`] }
        : { ...none, people: [fact.payload.personId] };
    case 'absence-planned': {
      const { personId, absence } = fact.payload;
      return { ...none, people: [personId], words: [absenceWords(absence as PlannedAbsence, language)] };
    }
    case 'office-note-kept':
      return { ...none, people: fact.payload.personId === null ? [] : [fact.payload.personId] };
    case 'family-split':
      return { ...none, on: fact.payload.on, family: fact.payload.into };
    case 'family-absorbed':
    case 'family-merge-undone':
      return { ...none, on: 'on' in fact.payload ? fact.payload.on : null, family: fact.payload.otherId };
    case 'family-merged':
      return { ...none, on: fact.payload.on, family: fact.payload.into };
    case 'family-registered':
      return { ...none, family: fact.payload.splitFrom ?? null };
    case 'member-merged':
      return { ...none, people: [fact.payload.personId, fact.payload.into.personId] };
    case 'member-absorbed':
      return { ...none, people: [fact.payload.personId, fact.payload.dropped.personId] };
    case 'member-merge-undone':
      return { ...none, people: [fact.payload.kept.personId, fact.payload.dropped.personId] };
    case 'family-nominated':
    case 'family-assessed':
    case 'family-enrolled':
      return { ...none, on: fact.payload.on };
    case 'family-withdrawn':
      return { ...none, words: [standingLabel(fact.payload.as ?? 'withdrawn')], on: fact.payload.on };
    case 'consent-given': {
      const { personId, purpose, on } = fact.payload;
      return { ...none, people: [personId], words: [consentPurposeLabel(purpose)], on };
    }
    case 'consent-withdrawn':
    case 'card-issued':
      return { ...none, on: fact.payload.on };
    case 'card-revoked':
      return { ...none, words: [cardEndingLabel(fact.payload.why)], on: fact.payload.on };
    case 'paper-record-kept': {
      const { personId, on } = fact.payload;
      return { ...none, people: personId === null ? [] : [personId], on };
    }
    case 'details-erased': {
      const { personIds, kinds } = fact.payload;
      return { ...none, people: personIds ?? [], words: kinds.map(erasableKindLabel) };
    }
    default:
      return none;
  }
}

/** The details in one line, names first. */
export function detailsLine(
  { people, words, on }: ChangeDetails,
  nameOf: (id: PersonId) => string,
  language: Language,
): string {
  const day = on === null ? '' : formatDay(on, language, 'full');
  return [people.map(nameOf).join(', '), words.join(', '), day].filter((part) => part !== '').join(' · ');
}
