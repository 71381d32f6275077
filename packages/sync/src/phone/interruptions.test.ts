import { beforeEach, expect, test } from 'vitest';
import { ids, mark } from '../bundle/bundle-in-test.ts';
import { AppInTest } from './app-in-test.ts';

let app: AppInTest;

beforeEach(async () => {
  app = new AppInTest();
  await app.open();
  await app.phone.fetch();
});

test('UP-6: nothing is sent while it is not known who has signed in', async () => {
  app.line.failing = 'unreachable';
  await app.phone.submit([mark(0)]);
  app.phone.lock();
  app.line.failing = null;
  app.line.holding = [];
  const opening = app.phone.fetch();
  for (const retry of app.timers.splice(0)) retry();
  await app.settled();
  expect(app.line.taken).toEqual([]);
  for (const go of app.line.holding.splice(0)) go();
  await opening;
  await app.settled();
  expect(app.line.taken).toHaveLength(1);
});

test('UP-4: what was answered stays answered when the rest of the request was not', async () => {
  app.line.refusing.set(ids.people[0], 'session-cancelled');
  app.line.answering = 1;
  await app.phone.submit([mark(0), mark(1)]);
  await app.settled();
  expect(app.marks()).toEqual([[1, 'present']]);
  expect([app.refused().length, app.unsent().length, app.phone.reach()]).toEqual([1, 1, 'unreachable']);
});

test('DOWN-3: a bundle asked for earlier never replaces one asked for later', async () => {
  app.line.holding = [];
  const early = app.phone.fetch();
  await app.phone.submit([mark(0)]);
  await app.settled();
  const [session] = app.line.served.sessions;
  const now = { ...mark(0), markedBy: ids.account, markedAt: '', fact: app.line.taken[0]?.id ?? '' };
  if (session) app.line.served = { ...app.line.served, sessions: [{ ...session, marks: [now] }] };
  const late = app.phone.fetch();
  for (const go of app.line.holding.splice(0).toReversed()) {
    go();
    await app.settled();
  }
  expect(await Promise.all([early, late])).toEqual([null, 'reached']);
  expect(app.marks()).toEqual([[0, 'present']]);
});

test('PHONE-6: a bundle that was on its way does not open a locked phone', async () => {
  app.line.holding = [];
  const early = app.phone.fetch();
  app.phone.lock();
  for (const go of app.line.holding.splice(0)) go();
  expect(await early).toBeNull();
  expect(app.phone.held()).toBeNull();
});

test('PHONE-2: what the store kept is there and is sent when the app is opened again', async () => {
  app.line.failing = 'unreachable';
  app.line.refusing.set(ids.people[1], 'session-cancelled');
  await app.phone.submit([mark(0), mark(0, 'late')]);
  await app.settled();
  app.line.failing = null;
  await app.open();
  expect(app.unsent().map(({ state }) => state.kind)).toEqual(['kept', 'kept']);
  await app.phone.fetch();
  await app.phone.submit([mark(1)]);
  await app.settled();
  expect(app.line.taken.map(({ body }) => body)).toEqual([mark(0), mark(0, 'late')]);
  await app.open();
  expect(app.phone.entries().map(({ body, state }) => [body, state.kind])).toEqual([[mark(1), 'refused']]);
});

test('PHONE-2: a tap is acknowledged only when the store has kept it', async () => {
  let flush = (): void => undefined;
  const append = app.store.append;
  app.store.append = async (records) => {
    await new Promise<void>((go) => {
      flush = go;
    });
    return append(records);
  };
  let acknowledged = false;
  const submitted = app.phone.submit([mark(0)]).then(() => {
    acknowledged = true;
  });
  await app.settled();
  expect([acknowledged, app.marks()]).toEqual([false, [[0, 'present']]]);
  flush();
  await submitted;
  expect(acknowledged).toBe(true);
});

test('CLOCK-2: a phone whose clock is behind counts the day of its bundle', async () => {
  app.today = '1970-01-01';
  await app.phone.submit([mark(0)]);
  await app.settled();
  expect(app.phone.held()?.today).toBe('2023-08-25');
  expect(app.line.taken).toHaveLength(1);
});

test('CLOCK-2: what only a wrong clock lets somebody write is sent, and is what the server says', async () => {
  const [session] = app.line.served.sessions;
  if (session) app.line.served = { ...app.line.served, sessions: [{ ...session, on: '2023-08-26' }] };
  await app.phone.fetch();
  expect(app.phone.check(mark(0))).toEqual({ code: 'session-not-yet', params: { on: '2023-08-26' } });
  app.today = '2099-12-31';
  app.line.refusing.set(ids.people[0], 'session-cancelled');
  await app.phone.submit([mark(0)]);
  await app.settled();
  expect(app.refused().map(({ body }) => body)).toEqual([mark(0)]);
  expect(app.marks()).toEqual([]);
});
