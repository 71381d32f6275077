import { commandIdOf, nextReading } from '@tatyktuu/domain/kernel';
import { expect, test } from 'vitest';
import type { Ledger } from '../ports/index.ts';
import { markOf, memoryLedger, newId, plan } from '../testing/index.ts';
import { takePhoneWork } from './phone-work.ts';

const at = Date.parse('2023-09-01T04:10:00Z');

test('UP-3: what the database cannot hold is kept as it came, and holds up no other', async () => {
  const whole = memoryLedger(() => at);
  const village = await plan(whole, 5);
  const [phone, spoiled] = [newId(), village.people[3]];
  const ledger: Ledger = {
    ...whole,
    write: (work) =>
      whole.write((books) =>
        work({
          ...books,
          record: async (facts, copy) => {
            if (facts.some(({ payload }) => 'personId' in payload && payload.personId === spoiled))
              throw Object.assign(new Error('the database refused'), { code: '22003' });
            return books.record(facts, copy);
          },
        }),
      ),
  };
  const received = village.people.map((personId, index) => ({
    number: index + 1,
    readable: true as const,
    command: {
      id: commandIdOf(phone, index + 1, at + index),
      device: phone,
      recordedAt: nextReading(at + index, null, phone),
      body: markOf(village, personId),
    },
  }));
  const actor = { id: village.facilitator, role: 'facilitator' } as const;
  const answers = await takePhoneWork(ledger, received, { actor, today: '2023-09-01' });
  expect(answers.map(({ number, status }) => [number, status])).toEqual([
    [1, 'accepted'],
    [2, 'accepted'],
    [3, 'accepted'],
    [4, 'refused'],
    [5, 'accepted'],
  ]);
  expect(whole.holding().commands.get(received[3]?.command.id ?? '')).toMatchObject({
    body: markOf(village, spoiled ?? ''),
    outcome: { refusal: { code: 'not-readable' } },
  });
});

test('while the database is away nothing is answered, and nothing is set aside', async () => {
  const ledger = memoryLedger(() => at);
  const gone = { ...ledger, write: async () => Promise.reject(new Error('no connection')) };
  const [phone, sessionId] = [newId(), newId()];
  const command = {
    ...{ id: commandIdOf(phone, 1, at), device: phone, recordedAt: nextReading(at, null, phone) },
    body: markOf({ sessionId }, newId()),
  };
  const actor = { id: newId(), role: 'facilitator' } as const;
  const taking = takePhoneWork(gone, [{ number: 1, readable: true, command }], {
    actor,
    today: '2023-09-01',
  });
  await expect(taking).rejects.toThrow('no connection');
  expect(ledger.holding().commands.size).toBe(0);
});
