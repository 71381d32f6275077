import type { Command } from '@tatyktuu/domain/door';
import { expect, test } from 'vitest';
import type * as z from 'zod';
import { command, submission } from './index.ts';

type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;
type Same<A, B> = [Frozen<A>] extends [Frozen<B>] ? ([Frozen<B>] extends [Frozen<A>] ? true : never) : never;

/** Does not compile when the schema and domain's type say different things, in either direction. */
const wireIsDomains: Same<z.output<typeof command>, Command> = true;

const mark = {
  id: '0189f5a0-0000-7000-8000-000000000001',
  device: '0189f5a0-0000-7000-8000-000000000002',
  recordedAt: '2023-08-25T04:10:00.000Z-0000-0189f5a0-0000-7000-8000-000000000002',
  body: {
    kind: 'mark-attendance',
    sessionId: '0189f5a0-0000-7000-8000-000000000003',
    personId: '0189f5a0-0000-7000-8000-000000000004',
    presence: 'present',
    excuse: null,
  },
};

test('WIRE-1: a command of the wire is a command of the domain', () => {
  expect(wireIsDomains).toBe(true);
  expect(command.parse(mark)).toEqual(mark);
});

test.each([
  ['an id that is no UUID', { ...mark, id: '42' }],
  ['a clock reading without its device', { ...mark, recordedAt: '2023-08-25T04:10:00.000Z' }],
  ['a kind that nobody knows', { ...mark, body: { ...mark.body, kind: 'drop-tables' } }],
  ['a member too many', { ...mark, body: { ...mark.body, actor: 'somebody else' } }],
  ['a text that cannot be stored', { ...mark, body: { kind: 'name-programme', name: { en: 'a\u0000b' } } }],
  ['half of a character', { ...mark, body: { kind: 'name-programme', name: { en: 'a\ud800b' } } }],
  ['a presence that is none', { ...mark, body: { ...mark.body, presence: 'asleep' } }],
])('WIRE-3: refused at the edge: %s', (_, malformed) => {
  expect(command.safeParse(malformed).success).toBe(false);
});

test('WIRE-3: an empty submission and one beyond the limit are refused', () => {
  expect(submission.safeParse([]).success).toBe(false);
  expect(submission.safeParse(Array.from({ length: 12_001 }, () => mark)).success).toBe(false);
});
