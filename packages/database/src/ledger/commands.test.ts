import type { Answered, Outcome } from '@tatyktuu/api/ports';
import { newId } from '@tatyktuu/api/testing';
import { nextReading } from '@tatyktuu/domain/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { answersBefore, keepAnswers } from './commands.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

function answeredWith(outcome: Outcome, more: Partial<Answered> = {}): Answered {
  const device = newId();
  return {
    ...{ id: newId(), device, recordedAt: nextReading(0, null, device), kind: 'mark-attendance' },
    ...{ actor: newId(), number: null, body: null, outcome },
    ...more,
  };
}

test('what was answered is found again, whatever it was', async () => {
  const outcomes: readonly Outcome[] = [
    { status: 'accepted' },
    { status: 'needs-review', reason: 'second-hand-over' },
    { status: 'refused', refusal: { code: 'session-not-yet', params: { on: '2023-09-01' } } },
  ];
  const answered = outcomes.map((outcome) => answeredWith(outcome));
  await keepAnswers(database.pool, answered);
  const found = await answersBefore(database.pool, [...answered.map(({ id }) => id), newId()]);
  expect(found).toEqual(
    new Map(answered.map(({ id, outcome, actor, device }) => [id, { outcome, actor, device }])),
  );
});

test('of a phone it is kept which command it was, and what it asked for when it was refused', async () => {
  const refused: Outcome = { status: 'refused', refusal: { code: 'not-readable' } };
  const ofPhone = answeredWith(refused, { number: 7, body: { kind: 'x', text: 'a "b" \\ c' } });
  const ofOffice = answeredWith(refused);
  await keepAnswers(database.pool, [ofPhone, ofOffice]);
  const { rows } = await database.pool.query(
    'SELECT phone_id, number, body FROM command WHERE id = ANY ($1::uuid[]) ORDER BY number NULLS LAST',
    [[ofPhone.id, ofOffice.id]],
  );
  expect(rows).toEqual([
    { phone_id: ofPhone.device, number: 7, body: ofPhone.body },
    { phone_id: null, number: null, body: null },
  ]);
});

test('nothing is answered twice: whoever comes second is refused by the database', async () => {
  const first = answeredWith({ status: 'accepted' });
  await keepAnswers(database.pool, [first]);
  const again = keepAnswers(database.pool, [answeredWith({ status: 'accepted' }), first]);
  await expect(again).rejects.toMatchObject({ code: '23505', constraint: 'command_pkey' });
});

test('what was refused long ago is let go; that it was, and why, stays', async () => {
  const refused = { code: 'session-not-yet', params: { on: '2023-09-01' } } as const;
  const outcome: Outcome = { status: 'refused', refusal: refused };
  const [old, fresh] = [1, 2].map((number) => answeredWith(outcome, { number, body: { kind: 'x' } }));
  if (!old || !fresh) throw new Error('two were made');
  await keepAnswers(database.pool, [old, fresh]);
  await database.pool.query(`UPDATE command SET taken_at = now() - interval '9 days' WHERE id = $1`, [
    old.id,
  ]);
  await database.ledger.forgetRefused(new Date(Date.now() - 8 * 24 * 3600 * 1000));
  const { rows } = await database.pool.query(
    'SELECT id, body, refusal FROM command WHERE id = ANY ($1::uuid[])',
    [[old.id, fresh.id]],
  );
  expect(rows).toContainEqual({ id: old.id, body: null, refusal: { code: refused.code } });
  expect(rows).toContainEqual({ id: fresh.id, body: fresh.body, refusal: refused });
});
