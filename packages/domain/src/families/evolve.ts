import type { FamilyFact } from './facts.ts';
import type { Family, FamilyDetails, Person, PersonDetails, PlannedAbsence } from './family.ts';

/** What is left of a person's details when they were erased. */
const NO_PERSON_DETAILS: PersonDetails = {
  fullName: '',
  birth: null,
  phone: null,
  safeContact: '',
  nationalId: null,
};
const NO_FAMILY_DETAILS: FamilyDetails = { number: null, name: '', address: '' };

/** The family after a fact. Facts whose identifying part was erased leave empty details, and everything else as it was. */
export function evolveFamily(before: Family | undefined, fact: FamilyFact): Family | undefined {
  if (fact.kind === 'family-registered') {
    const { familyId } = fact.payload;
    return {
      id: familyId,
      ...(fact.identifying?.[familyId] ?? { ...NO_FAMILY_DETAILS, source: null }),
      members: [],
      enrolledOn: null,
      withdrawnOn: null,
      consents: [],
      notes: [],
    };
  }
  return before && evolveWithin(before, fact);
}

function evolveWithin(family: Family, fact: Exclude<FamilyFact, { kind: 'family-registered' }>): Family {
  switch (fact.kind) {
    case 'family-corrected': {
      const details = fact.identifying?.[family.id] ?? NO_FAMILY_DETAILS;
      return { ...family, ...details };
    }
    case 'member-added': {
      const { personId, role, sex } = fact.payload;
      const details = fact.identifying?.[personId] ?? NO_PERSON_DETAILS;
      return {
        ...family,
        members: [...family.members, { id: personId, role, sex, ...details, absences: [] }],
      };
    }
    case 'member-corrected': {
      const { personId, role, sex } = fact.payload;
      const details = fact.identifying?.[personId] ?? NO_PERSON_DETAILS;
      return withMember(family, personId, (person) => ({ ...person, role, sex, ...details }));
    }
    case 'family-enrolled':
      return { ...family, enrolledOn: fact.payload.on, withdrawnOn: null };
    case 'family-withdrawn':
      return { ...family, withdrawnOn: fact.payload.on };
    case 'consent-given': {
      const { consentId, personId, purpose, wording, proof, on } = fact.payload;
      const consent = { id: consentId, purpose, personId, wording, proof, givenOn: on, withdrawnOn: null };
      return { ...family, consents: [...family.consents, consent] };
    }
    case 'consent-withdrawn': {
      const { consentId, on } = fact.payload;
      const consents = family.consents.map((consent) =>
        consent.id === consentId ? { ...consent, withdrawnOn: on } : consent,
      );
      return { ...family, consents };
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
  }
}

function withMember(family: Family, personId: string, change: (person: Person) => Person): Family {
  return {
    ...family,
    members: family.members.map((person) => (person.id === personId ? change(person) : person)),
  };
}

/** An absence planned again for the same reason from the same day sets its last day anew: so it is ended. */
function isSameAbsence(one: PlannedAbsence, other: PlannedAbsence): boolean {
  return one.reason === other.reason && one.from === other.from;
}
