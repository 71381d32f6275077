import type { Actor } from '../access/index.ts';
import type { Day } from '../kernel/index.ts';
import type { FamilyCircumstances } from './circumstances.ts';
import type { NewMember, RegisterFamily } from './commands.ts';
import { decideFamily, type OneFamilyCommand } from './decide.ts';
import { evolveFamily } from './evolve.ts';
import type { FamilyFactDraft } from './facts.ts';
import type { Family } from './family.ts';

/** Invented people that the tests of this folder share. */

export const today: Day = '2023-08-21';
const administrator: Actor = { id: 'administrator', role: 'administrator' };
const recorded = { id: 'fact', command: 'command', actor: 'administrator', device: 'device', recordedAt: '' };

export const gulzat: NewMember = {
  personId: 'gulzat',
  fullName: 'Асанова Гүлзат',
  role: 'daughter-in-law',
  sex: 'female',
  birth: '1989-07-05',
  phone: '+996555596450',
  safeContact: 'через соседку',
  nationalId: '10507198950896',
  absences: [],
};

export const bakyt: NewMember = {
  ...gulzat,
  personId: 'bakyt',
  fullName: 'Асанов Бакыт',
  role: 'husband',
  sex: 'male',
  birth: '1986',
  phone: null,
  safeContact: '',
  nationalId: null,
  absences: [{ reason: 'migration', from: null, until: '2023-10-31' }],
};

export const register: RegisterFamily = {
  kind: 'register-family',
  familyId: 'family',
  number: '1',
  name: 'Асанова',
  address: 'ул. Ленина 5',
  members: [gulzat, bakyt],
  notes: [{ noteId: 'note', personId: 'bakyt', text: 'held-back remark' }],
  source: { file: 'list.xlsx', row: 5 },
};

export function decide(
  family: Family | undefined,
  command: OneFamilyCommand,
  decided: Partial<FamilyCircumstances> = {},
) {
  return decideFamily(family, command, { actor: administrator, today, ...decided });
}

export function fold(family: Family | undefined, drafts: readonly FamilyFactDraft[]): Family | undefined {
  return drafts.reduce<Family | undefined>(
    (before, draft) => evolveFamily(before, { ...draft, ...recorded }),
    family,
  );
}

/** The family after the command; throws when it was refused. */
export function after(
  family: Family | undefined,
  command: OneFamilyCommand,
  decided: Partial<FamilyCircumstances> = {},
): Family {
  const decision = decide(family, command, decided);
  if (!decision.ok) throw new Error(decision.error.code);
  const state = fold(family, decision.value);
  if (!state) throw new Error('the facts made no family');
  return state;
}

/** A family with a standing consent of Gülzat's to the programme. */
export function registered(): Family {
  return after(after(undefined, register), {
    kind: 'give-consent',
    familyId: 'family',
    consentId: 'consent',
    personId: 'gulzat',
    purpose: 'programme',
    wording: '2023-08',
    proof: 'signature',
    on: '2023-08-20',
  });
}
