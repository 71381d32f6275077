import { SET_UP } from '@tatyktuu/domain/access';
import { nextReading } from '@tatyktuu/domain/kernel';
import { expect, test } from 'vitest';
import { memoryLedger, newId } from '../testing/index.ts';
import { keepUnread, type Unread } from './keep-unread.ts';

const actor = { id: SET_UP, role: 'set-up' } as const;

function unreadOf(body: unknown, number = 1): Unread {
  const device = newId();
  return { number, raw: { id: newId(), device, recordedAt: nextReading(0, null, device), body } };
}

test('what cannot be read is kept as it came, once, and answered the same each time', async () => {
  const ledger = memoryLedger(Date.now);
  const unread = unreadOf({ kind: 'mark-the-moon', phase: 3 }, 7);
  const told = { id: unread.raw.id, status: 'refused', refusal: { code: 'not-readable' } };
  expect(await keepUnread(ledger, [unread, unread], actor)).toEqual([told, told]);
  expect(await keepUnread(ledger, [unread], actor)).toEqual([told]);
  expect([...ledger.holding().commands.values()]).toMatchObject([
    { id: unread.raw.id, kind: 'mark-the-moon', number: 7, body: { kind: 'mark-the-moon', phase: 3 } },
  ]);
});

test.each([
  ['the character zero', { kind: 'x', text: 'a\0b' }],
  ['half a character', { kind: 'x', text: '\ud800' }],
])('%s, which no database holds, is kept as text', async (_, body) => {
  const ledger = memoryLedger(Date.now);
  const unread = unreadOf(body);
  await keepUnread(ledger, [unread], actor);
  expect(ledger.holding().commands.get(unread.raw.id)?.body).toBe(JSON.stringify(body));
});
