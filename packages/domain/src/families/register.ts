import {
  type Day,
  type FamilyId,
  ok,
  type PersonId,
  type Refusal,
  type Result,
  refuse,
} from '../kernel/index.ts';
import {
  problemOfAbsence,
  problemOfContact,
  problemOfIdentity,
  tidyIdentity,
  tidyText,
} from './check-person.ts';
import type { NewMember, RegisterFamily } from './commands.ts';
import { contactSet, hasContact } from './decide-contact.ts';
import type { FamilyFactDraft } from './facts.ts';
import type { FamilyReason } from './reasons.ts';
import type { Arrival } from './whereabouts.ts';

type Decision = Result<readonly FamilyFactDraft[], Refusal<FamilyReason>>;

/** A new family with everybody in it, the absences foreseen and the remarks that were kept for the office. */
export function registerFamily(command: RegisterFamily, today: Day): Decision {
  const { familyId, members, notes } = command;
  if (tidyText(command.name) === '') return refuse('family-needs-name');
  if (members.length === 0) return refuse('family-needs-member');
  const personIds = new Set(members.map(({ personId }) => personId));
  const ids = new Set([familyId, ...personIds, ...notes.map(({ noteId }) => noteId)]);
  if (ids.size < 1 + members.length + notes.length) return refuse('id-used-twice');

  const facts: FamilyFactDraft[] = [
    {
      kind: 'family-registered',
      payload: { familyId },
      identifying: {
        [familyId]: {
          number: tidyNumber(command.number),
          name: tidyText(command.name),
          address: tidyText(command.address),
          source: command.source,
        },
      },
    },
  ];
  for (const member of members) {
    const added = addMember(familyId, member, today);
    if (!added.ok) return added;
    facts.push(...added.value);
  }
  for (const { noteId, personId, text } of notes) {
    if (personId !== null && !personIds.has(personId)) return refuse('member-not-found');
    if (text.trim() === '') return refuse('note-needs-text');
    facts.push(noteKept(familyId, noteId, personId, text));
  }
  return ok(facts);
}

/** Somebody who comes into the family, with how she is reached and the absences foreseen for her. */
export function addMember(familyId: FamilyId, member: NewMember, today: Day, arrival?: Arrival): Decision {
  const { personId, role, sex, absences, phone, safeContact, mayCall = null, neverSay = '' } = member;
  const contact = { phone, mayCall, safeContact, neverSay };
  const wrong =
    problemOfIdentity(member, today) ??
    problemOfContact(contact) ??
    absences.map(problemOfAbsence).find((each) => each !== null) ??
    null;
  if (wrong) return { ok: false, error: wrong };
  return ok([
    {
      kind: 'member-added',
      payload: { familyId, personId, role, sex, ...(arrival && { arrival }) },
      identifying: { [personId]: tidyIdentity(member) },
    },
    ...(hasContact(contact) ? [contactSet(familyId, personId, contact)] : []),
    ...absences.map(
      (absence): FamilyFactDraft => ({ kind: 'absence-planned', payload: { familyId, personId, absence } }),
    ),
  ]);
}

export function noteKept(
  familyId: FamilyId,
  noteId: string,
  personId: PersonId | null,
  text: string,
): FamilyFactDraft {
  return {
    kind: 'office-note-kept',
    payload: { familyId, noteId, personId },
    identifying: { [personId ?? familyId]: { text: text.trim() } },
  };
}

/** A family's number as it is kept; null when there is none. */
export function tidyNumber(number: string | null): string | null {
  return number === null || number.trim() === '' ? null : tidyText(number);
}
