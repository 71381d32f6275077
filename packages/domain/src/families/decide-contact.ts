import type { Actor } from '../access/index.ts';
import { type Day, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import { isInternationalPhone } from './check-person.ts';
import type { ContactCommand, ContactDetails, ContactFactDraft } from './contact.ts';
import type { Family } from './family.ts';
import type { FamilyReason } from './reasons.ts';

/**
 * Decides how somebody may be reached, and whether her number may be looked at: not where there is none, and not
 * where she is never to be called. Who looked is recorded before the number is shown.
 */
export function decideContact(
  family: Family,
  command: ContactCommand,
  _circumstances: { readonly actor: Actor; readonly today: Day },
): Result<readonly ContactFactDraft[], Refusal<FamilyReason>> {
  const { familyId, personId } = command;
  const person = family.members.find(({ id }) => id === personId);
  if (!person) return refuse('member-not-found');
  if (command.kind === 'look-at-number') {
    if (person.phone === null) return refuse('no-number');
    if (person.mayCall === 'no') return refuse('may-not-be-called');
    return ok([{ kind: 'number-looked-at', payload: { familyId, personId } }]);
  }
  const contact = tidyContact({ phone: person.phone, ...command.contact });
  if (contact.phone !== null && !isInternationalPhone(contact.phone))
    return refuse('phone-not-international');
  return isSameContact(person, contact) ? ok([]) : ok([contactSet(familyId, personId, contact)]);
}

/** The fact that says how somebody may be reached: also beside the one that she was added by. */
export function contactSet(familyId: string, personId: string, contact: ContactDetails): ContactFactDraft {
  return {
    kind: 'contact-set',
    payload: { familyId, personId },
    identifying: { [personId]: tidyContact(contact) },
  };
}

/** The details as they are kept: no space around them; lines within an instruction stay. */
export function tidyContact({ phone, mayCall, safeContact, neverSay }: ContactDetails): ContactDetails {
  return { phone, mayCall, safeContact: safeContact.trim(), neverSay: neverSay.trim() };
}

function isSameContact(one: ContactDetails, other: ContactDetails): boolean {
  return (
    one.phone === other.phone &&
    one.mayCall === other.mayCall &&
    one.safeContact === other.safeContact &&
    one.neverSay === other.neverSay
  );
}

/** Whether anything is said of how to reach her. */
export function hasContact({ phone, mayCall, safeContact, neverSay }: ContactDetails): boolean {
  return phone !== null || mayCall !== null || safeContact.trim() !== '' || neverSay.trim() !== '';
}
