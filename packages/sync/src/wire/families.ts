import {
  absenceReasons,
  consentProofs,
  consentPurposes,
  generationRoles,
  sexes,
} from '@tatyktuu/domain/families';
import * as z from 'zod';
import { day, id, line, note, partialDay } from './values.ts';

const absence = z.strictObject({
  reason: z.enum(absenceReasons),
  from: day.nullable(),
  until: day.nullable(),
});
const person = {
  personId: id,
  role: z.enum(generationRoles),
  sex: z.enum(sexes),
  fullName: line,
  birth: partialDay.nullable(),
  phone: line.nullable(),
  safeContact: line,
  nationalId: line.nullable(),
};
const member = z.strictObject({ ...person, absences: z.array(absence).max(50) });
const officeNote = z.strictObject({ noteId: id, personId: id.nullable(), text: note });
const family = { familyId: id, number: line.nullable(), name: line, address: line };

export const familyCommands = [
  z.strictObject({
    kind: z.literal('register-family'),
    ...family,
    members: z.array(member).max(100),
    notes: z.array(officeNote).max(200),
    source: z.strictObject({ file: line, row: z.int().positive() }).nullable(),
  }),
  z.strictObject({ kind: z.literal('correct-family'), ...family }),
  z.strictObject({ kind: z.literal('add-member'), familyId: id, member }),
  z.strictObject({ kind: z.literal('correct-member'), familyId: id, ...person }),
  z.strictObject({ kind: z.literal('enrol-family'), familyId: id, on: day }),
  z.strictObject({
    kind: z.literal('give-consent'),
    familyId: id,
    consentId: id,
    personId: id,
    purpose: z.enum(consentPurposes),
    wording: line,
    proof: z.enum(consentProofs),
    on: day,
  }),
  z.strictObject({ kind: z.literal('withdraw-consent'), familyId: id, consentId: id, on: day }),
  z.strictObject({ kind: z.literal('plan-absence'), familyId: id, personId: id, absence }),
  z.strictObject({ kind: z.literal('keep-office-note'), familyId: id, ...officeNote.shape }),
  z.strictObject({ kind: z.literal('withdraw-family'), familyId: id, on: day }),
] as const;
