import { reportedDepartures, tieKinds } from '@tatyktuu/domain/families';
import * as z from 'zod';
import { day, id, line } from './values.ts';

const personRef = z.strictObject({ familyId: id, personId: id });

/** How a family changes: who leaves and comes back, what ties people, families and people that become one or two. */
export const changesInTime = [
  z.strictObject({ kind: z.literal('note-return'), familyId: id, personId: id, on: day }),
  z.strictObject({
    kind: z.literal('note-departure'),
    familyId: id,
    personId: id,
    how: z.enum(reportedDepartures),
    on: day,
  }),
  z.strictObject({
    kind: z.literal('tie-people'),
    familyId: id,
    tieId: id,
    tie: z.enum(tieKinds),
    of: id,
    to: id,
    from: day.nullable(),
  }),
  z.strictObject({ kind: z.literal('end-tie'), familyId: id, tieId: id, on: day }),
  z.strictObject({ kind: z.literal('name-head'), familyId: id, personId: id.nullable() }),
  z.strictObject({
    kind: z.literal('split-family'),
    familyId: id,
    newFamilyId: id,
    personIds: z.array(id).max(100),
    on: day,
    number: line.nullable(),
    name: line,
    address: line,
  }),
  z.strictObject({ kind: z.literal('undo-change'), familyId: id, factId: id }),
  z.strictObject({
    kind: z.literal('merge-families'),
    familyId: id,
    otherId: id,
    why: z.enum(['written-twice', 'live-together']),
    on: day,
    pairs: z.array(z.strictObject({ kept: id, dropped: id })).max(100),
  }),
  z.strictObject({ kind: z.literal('unmerge-families'), familyId: id, otherId: id }),
  z.strictObject({ kind: z.literal('merge-people'), familyId: id, personId: id, dropped: personRef }),
  z.strictObject({ kind: z.literal('unmerge-people'), familyId: id, personId: id, dropped: personRef }),
] as const;
