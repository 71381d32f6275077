import { isDay, ok, refuse } from '../kernel/index.ts';
import {
  problemOfAbsence,
  problemOfContact,
  problemOfIdentity,
  tidyIdentity,
  tidyText,
} from './check-person.ts';
import type { FamilyCircumstances, FamilyDecision } from './circumstances.ts';
import type { AddMember, CorrectMember, FamilyCommand } from './commands.ts';
import { decideCard } from './decide-card.ts';
import { decideConsent } from './decide-consent.ts';
import { contactSet, decideContact } from './decide-contact.ts';
import { decideErasure } from './decide-erasure.ts';
import { nameHead, noteDeparture } from './decide-in-time.ts';
import { decideKinship } from './decide-kinship.ts';
import { decideLifecycle } from './decide-lifecycle.ts';
import { decidePaper } from './decide-paper.ts';
import type { Family } from './family.ts';
import type { NoteReturn, SplitFamily, UndoChange } from './in-time.ts';
import type { MergingCommand } from './merging.ts';
import { entryOf } from './person-of.ts';
import { DEFAULT_POLICY } from './policy.ts';
import { addMember, noteKept, registerFamily, tidyNumber } from './register.ts';

/** Wishes that are decided from one family alone. */
export type OneFamilyCommand = Exclude<FamilyCommand, MergingCommand | SplitFamily | NoteReturn | UndoChange>;

/** What may still be recorded of a family that goes on in another. */
const ofMerged: readonly FamilyCommand['kind'][] = ['erase-details', 'revoke-card'];

/**
 * Decides what becomes of a wish about one family: the facts to record, or why not. `family` is the one the command
 * names, undefined when there is none. Days after `today` are refused where something is said to have happened.
 */
export function decideFamily(
  family: Family | undefined,
  command: OneFamilyCommand,
  circumstances: FamilyCircumstances,
): FamilyDecision {
  if (command.kind === 'register-family')
    return family ? refuse('family-exists') : registerFamily(command, circumstances.today);
  if (!family) return refuse('family-not-found');
  if (family.mergedInto !== null && !ofMerged.includes(command.kind)) return refuse('family-merged');
  return decideWithin(family, command, circumstances);
}

function decideWithin(
  family: Family,
  command: Exclude<OneFamilyCommand, { kind: 'register-family' }>,
  circumstances: FamilyCircumstances,
): FamilyDecision {
  const familyId = family.id;
  const { today, policy = DEFAULT_POLICY, wording, history = [] } = circumstances;
  switch (command.kind) {
    case 'correct-family': {
      const name = tidyText(command.name);
      if (name === '') return refuse('family-needs-name');
      const number = tidyNumber(command.number);
      const identifying = { [familyId]: { number, name, address: tidyText(command.address) } };
      return ok([{ kind: 'family-corrected', payload: { familyId }, identifying }]);
    }
    case 'add-member':
      return added(family, command, today);
    case 'correct-member':
      return corrected(family, command, today);
    case 'plan-absence': {
      const { personId, absence } = command;
      const found = entryOf(family, personId);
      if (!found.ok) return found;
      const wrong = problemOfAbsence(absence);
      if (wrong) return { ok: false, error: wrong };
      return ok([{ kind: 'absence-planned', payload: { familyId, personId, absence } }]);
    }
    case 'keep-office-note': {
      const { noteId, personId, text } = command;
      if (family.notes.some(({ id }) => id === noteId)) return refuse('note-exists');
      if (personId !== null && !has(family, personId)) return refuse('member-not-found');
      if (text.trim() === '') return refuse('note-needs-text');
      return ok([noteKept(familyId, noteId, personId, text)]);
    }
    case 'nominate-family':
    case 'assess-family':
    case 'enrol-family':
    case 'withdraw-family':
      return decideLifecycle(family, command, circumstances);
    case 'note-departure':
      return noteDeparture(family, command, circumstances);
    case 'tie-people':
    case 'end-tie':
      return decideKinship(family, command, circumstances);
    case 'name-head':
      return nameHead(family, command, circumstances);
    case 'give-consent':
    case 'withdraw-consent':
      return decideConsent(family, command, circumstances, { policy, wording });
    case 'set-contact':
    case 'look-at-number':
      return decideContact(family, command, circumstances);
    case 'issue-card':
    case 'revoke-card':
      return decideCard(family, command, circumstances);
    case 'keep-paper-records':
      return decidePaper(family, command, circumstances);
    case 'erase-details':
      return decideErasure(family, command, circumstances, { policy, history });
  }
}

/** Somebody who came into the family, or was forgotten when it was written down. */
function added(family: Family, { member, arrival }: AddMember, today: string): FamilyDecision {
  if (has(family, member.personId)) return refuse('member-exists');
  if (arrival && !isDay(arrival.on)) return refuse('day-not-in-calendar');
  if (arrival && arrival.on > today) return refuse('day-in-future');
  return addMember(family.id, member, today, arrival && { ...arrival, from: null });
}

function corrected(family: Family, command: CorrectMember, today: string): FamilyDecision {
  const { familyId, personId, role, sex } = command;
  const found = entryOf(family, personId);
  if (!found.ok) return found;
  const { phone = found.value.phone, safeContact = found.value.safeContact } = command;
  const wrong = problemOfIdentity(command, today) ?? problemOfContact({ phone });
  if (wrong) return { ok: false, error: wrong };
  const reached = phone === found.value.phone && safeContact === found.value.safeContact;
  return ok([
    {
      kind: 'member-corrected',
      payload: { familyId, personId, role, sex },
      identifying: { [personId]: tidyIdentity(command) },
    },
    ...(reached ? [] : [contactSet(familyId, personId, { ...found.value, phone, safeContact })]),
  ]);
}

function has(family: Family, personId: string): boolean {
  return family.members.some(({ id }) => id === personId);
}
