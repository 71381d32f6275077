import {
  absenceReasons,
  callAnswers,
  cardEndings,
  consentProofs,
  consentPurposes,
  endings,
  erasableKinds,
  generationRoles,
  reportedArrivals,
  sexes,
} from '@tatyktuu/domain/families';
import * as z from 'zod';
import { changesInTime } from './families-in-time.ts';
import { paperCommand } from './papers.ts';
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
  nationalId: line.nullable(),
};
const contact = z.strictObject({
  phone: line.nullable(),
  mayCall: z.enum(callAnswers).nullable(),
  safeContact: line,
  neverSay: line,
});
/** What was said of how to reach her before whether to call, and what never to say, was asked. */
const { phone, safeContact } = contact.shape;
/** The number left out stays as it is. */
const set = contact.extend({ phone: phone.exactOptional() });
const member = z.strictObject({
  ...person,
  phone,
  safeContact,
  mayCall: contact.shape.mayCall.exactOptional(),
  neverSay: contact.shape.neverSay.exactOptional(),
  absences: z.array(absence).max(50),
});
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
  z.strictObject({
    kind: z.literal('add-member'),
    familyId: id,
    member,
    arrival: z.strictObject({ how: z.enum(reportedArrivals), on: day }).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('correct-member'),
    familyId: id,
    ...person,
    phone: phone.exactOptional(),
    safeContact: safeContact.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('enrol-family'),
    familyId: id,
    on: day,
    reason: note.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('give-consent'),
    familyId: id,
    consentId: id,
    personId: id,
    purpose: z.enum(consentPurposes),
    wording: line,
    proof: z.enum(consentProofs),
    givenBy: id.exactOptional(),
    witness: line.exactOptional(),
    on: day,
  }),
  z.strictObject({ kind: z.literal('withdraw-consent'), familyId: id, consentId: id, on: day }),
  z.strictObject({ kind: z.literal('plan-absence'), familyId: id, personId: id, absence }),
  z.strictObject({ kind: z.literal('keep-office-note'), familyId: id, ...officeNote.shape }),
  z.strictObject({
    kind: z.literal('withdraw-family'),
    familyId: id,
    on: day,
    as: z.enum(endings).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('nominate-family'), familyId: id, on: day, by: line }),
  z.strictObject({
    kind: z.literal('assess-family'),
    familyId: id,
    formVersion: z.int().positive(),
    answers: z.record(line, z.union([z.boolean(), line, z.number().nonnegative().max(1_000_000)])),
    on: day,
  }),
  z.strictObject({ kind: z.literal('set-contact'), familyId: id, personId: id, contact: set }),
  z.strictObject({ kind: z.literal('look-at-number'), familyId: id, personId: id }),
  z.strictObject({ kind: z.literal('issue-card'), familyId: id, cardId: id, digest: line }),
  z.strictObject({
    kind: z.literal('revoke-card'),
    familyId: id,
    cardId: id,
    why: z.enum(cardEndings),
  }),
  paperCommand,
  z.strictObject({
    kind: z.literal('erase-details'),
    familyId: id,
    personIds: z.array(id).max(100).nullable(),
    kinds: z.array(z.enum(erasableKinds)).max(erasableKinds.length),
    why: z.enum(['asked-for', 'time-is-up']),
  }),
  ...changesInTime,
] as const;
