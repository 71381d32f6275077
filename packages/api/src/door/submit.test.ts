import type { Actor } from '@tatyktuu/domain/access';
import { WorkingCopy } from '@tatyktuu/domain/door';
import { describe, expect, test } from 'vitest';
import { commandOf } from '../testing/door.ts';
import { markOf, memoryLedger, newId, plan } from '../testing/index.ts';
import { fetchAll, submit } from './submit.ts';

test('a shelf that leaves a need unanswered is a defect, and nobody waits for it without end', async () => {
  const asked: number[] = [];
  const silent = { fetch: async (needs: readonly unknown[]) => void asked.push(needs.length) };
  const fetching = fetchAll(silent, new WorkingCopy(), () => [{ of: 'round', id: 'r' }]);
  await expect(fetching).rejects.toThrow('unanswered');
  expect(asked).toEqual([1]);
});

test('what came in may show that more is needed, and is asked for until nothing is', async () => {
  const copy = new WorkingCopy();
  const shelf = {
    fetch: async (needs: readonly { of: string; id: string }[]) => {
      for (const { id } of needs) copy.put('curriculum', id, { id, versions: [] });
    },
  };
  await fetchAll(shelf, copy, () =>
    copy.peek('curriculum', 'first')
      ? [{ of: 'curriculum', id: 'second' }]
      : [{ of: 'curriculum', id: 'first' }],
  );
  expect(copy.get('curriculum', 'second')).toEqual({ id: 'second', versions: [] });
});

describe('what a phone sent and was refused', () => {
  const today = '2023-09-01';
  const refusal = { code: 'phone-revoked' } as const;

  /** A mark of somebody on the roster, as the facilitator's phone numbers it. */
  async function markOnPhone() {
    const ledger = memoryLedger(Date.now);
    const village = await plan(ledger);
    const mark = { ...commandOf(markOf(village, village.people[0] ?? '')), number: 3 };
    const actor: Actor = { id: village.facilitator, role: 'facilitator' };
    return { ledger, mark, actor, kept: () => ledger.holding().commands.get(mark.id) };
  }

  test('is kept as it was asked for, with its number, and answered the same each time', async () => {
    const { ledger, mark, actor, kept } = await markOnPhone();
    const told = [{ id: mark.id, status: 'refused', refusal }];
    const facts = ledger.holding().journal.length;
    expect(await submit(ledger, [mark], { actor, today, turnAway: () => refusal })).toEqual(told);
    expect(kept()).toMatchObject({ number: 3, body: mark.body, outcome: { refusal } });
    expect(await submit(ledger, [mark], { actor, today })).toEqual(told);
    expect(ledger.holding().journal).toHaveLength(facts);
  });

  test('of what was accepted nothing but the answer is kept: the facts say the rest', async () => {
    const { ledger, mark, actor, kept } = await markOnPhone();
    await submit(ledger, [mark], { actor, today, turnAway: () => undefined });
    expect(kept()).toMatchObject({ number: 3, body: null, outcome: { status: 'accepted' } });
  });

  test('what the office mistyped is not kept: names may be in it', async () => {
    const { ledger, mark } = await markOnPhone();
    const typed = commandOf({ ...mark.body, sessionId: newId() } as typeof mark.body);
    await submit(ledger, [typed], { actor: { id: newId(), role: 'administrator' }, today });
    expect(ledger.holding().commands.get(typed.id)).toMatchObject({ number: null, body: null });
  });
});
