import { expect, test } from 'vitest';
import { isSilent, missingOf, rangesText } from './phone-line.ts';

const now = Date.parse('2023-08-24T12:00:00.000Z');
const enrolledAt = '2023-08-01T08:00:00.000Z-0000-018a0000-0000-7000-8000-000000000001';
const phone = { enrolledAt, revokedAt: null, lastSeen: '2023-08-20T12:00:00.000Z' };

test('a phone is silent from the seventh day on', () => {
  expect(isSilent(phone, now)).toBe(false);
  expect(isSilent({ ...phone, lastSeen: '2023-08-17T12:00:00.000Z' }, now)).toBe(true);
});

test('a phone that never came is counted from its enrolment, and a revoked one is not waited for', () => {
  expect(isSilent({ ...phone, lastSeen: null }, now)).toBe(true);
  expect(isSilent({ ...phone, lastSeen: null, revokedAt: enrolledAt }, now)).toBe(false);
});

test('missing numbers are counted with both ends and written as ranges', () => {
  const missing = [
    { from: 41, to: 41 },
    { from: 44, to: 46 },
  ];
  expect(missingOf({ missing })).toBe(4);
  expect(rangesText(missing)).toBe('41, 44–46');
});
