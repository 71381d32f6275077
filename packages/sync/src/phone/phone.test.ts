import { beforeEach, expect, test } from 'vitest';
import { bundleInTest, ids, mark } from '../bundle/bundle-in-test.ts';
import { AppInTest } from './app-in-test.ts';

let app: AppInTest;

beforeEach(async () => {
  app = new AppInTest();
  await app.open();
  await app.phone.fetch();
});

test('PHONE-1: a tap shows at once, before any answer', async () => {
  app.line.failing = 'unreachable';
  void app.phone.submit([mark(0)]);
  expect(app.marks()).toEqual([[0, 'present']]);
});

test('UP-4: what was accepted leaves nothing to send and stays on the page', async () => {
  await app.phone.submit([mark(0)]);
  await app.settled();
  expect(app.phone.entries()).toEqual([]);
  expect(app.marks()).toEqual([[0, 'present']]);
  expect(app.line.taken.map(({ body }) => body)).toEqual([mark(0)]);
});

test("PHONE-1: what the phone's own rules refuse is not kept, and holds up no other", async () => {
  const [refused, accepted] = await app.phone.submit([mark(2), mark(1)]);
  expect(refused).toEqual({ ok: false, error: { code: 'person-not-on-roster' } });
  expect(accepted?.ok).toBe(true);
  expect(app.marks()).toEqual([[1, 'present']]);
});

test('PHONE-3, UP-3: what the server refuses is rolled back and shown with its reason, and the rest stands', async () => {
  app.line.refusing.set(ids.people[0], 'session-cancelled');
  void app.phone.submit([mark(0), mark(1)]);
  expect(app.marks()).toHaveLength(2);
  await app.settled();
  expect(app.marks()).toEqual([[1, 'present']]);
  const [entry] = app.refused();
  expect(entry?.state).toEqual({ kind: 'refused', refusal: { code: 'session-cancelled' } });
  app.phone.dismiss(entry?.id ?? '');
  expect(app.phone.entries()).toEqual([]);
});

test('UP-2, UP-5: with no connection entries are kept in order and sent once when it comes back', async () => {
  app.line.failing = 'unreachable';
  await app.phone.submit([mark(0)]);
  await app.phone.submit([mark(1)]);
  await app.phone.submit([mark(0, 'late')]);
  await app.settled();
  expect(app.unsent().map(({ state }) => state.kind)).toEqual(['kept', 'kept', 'kept']);
  expect(app.phone.reach()).toBe('unreachable');
  app.line.failing = null;
  for (const retry of app.timers.splice(0)) retry();
  await app.settled();
  expect(app.line.taken.map(({ body }) => body)).toEqual([mark(0), mark(1), mark(0, 'late')]);
  expect(app.phone.reach()).toBe('reached');
  expect(app.phone.entries()).toEqual([]);
});

test('UP-1, UP-5: an answer lost on the way doubles nothing: the same ids are sent again', async () => {
  app.line.losing = true;
  await app.phone.submit([mark(0)]);
  await app.settled();
  expect(app.unsent()).toHaveLength(1);
  app.line.losing = false;
  app.phone.retry();
  await app.settled();
  expect(app.line.requests).toBe(2);
  expect(app.line.taken).toHaveLength(1);
  expect(app.phone.entries()).toEqual([]);
});

test('PHONE-4: the same mark again changes nothing and sends nothing', async () => {
  await app.phone.submit([mark(0)]);
  const [again] = await app.phone.submit([mark(0)]);
  await app.settled();
  expect(again).toEqual({ ok: true, id: null });
  expect(app.line.taken).toHaveLength(1);
});

test('PHONE-5: undo brings back what was there before, the last change first', async () => {
  await app.phone.submit([mark(0, 'late')]);
  const done = await app.phone.submit([mark(0), mark(1)]);
  await app.phone.undo(done.flatMap((one) => (one.ok && one.id ? [one.id] : [])));
  await app.settled();
  expect(app.marks()).toEqual([[0, 'late']]);
  expect(app.line.taken.map(({ body }) => body.kind)).toEqual([
    'mark-attendance',
    'mark-attendance',
    'mark-attendance',
    'unmark-attendance',
    'mark-attendance',
  ]);
});

test('UP-3: an entry that the server cannot read is set aside alone', async () => {
  app.line.unreadable.add(ids.people[0]);
  await app.phone.submit([mark(0), mark(1), mark(1, 'late')]);
  await app.settled();
  expect(app.refused().map(({ body }) => body)).toEqual([mark(0)]);
  expect(app.refused()[0]?.state).toEqual({ kind: 'refused', refusal: null });
  expect(app.line.taken.map(({ body }) => body)).toEqual([mark(1), mark(1, 'late')]);
});

test('DOWN-2: a fresh bundle that does not show an unsent mark yet does not lose it', async () => {
  app.line.failing = 'unreachable';
  await app.phone.submit([mark(0)]);
  await app.settled();
  app.line.failing = null;
  await app.phone.fetch();
  expect(app.marks()).toEqual([[0, 'present']]);
});

test('DOWN-4: a bundle that cannot be fetched leaves open what was open', async () => {
  app.line.failing = 'unreachable';
  await app.phone.fetch();
  expect(app.phone.held()).not.toBeNull();
  expect(app.phone.reach()).toBe('unreachable');
});

test('UP-5: when the sign-in has ended, entries are kept, and sent after signing in again', async () => {
  app.line.failing = 'signed-out';
  await app.phone.submit([mark(0)]);
  await app.settled();
  expect(app.phone.reach()).toBe('signed-out');
  app.line.failing = null;
  await app.phone.fetch();
  await app.settled();
  expect(app.line.taken).toHaveLength(1);
});

test('PHONE-6: a locked phone shows nothing and still sends', async () => {
  app.line.failing = 'unreachable';
  await app.phone.submit([mark(0)]);
  await app.settled();
  app.phone.lock();
  expect(app.phone.held()).toBeNull();
  app.line.failing = null;
  app.phone.retry();
  await app.settled();
  expect(app.line.taken).toHaveLength(1);
});

test("UP-6: one person's entries are never sent under another's sign-in", async () => {
  app.line.failing = 'signed-out';
  await app.phone.submit([mark(0)]);
  await app.settled();
  const other = { id: '0189f5a0-0000-7000-8000-000000000009', name: 'Бакыт' };
  app.line.failing = null;
  app.line.served = { ...bundleInTest(), account: other };
  await app.phone.fetch();
  await app.settled();
  expect(app.line.taken).toEqual([]);
  expect(app.marks()).toEqual([]);
  expect(app.unsent()).toHaveLength(1);
});
