import type { HeldCommand, Review } from '@tatyktuu/domain/reviews';
import { expect, test } from 'vitest';
import { groupsOf, subjectOf } from './review-groups.ts';

const at = '2023-08-24T08:00:00.000Z-0000-phone';
const open = { by: 'ainura', device: 'phone', at, decision: null } as const;
const held = (id: string, command: HeldCommand): Review => ({
  ...open,
  id,
  reason: 'marked-differently',
  held: command,
  handOver: null,
});
const mark = (id: string, sessionId: string) =>
  held(id, { kind: 'mark-attendance', sessionId, personId: 'p', presence: 'late', excuse: null });
const parcel = (id: string, familyId: string): Review => ({
  ...open,
  id,
  reason: 'second-hand-over',
  held: null,
  handOver: { roundId: 'r', familyId, handOver: id },
});

test('cases of one session stand together, and so do those of one parcel; the group of the oldest case comes first', () => {
  const groups = groupsOf([
    mark('1', 'monday'),
    parcel('2', 'seven'),
    mark('3', 'monday'),
    parcel('4', 'nine'),
  ]);
  expect(groups.map(({ subject, reviews }) => [subject.of, reviews.map(({ id }) => id)])).toEqual([
    ['session', ['1', '3']],
    ['parcel', ['2']],
    ['parcel', ['4']],
  ]);
});

test('a correction that is held belongs to what it corrects', () => {
  const reversal = held('1', { kind: 'reverse-hand-over', roundId: 'r', familyId: 'f', handOver: 'h' });
  expect(subjectOf(reversal)).toEqual({ of: 'parcel', roundId: 'r', familyId: 'f' });
  const back = held('2', { kind: 'return-stock', consignmentId: 'c', returnId: 'x', items: [] });
  expect(subjectOf(back)).toEqual({ of: 'stock', consignmentId: 'c' });
});
