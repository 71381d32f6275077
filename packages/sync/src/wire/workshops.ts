import { generationRoles } from '@tatyktuu/domain/families';
import { components, excuses, learningAreas, notHeldReasons, presences } from '@tatyktuu/domain/workshops';
import * as z from 'zod';
import { day, id, line, note, quantity, wallTime, words } from './values.ts';

const minutes = z.int().nonnegative().max(10_000);
const role = z.enum(generationRoles);
const unit = z.strictObject({
  id: line,
  component: z.enum(components),
  title: words,
  areas: z.array(z.enum(learningAreas)),
  audience: z.array(role),
  minutes,
  activities: z.array(z.strictObject({ id: line, title: words, minutes })).max(50),
});
const report = z.strictObject({
  activities: z.array(z.strictObject({ id: line, outcome: z.enum(['done', 'adapted', 'skipped']) })).max(50),
  minutes,
  bothFacilitators: z.boolean(),
  manner: z.enum(['participatory', 'lecturing']),
  materials: z.boolean(),
  safetyConcern: z.boolean(),
});
const group = { groupId: id, name: line, place: line, facilitators: z.array(id).max(20) };
const appointment = { sessionId: id, on: day, at: wallTime, place: line };
const seat = { sessionId: id, personId: id };
const replaces = id.nullable().exactOptional();
const counts = z.strictObject({
  marks: z.strictObject({
    present: quantity,
    late: quantity,
    'left-early': quantity,
    absent: quantity,
    excused: quantity,
    expected: quantity,
    unmarked: quantity,
    unexpected: quantity,
  }),
  parcels: quantity,
  /** What is left may be below zero. */
  stock: z.array(z.strictObject({ commodityId: id, quantity: z.int() })).max(200),
});

export const workshopCommands = [
  z.strictObject({
    kind: z.literal('publish-curriculum'),
    curriculumId: id,
    version: z.int().positive(),
    title: words,
    units: z.array(unit).max(200),
  }),
  z.strictObject({ kind: z.literal('form-group'), ...group, audience: role }),
  z.strictObject({ kind: z.literal('change-group'), ...group }),
  z.strictObject({ kind: z.literal('join-group'), groupId: id, personId: id, familyId: id, on: day }),
  z.strictObject({ kind: z.literal('leave-group'), groupId: id, personId: id, on: day }),
  z.strictObject({
    kind: z.literal('schedule-session'),
    ...appointment,
    curriculumId: id,
    curriculumVersion: z.int().positive(),
    unitId: line,
    groupIds: z.array(id).max(20),
  }),
  z.strictObject({ kind: z.literal('reschedule-session'), ...appointment }),
  z.strictObject({ kind: z.literal('cancel-session'), sessionId: id }),
  z.strictObject({
    kind: z.literal('mark-attendance'),
    ...seat,
    presence: z.enum(presences),
    excuse: z.enum(excuses).nullable(),
    replaces,
  }),
  z.strictObject({ kind: z.literal('unmark-attendance'), ...seat, replaces }),
  z.strictObject({ kind: z.literal('report-session'), sessionId: id, report }),
  z.strictObject({ kind: z.literal('open-session'), sessionId: id }),
  z.strictObject({ kind: z.literal('close-session'), sessionId: id, counts }),
  z.strictObject({ kind: z.literal('report-not-held'), sessionId: id, reason: z.enum(notHeldReasons) }),
  z.strictObject({ kind: z.literal('withdraw-not-held'), sessionId: id }),
  z.strictObject({ kind: z.literal('record-make-up'), ...seat, on: day, with: id.nullable() }),
  z.strictObject({ kind: z.literal('withdraw-make-up'), ...seat }),
  z.strictObject({ kind: z.literal('keep-next-step'), ...seat, text: note }),
  z.strictObject({ kind: z.literal('drop-next-step'), ...seat }),
] as const;
