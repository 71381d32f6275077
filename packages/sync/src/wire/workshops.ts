import { generationRoles } from '@tatyktuu/domain/families';
import { components, excuses, learningAreas, presences } from '@tatyktuu/domain/workshops';
import * as z from 'zod';
import { day, id, line, wallTime, words } from './values.ts';

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
  }),
  z.strictObject({ kind: z.literal('unmark-attendance'), ...seat }),
  z.strictObject({ kind: z.literal('report-session'), sessionId: id, report }),
] as const;
