import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NewMember } from './commands.ts';
import type { OneFamilyCommand } from './decide.ts';
import { decide, fold, register, today } from './families.sample.ts';
import { consentProofs, consentPurposes, type Family, generationRoles, sexes } from './family.ts';
import { descendsFrom, standingTies } from './kinship.ts';
import { reportedDepartures, tieKinds } from './whereabouts.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'gulzat', 'bakyt');
const day = fc.constantFrom('2023-01-31', '2023-02-30', today, '2024-01-01', 'tomorrow');
const text = fc.constantFrom('', ' ', 'Асанова Бермет', 'ok');
const birth = fc.constantFrom(null, '1990', '1990-02-30', '1990-02-28', '2024', '1900');
const absence = fc.record({
  reason: fc.constant('migration' as const),
  from: fc.option(day),
  until: fc.option(day),
});
const details = {
  fullName: text,
  birth,
  phone: fc.constantFrom(null, '+996555123456', '0555'),
  safeContact: text,
  nationalId: fc.constantFrom(null, '12802199012345', '22802199012345', '1'),
  role: fc.constantFrom(...generationRoles),
  sex: fc.constantFrom(...sexes),
};
const member: fc.Arbitrary<NewMember> = fc.record({
  ...details,
  personId: id,
  absences: fc.array(absence, { maxLength: 2 }),
});
const familyId = fc.constant('family');
const command: fc.Arbitrary<OneFamilyCommand> = fc.oneof(
  fc.record({ kind: fc.constant('add-member' as const), familyId, member }),
  fc.record({ kind: fc.constant('correct-member' as const), familyId, personId: id, ...details }),
  fc.record({
    ...{ kind: fc.constant('correct-family' as const), familyId },
    ...{ number: fc.option(text), name: text, address: text },
  }),
  fc.record({ kind: fc.constant('enrol-family' as const), familyId, on: day }),
  fc.record({ kind: fc.constant('withdraw-family' as const), familyId, on: day }),
  fc.record({
    ...{ kind: fc.constant('give-consent' as const), familyId, consentId: id, personId: id, wording: text },
    ...{ purpose: fc.constantFrom(...consentPurposes), proof: fc.constantFrom(...consentProofs), on: day },
  }),
  fc.record({ kind: fc.constant('withdraw-consent' as const), familyId, consentId: id, on: day }),
  fc.record({ kind: fc.constant('plan-absence' as const), familyId, personId: id, absence }),
  fc.record({
    ...{ kind: fc.constant('tie-people' as const), familyId, tieId: id, of: id, to: id },
    ...{ tie: fc.constantFrom(...tieKinds), from: fc.option(day) },
  }),
  fc.record({ kind: fc.constant('end-tie' as const), familyId, tieId: id, on: day }),
  fc.record({
    ...{ kind: fc.constant('note-departure' as const), familyId, personId: id, on: day },
    how: fc.constantFrom(...reportedDepartures),
  }),
  fc.record({
    ...{ kind: fc.constant('keep-office-note' as const), familyId, noteId: id },
    ...{ personId: fc.option(id), text },
  }),
);

/** What must show in the family after the command was accepted. */
function shows(family: Family | undefined, done: OneFamilyCommand): boolean {
  if (!family) return false;
  switch (done.kind) {
    case 'register-family':
      return family.members.length === done.members.length;
    case 'correct-family':
      return family.name === done.name.trim();
    case 'add-member':
      return family.members.at(-1)?.id === done.member.personId;
    case 'correct-member':
      return family.members.some(
        ({ id, role, sex }) => id === done.personId && role === done.role && sex === done.sex,
      );
    case 'enrol-family':
      return family.enrolledOn === done.on && family.withdrawnOn === null;
    case 'withdraw-family':
      return family.withdrawnOn === done.on && family.enrolledOn !== null;
    case 'give-consent':
      return family.consents.some(({ id, withdrawnOn }) => id === done.consentId && withdrawnOn === null);
    case 'withdraw-consent':
      return family.consents.some(({ id, withdrawnOn }) => id === done.consentId && withdrawnOn === done.on);
    case 'plan-absence':
      return family.members.some(
        ({ id, absences }) => id === done.personId && absences.includes(done.absence),
      );
    case 'keep-office-note':
      return family.notes.at(-1)?.id === done.noteId;
    case 'tie-people':
      return family.ties.at(-1)?.id === done.tieId;
    case 'end-tie':
      return family.ties.some(({ id, until }) => id === done.tieId && until === done.on);
    case 'note-departure':
      return family.members.some(
        ({ id, departure }) =>
          id === done.personId && departure?.how === done.how && departure.on === done.on,
      );
    default:
      throw new Error(`${done.kind} is not played`);
  }
}

test('in any order of commands, what is accepted shows, nothing else moves, and the rules hold throughout', () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
      let family: Family | undefined;
      for (const each of [register, ...commands]) {
        const decision = decide(family, each);
        if (!decision.ok) {
          expect(Object.keys(decision)).toEqual(['ok', 'error']);
          continue;
        }
        accepted += 1;
        family = fold(family, decision.value);
        expect(shows(family, each)).toBe(true);
      }
      const people = family?.members.map(({ id }) => id) ?? [];
      expect(new Set(people).size).toBe(people.length);
      for (const { kind, of, to } of family ? standingTies(family) : []) {
        expect(of).not.toBe(to);
        expect(kind === 'parent' && family && descendsFrom(family, of, to)).toBe(false);
      }
      const standing = (family?.consents ?? [])
        .filter(({ withdrawnOn }) => withdrawnOn === null)
        .map(({ personId, purpose }) => `${personId} ${purpose}`);
      expect(new Set(standing).size).toBe(standing.length);
      expect(family?.members.every(({ fullName }) => fullName.trim() !== '')).toBe(true);
      expect(family?.members.every(({ birth }) => birth === null || birth <= today)).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(accepted).toBeGreaterThan(300);
});
