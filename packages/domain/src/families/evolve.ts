import { evolveCard } from './evolve-card.ts';
import { evolveConsent } from './evolve-consent.ts';
import { evolveContact } from './evolve-contact.ts';
import { evolveErasure } from './evolve-erasure.ts';
import { evolveInTime, withMember } from './evolve-in-time.ts';
import { evolveMerging } from './evolve-merging.ts';
import { evolvePaper } from './evolve-paper.ts';
import type { FamilyFact, MemberAdded, MemberCorrected } from './facts.ts';
import { type Family, NO_FAMILY, NO_ONE, type PersonDetails, type PlannedAbsence } from './family.ts';
import { filled } from './structure.ts';

const NO_FAMILY_DETAILS = { number: null, name: '', address: '' };
const NO_IDENTITY = { fullName: '', birth: null, nationalId: null };

/** The family after a fact. Facts whose identifying part was erased leave empty details, and everything else as it was. */
export function evolveFamily(before: Family | undefined, fact: FamilyFact): Family | undefined {
  if (fact.kind === 'family-registered') {
    const { familyId, splitFrom = null } = fact.payload;
    return {
      ...NO_FAMILY,
      id: familyId,
      ...(fact.identifying?.[familyId] ?? { ...NO_FAMILY_DETAILS, source: null }),
      splitFrom,
    };
  }
  if (fact.kind === 'family-unregistered') return undefined;
  return before && evolveWithin(before, fact);
}

function evolveWithin(
  family: Family,
  fact: Exclude<FamilyFact, { kind: 'family-registered' | 'family-unregistered' }>,
): Family {
  switch (fact.kind) {
    case 'family-corrected': {
      const details = fact.identifying?.[family.id] ?? NO_FAMILY_DETAILS;
      return { ...family, ...details };
    }
    case 'member-added': {
      const { personId, role, sex, arrival = NO_ONE.arrival } = fact.payload;
      const person = { ...NO_ONE, id: personId, role, sex, arrival, ...detailsIn(fact) };
      return { ...family, members: [...family.members, person] };
    }
    case 'member-corrected': {
      const { personId, role, sex } = fact.payload;
      return withMember(family, personId, (person) => ({ ...person, role, sex, ...detailsIn(fact) }));
    }
    case 'family-nominated': {
      const nominatedBy = fact.identifying?.[family.id]?.by ?? '';
      return { ...considered(family), nominatedOn: fact.payload.on, nominatedBy };
    }
    case 'family-assessed': {
      const { on, formVersion } = fact.payload;
      const { answers = null, points = null } = fact.identifying?.[family.id] ?? {};
      return { ...considered(family), assessment: { on, formVersion, answers, points } };
    }
    case 'family-enrolled':
      return { ...family, enrolledOn: fact.payload.on, withdrawnOn: null, ending: null };
    case 'family-withdrawn': {
      const { on, as = 'withdrawn' } = fact.payload;
      return { ...family, withdrawnOn: on, ending: as };
    }
    case 'absence-planned': {
      const { personId, absence } = fact.payload;
      return withMember(family, personId, (person) => ({
        ...person,
        absences: [...person.absences.filter((each) => !isSameAbsence(each, absence)), absence],
      }));
    }
    case 'office-note-kept': {
      const { noteId, personId } = fact.payload;
      const text = fact.identifying?.[personId ?? family.id]?.text ?? '';
      return { ...family, notes: [...family.notes, { id: noteId, personId, text }] };
    }
    case 'consent-given':
    case 'consent-withdrawn':
      return evolveConsent(family, fact);
    case 'contact-set':
    case 'number-looked-at':
      return evolveContact(family, fact);
    case 'card-issued':
    case 'card-revoked':
      return evolveCard(family, fact);
    case 'paper-record-kept':
      return evolvePaper(family, fact);
    case 'details-erased':
      return evolveErasure(family, fact);
    case 'member-returned':
    case 'member-left':
    case 'people-tied':
    case 'tie-ended':
    case 'head-named':
    case 'family-split':
      return evolveInTime(family, fact);
    case 'family-absorbed':
    case 'family-merged':
    case 'family-merge-undone':
    case 'member-merged':
    case 'member-absorbed':
    case 'member-merge-undone':
      return evolveMerging(family, fact);
    case 'change-undone':
      return filled(fact.payload.state, family);
  }
}

/** A family that was not selected is on its way again. */
function considered(family: Family): Family {
  return family.ending === 'not-selected' ? { ...family, withdrawnOn: null, ending: null } : family;
}

/** Who she is by the fact; facts of before the contact was apart say how she is reached too. */
function detailsIn({
  payload: { personId },
  identifying,
}: MemberAdded | MemberCorrected): Partial<PersonDetails> {
  return identifying?.[personId] ?? NO_IDENTITY;
}

/** An absence planned again for the same reason from the same day sets its last day anew: so it is ended. */
function isSameAbsence(one: PlannedAbsence, other: PlannedAbsence): boolean {
  return one.reason === other.reason && one.from === other.from;
}
