import type { Actor } from '../access/index.ts';
import { type Day, isDay, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import { problemOfAbsence, problemOfPerson, tidyDetails, tidyText } from './check-person.ts';
import type { FamilyCommand, RegisterFamily } from './commands.ts';
import { giveConsent, withdrawConsent } from './consent.ts';
import type { FamilyFactDraft } from './facts.ts';
import type { Family } from './family.ts';
import type { FamilyReason } from './reasons.ts';
import { addMember, noteKept, registerFamily, tidyNumber } from './register.ts';

type Decision = Result<readonly FamilyFactDraft[], Refusal<FamilyReason>>;

/**
 * Decides what becomes of a wish about one family: the facts to record, or why not. `family` is the one the command
 * names, undefined when there is none. Days after `today` are refused where something is said to have happened.
 */
export function decideFamily(
  family: Family | undefined,
  command: FamilyCommand,
  { today }: { readonly actor: Actor; readonly today: Day },
): Decision {
  if (command.kind === 'register-family')
    return family ? refuse('family-exists') : registerFamily(command, today);
  return family ? decideWithin(family, command, today) : refuse('family-not-found');
}

function decideWithin(family: Family, command: Exclude<FamilyCommand, RegisterFamily>, today: Day): Decision {
  const familyId = family.id;
  switch (command.kind) {
    case 'correct-family': {
      const name = tidyText(command.name);
      if (name === '') return refuse('family-needs-name');
      return ok([
        {
          kind: 'family-corrected',
          payload: { familyId },
          identifying: {
            [familyId]: { number: tidyNumber(command.number), name, address: tidyText(command.address) },
          },
        },
      ]);
    }
    case 'add-member':
      return has(family, command.member.personId)
        ? refuse('member-exists')
        : addMember(familyId, command.member, today);
    case 'correct-member': {
      const { personId, role, sex } = command;
      if (!has(family, personId)) return refuse('member-not-found');
      const wrong = problemOfPerson(command, today);
      if (wrong) return { ok: false, error: wrong };
      return ok([
        {
          kind: 'member-corrected',
          payload: { familyId, personId, role, sex },
          identifying: { [personId]: tidyDetails(command) },
        },
      ]);
    }
    case 'enrol-family':
      if (family.enrolledOn !== null && family.withdrawnOn === null) return refuse('family-enrolled-already');
      if (!isDay(command.on)) return refuse('day-not-in-calendar');
      if (command.on > today) return refuse('enrolment-in-future');
      return ok([{ kind: 'family-enrolled', payload: { familyId, on: command.on } }]);
    case 'withdraw-family': {
      const { on } = command;
      if (family.enrolledOn === null) return refuse('family-not-yet-enrolled');
      if (family.withdrawnOn !== null) return refuse('family-withdrawn-already');
      if (!isDay(on)) return refuse('day-not-in-calendar');
      if (on > today) return refuse('withdrawal-in-future');
      if (on < family.enrolledOn)
        return refuse('withdrawal-before-enrolment', { enrolledOn: family.enrolledOn });
      return ok([{ kind: 'family-withdrawn', payload: { familyId, on } }]);
    }
    case 'give-consent':
      return giveConsent(family, command, today);
    case 'withdraw-consent':
      return withdrawConsent(family, command, today);
    case 'plan-absence': {
      const { personId, absence } = command;
      if (!has(family, personId)) return refuse('member-not-found');
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
  }
}

function has(family: Family, personId: string): boolean {
  return family.members.some(({ id }) => id === personId);
}
