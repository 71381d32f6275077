import { consentPurposes, importedSheets } from '@tatyktuu/domain/families';
import * as z from 'zod';
import { id, line, readings, words } from './values.ts';

const months = z.int().nonnegative().nullable();
const points = z.int().min(-1000).max(1000);
const asked = { id: line, question: words, guidance: words };
const criterion = z.discriminatedUnion('answer', [
  z.strictObject({ ...asked, answer: z.literal('yes-no'), points }),
  z.strictObject({
    ...asked,
    answer: z.literal('choice'),
    options: z.array(z.strictObject({ id: line, title: words, points })).max(30),
  }),
  z.strictObject({ ...asked, answer: z.literal('number'), pointsEach: points, atMost: points }),
]);
const people = z.tuple([id, id]);

/** Wishes about what belongs to no single family. */
export const registryCommands = [
  z.strictObject({
    kind: z.literal('set-registry-policy'),
    policy: z.strictObject({
      consentFirst: z.boolean(),
      heads: z.boolean(),
      duplicateLevel: z.int(),
      keepMonths: z.strictObject({
        identity: months,
        contact: months,
        notes: months,
        selection: months,
        receipts: months,
      }),
      keepRefusedDays: z.int(),
    }),
  }),
  z.strictObject({
    kind: z.literal('publish-selection-form'),
    version: z.int().positive(),
    title: words,
    criteria: z.array(criterion).max(100),
    enrolFrom: z.int(),
  }),
  z.strictObject({
    kind: z.literal('publish-wording'),
    purpose: z.enum(consentPurposes),
    version: line,
    text: readings,
  }),
  z.strictObject({ kind: z.literal('tell-apart'), people }),
  z.strictObject({ kind: z.literal('forget-telling-apart'), people }),
  z.strictObject({
    kind: z.literal('record-import'),
    importId: id,
    sheet: z.enum(importedSheets),
    source: line,
    mapping: z.record(z.string().regex(/^\d{1,4}$/), line),
    file: line,
    families: z.array(z.strictObject({ familyId: id, did: z.enum(['added', 'updated']) })).max(20_000),
    commands: z.array(id).max(20_000),
  }),
  z.strictObject({ kind: z.literal('undo-import'), importId: id }),
] as const;
