import { receiptProofs } from '@tatyktuu/domain/aid';
import * as z from 'zod';
import { day, drawing, id, line, period, quantity, words } from './values.ts';

const amount = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('flat'), quantity }),
  z.strictObject({ kind: z.literal('per-head'), each: quantity, atMost: z.int().positive().nullable() }),
  z.strictObject({
    kind: z.literal('banded'),
    bands: z.array(z.strictObject({ from: z.int().positive(), quantity })).max(50),
  }),
]);
const basketLine = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('household'), commodityId: id, amount, pack: quantity.nullable() }),
  z.strictObject({ to: z.literal('attendee'), commodityId: id, each: quantity }),
]);
const commodity = z.strictObject({
  id,
  title: words,
  unit: z.enum(['g', 'ml', 'piece']),
  kcal: z.number().nonnegative().max(10_000),
  proteinMg: quantity,
  fatMg: quantity,
});
const collector = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('member'), personId: id }),
  z.strictObject({ kind: z.literal('proxy'), relation: z.enum(['relative', 'neighbour', 'other']) }),
]);

const items = z.array(z.strictObject({ commodityId: id, quantity })).max(50);

export const aidCommands = [
  z.strictObject({ kind: z.literal('save-commodity'), commodity }),
  z.strictObject({
    kind: z.literal('publish-aid-rule'),
    ruleId: id,
    version: z.int().positive(),
    title: words,
    days: z.int().positive().max(1000),
    basket: z.array(basketLine).max(50),
    attendancePercent: z.int().nonnegative().max(100),
  }),
  z.strictObject({
    kind: z.literal('open-round'),
    roundId: id,
    title: line,
    ruleId: id,
    ruleVersion: z.int().positive(),
    on: day,
    place: line,
    window: period,
    familyIds: z.array(id).max(20_000),
  }),
  z.strictObject({ kind: z.literal('close-round'), roundId: id }),
  z.strictObject({
    kind: z.literal('hand-over-parcel'),
    roundId: id,
    familyId: id,
    items,
    collector,
    proof: z.enum(receiptProofs),
    signature: drawing.nullable(),
    witness: line.nullable(),
    proxyName: line.nullable(),
  }),
  z.strictObject({ kind: z.literal('reverse-hand-over'), roundId: id, familyId: id, handOver: id }),
  z.strictObject({
    kind: z.literal('issue-stock'),
    consignmentId: id,
    roundId: id,
    to: z.array(id).max(20),
    items,
  }),
  z.strictObject({ kind: z.literal('return-stock'), consignmentId: id, returnId: id, items }),
  z.strictObject({ kind: z.literal('reverse-return'), consignmentId: id, returnId: id }),
] as const;
