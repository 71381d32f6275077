import type { Recorded } from '../kernel/index.ts';
import { type ContactFactDraft, NO_CONTACT } from './contact.ts';
import type { Family } from './family.ts';

/** The family after how somebody may be reached was set. That a number was looked at changes nothing of it. */
export function evolveContact(family: Family, fact: Recorded<ContactFactDraft>): Family {
  if (fact.kind === 'number-looked-at') return family;
  const { personId } = fact.payload;
  const { phone, mayCall, safeContact, neverSay } = fact.identifying?.[personId] ?? NO_CONTACT;
  return {
    ...family,
    members: family.members.map((person) =>
      person.id === personId ? { ...person, phone, mayCall, safeContact, neverSay } : person,
    ),
  };
}
