import { type Batch, pack } from '@tatyktuu/sync/wire';
import { expect, test } from 'vitest';
import { memoryLedger, newId } from '../testing/index.ts';
import { push } from './push.ts';

const phone = { id: newId(), standing: 'in-use' } as const;

/** Rows that no server can read, all of which name one value. */
function unreadable(rows: number, text: string): Batch {
  return {
    ...{ protocol: 2, phone: phone.id, numbers: [[1, rows]], start: 0 },
    ...{ times: '', counters: '', order: '' },
    tables: [{ kind: 'mark-the-moon', columns: { text: { of: [text], at: '' } } }],
  };
}

async function pushed(batch: Batch) {
  const ledger = memoryLedger(Date.now);
  const stream = new Blob([new Uint8Array(await pack(batch))]).stream();
  const answers = await push(ledger, stream, { phone, account: newId(), today: '2023-09-01' });
  return { answers, kept: ledger.holding().commands.size };
}

test('WIRE-8: a small request that would be kept as gigabytes is too large', async () => {
  const pushing = pushed(unreadable(12_000, 'x'.repeat(1_000_000)));
  await expect(pushing).rejects.toMatchObject({ cause: { reason: 'too-large' } });
});

test('WIRE-8: so is one that would be checked as gigabytes, and it is not taken apart to see that', async () => {
  const seat = { sessionId: phone.id, personId: phone.id };
  const step = { kind: 'keep-next-step', ...seat, text: 'x'.repeat(20_000) };
  const columns = Object.fromEntries(
    Object.entries(step).flatMap(([key, value]) => (key === 'kind' ? [] : [[key, { of: [value], at: '' }]])),
  );
  const pushing = pushed({ ...unreadable(12_000, ''), tables: [{ kind: step.kind, columns }] });
  await expect(pushing).rejects.toMatchObject({ cause: { reason: 'too-large' } });
});

test('WIRE-7: what cannot be read is kept, as large as it came', async () => {
  const { answers, kept } = await pushed(unreadable(2, 'x'.repeat(1_000_000)));
  expect(answers.refused).toHaveLength(2);
  expect(kept).toBe(2);
});
