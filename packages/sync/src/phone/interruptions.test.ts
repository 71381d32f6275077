import { beforeEach, expect, test } from 'vitest';
import { bundleInTest, ids, mark } from '../bundle/bundle-in-test.ts';
import { AppInTest } from './app-in-test.ts';

let app: AppInTest;

beforeEach(async () => {
  app = new AppInTest();
  await app.open();
  await app.phone.fetch();
});

/** The store writes when it is told to; or fails. */
function holdStore(): { flush: (error?: Error) => void; readonly waiting: () => number } {
  const waiting: Array<(error?: Error) => void> = [];
  const append = app.store.append;
  app.store.append = async (records) => {
    const error = await new Promise<Error | undefined>((go) => waiting.push(go));
    if (error) throw error;
    return append(records);
  };
  return { flush: (error) => waiting.shift()?.(error), waiting: () => waiting.length };
}

test('UP-4: what was answered stays answered when the rest of the request was not', async () => {
  app.line.refusing.set(ids.people[0], 'session-cancelled');
  app.line.answering = 1;
  await app.phone.submit([mark(0), mark(1)]);
  await app.settled();
  expect(app.marks()).toEqual([[1, 'present']]);
  expect([app.attention().length, app.unsent().length, app.phone.reach()]).toEqual([1, 1, 'unreachable']);
});

test('UP-4: the app closed in the middle of a request goes on behind what was answered', async () => {
  app.line.answering = 1;
  await app.phone.submit([mark(0), mark(1)]);
  await app.settled();
  app.line.answering = Number.POSITIVE_INFINITY;
  await app.open();
  await app.settled();
  expect(app.line.taken.map(({ number }) => number)).toEqual([1, 2]);
  expect(app.phone.entries()).toEqual([]);
});

test('DOWN-3: a bundle asked for earlier never replaces one asked for later', async () => {
  app.line.holding = [];
  app.line.version = 'v2';
  const early = app.phone.fetch();
  await app.phone.submit([mark(0)]);
  await app.settled();
  const [session] = app.line.served.sessions;
  const fact = app.line.taken[0]?.command.id ?? '';
  const now = { ...mark(0), markedBy: ids.account, markedAt: '', fact };
  if (session) app.line.served = { ...app.line.served, sessions: [{ ...session, marks: [now] }] };
  app.line.version = 'v3';
  const late = app.phone.fetch();
  for (const go of app.line.holding.splice(0).toReversed()) {
    go();
    await app.settled();
  }
  expect(await Promise.all([early, late])).toEqual([null, 'reached']);
  expect(app.marks()).toEqual([[0, 'present']]);
});

test('PHONE-6: a bundle that was on its way does not open a closed phone, and nothing is sent any more', async () => {
  app.line.failing = 'unreachable';
  await app.phone.submit([mark(0)]);
  await app.settled();
  app.line.failing = null;
  app.line.holding = [];
  const early = app.phone.fetch();
  app.phone.close();
  for (const go of app.line.holding.splice(0)) go();
  expect(await early).toBeNull();
  app.phone.retry();
  await app.settled();
  expect([app.phone.held(), app.phone.entries(), app.timers, app.line.taken]).toEqual([null, [], [], []]);
  app.line.holding = null;
  await app.open();
  await app.settled();
  expect(app.line.bodies()).toEqual([mark(0)]);
});

test('PHONE-2: what the store kept is there and is sent when the app is opened again', async () => {
  app.line.failing = 'unreachable';
  app.line.refusing.set(ids.people[1], 'session-cancelled');
  await app.phone.submit([mark(0), mark(0, 'late')]);
  await app.settled();
  await app.open();
  expect(app.unsent()).toHaveLength(2);
  app.line.failing = null;
  await app.phone.submit([mark(1)]);
  await app.settled();
  expect(app.line.bodies()).toEqual([mark(0), mark(0, 'late')]);
  await app.open();
  expect(app.attentionBodies()).toEqual([mark(1)]);
});

test('PHONE-2: a tap is acknowledged, and sent, only when the store has kept it', async () => {
  const store = holdStore();
  let acknowledged = false;
  const submitted = app.phone.submit([mark(0)]).then(() => {
    acknowledged = true;
  });
  app.phone.retry();
  await app.settled();
  expect([acknowledged, app.line.requests, app.marks()]).toEqual([false, [], [[0, 'present']]]);
  expect(app.phone.entries().map(({ state }) => state.kind)).toEqual(['writing']);
  store.flush();
  await submitted;
  await app.settled();
  expect([acknowledged, app.line.requests]).toEqual([true, [1]]);
});

test('PHONE-2: what was tapped while the store was writing is kept together, by one writing', async () => {
  const store = holdStore();
  const taps = [
    app.phone.submit([mark(0)]),
    app.phone.submit([mark(1)]),
    app.phone.submit([mark(1, 'late')]),
  ];
  store.flush();
  await taps[0];
  expect(store.waiting()).toBe(1);
  store.flush();
  await Promise.all(taps);
});

test('PHONE-8: what a full phone cannot keep is gone at once, with what was written upon it, and leaves no gap', async () => {
  const store = holdStore();
  app.line.failing = 'unreachable';
  const kept = app.phone.submit([mark(0)]);
  store.flush();
  await kept;
  const lost = [app.phone.submit([mark(1)]), app.phone.submit([mark(1, 'late')])];
  expect(app.marks()).toEqual([
    [0, 'present'],
    [1, 'late'],
  ]);
  const full = new Error('no room left');
  store.flush(full);
  expect(await Promise.allSettled(lost)).toEqual([
    { status: 'rejected', reason: full },
    { status: 'rejected', reason: full },
  ]);
  expect([app.marks(), app.unsent().length]).toEqual([[[0, 'present']], 1]);
  app.line.failing = null;
  const after = app.phone.submit([mark(1, 'absent')]);
  store.flush();
  await after;
  await app.settled();
  expect(app.line.taken.map(({ number }) => number)).toEqual([1, 2]);
});

test('UP-9, CLOCK-1: numbers and readings go on where they were, also under a clock set back', async () => {
  await app.phone.submit([mark(0), mark(1)]);
  await app.settled();
  app.clock -= 3_600_000;
  await app.open();
  await app.phone.submit([mark(1, 'late')]);
  await app.settled();
  expect(app.line.taken.map(({ number }) => number)).toEqual([1, 2, 3]);
  const readings = app.line.taken.map(({ command }) => command.recordedAt);
  expect(readings).toEqual([...new Set(readings)].toSorted());
  expect(app.line.taken.every(({ command }) => command.recordedAt.endsWith(command.device))).toBe(true);
});

test('DOWN-2: a fresh bundle that does not show an unsent mark yet does not lose it', async () => {
  app.line.failing = 'unreachable';
  await app.phone.submit([mark(0)]);
  await app.settled();
  app.line.failing = null;
  app.line.version = 'v2';
  await app.phone.fetch();
  expect(app.marks()).toEqual([[0, 'present']]);
});

test('DOWN-5: the phone opens on what it holds, with no line, and shows what was written since', async () => {
  app.line.failing = 'unreachable';
  await app.phone.submit([mark(0)]);
  await app.open();
  expect(app.marks()).toEqual([[0, 'present']]);
  expect(app.phone.held()?.fetchedAt).toBe(app.clock);
});

test('DOWN-5: the phone says what it has, and only what differs comes', async () => {
  await app.phone.fetch();
  app.line.version = 'v2';
  await app.open();
  await app.phone.fetch();
  expect(app.line.questions.map(({ have }) => have)).toEqual([
    {},
    { programme: 'v1', [ids.group]: 'v1' },
    { programme: 'v1', [ids.group]: 'v1' },
  ]);
  expect((await app.bundles.read())?.bundles.map(({ version }) => version)).toEqual(['v1', 'v2']);
  expect(app.phone.held()?.bundle).toEqual(bundleInTest());
});

test('DOWN-6: a bundle that is gone leaves the phone, and takes no unsent work with it', async () => {
  app.line.failing = 'unreachable';
  await app.phone.submit([mark(0)]);
  await app.settled();
  app.line.failing = null;
  app.line.holding = [];
  app.line.served = { ...bundleInTest(), led: [], groups: [], families: [], sessions: [], parcels: [] };
  const fetched = app.phone.fetch();
  for (const go of app.line.holding.splice(0)) go();
  await fetched;
  expect(app.phone.held()?.bundle.sessions).toEqual([]);
  expect((await app.bundles.read())?.bundles.map(({ key }) => key)).toEqual(['programme']);
  await app.settled();
  expect(app.line.bodies()).toEqual([mark(0)]);
});

test('DOWN-7: a revoked phone is told so, and takes nothing in', async () => {
  app.line.revoked = true;
  expect(await app.phone.fetch()).toBe('revoked');
  expect(app.phone.held()?.bundle).toEqual(bundleInTest());
});

test('UP-10: on a line that breaks requests become smaller, and larger again when they come through', async () => {
  app.line.failing = 'unreachable';
  await app.phone.submit(
    Array.from({ length: 700 }, (_, index) => mark(0, index % 2 === 0 ? 'present' : 'late')),
  );
  await app.settled();
  for (let again = 0; again < 5; again += 1) {
    app.phone.retry();
    await app.settled();
  }
  app.line.failing = null;
  app.phone.retry();
  await app.settled();
  expect(app.line.requests).toEqual([500, 250, 125, 62, 31, 25, 25, 50, 100, 200, 325]);
  expect(app.line.taken.map(({ number }) => number)).toEqual(Array.from({ length: 700 }, (_, i) => i + 1));
});

test('DOWN-2: what was accepted still shows after a restart with no line, until kept bundles show it', async () => {
  await app.phone.submit([mark(0)]);
  await app.settled();
  expect(app.phone.entries()).toEqual([]);
  app.line.failing = 'unreachable';
  await app.open();
  expect(app.marks()).toEqual([[0, 'present']]);
  app.line.failing = null;
  app.line.version = 'v2';
  await app.phone.fetch();
  await app.settled();
  await app.open();
  // The bundles asked for since then are what counts, and these do not show it.
  expect([app.marks(), app.phone.accepted(), app.line.requests]).toEqual([[], [], [1]]);
});

test('DOWN-2: what the bundles show is not done again on them, although its answer was lost', async () => {
  const append = app.store.append;
  app.store.append = (records) => append(records.filter(({ kind }) => kind !== 'taken'));
  await app.phone.submit([mark(0)]);
  await app.settled();
  app.store.append = append;
  await app.phone.submit([{ kind: 'unmark-attendance', sessionId: ids.session, personId: ids.people[0] }]);
  await app.settled();
  app.line.version = 'v2';
  await app.phone.fetch();
  await app.settled();
  app.line.failing = 'unreachable';
  await app.open();
  // The mark waits to be sent again, and the bundles show that it was taken back since.
  expect(app.unsent().map(({ body }) => body.kind)).toEqual(['mark-attendance']);
  expect(app.marks()).toEqual([]);
});

test('DOWN-5: what the store of bundles did not take goes with the next bundles', async () => {
  const write = app.bundles.write;
  app.bundles.write = () => Promise.reject(new Error('no room left'));
  app.line.version = 'v2';
  await app.phone.submit([mark(0)]);
  await app.settled();
  await app.phone.fetch();
  await app.settled();
  expect((await app.bundles.read())?.bundles.map(({ version }) => version)).toEqual(['v1', 'v1']);
  app.bundles.write = write;
  await app.phone.fetch();
  await app.settled();
  expect((await app.bundles.read())?.bundles.map(({ version }) => version)).toEqual(['v1', 'v2']);
  expect((await app.store.read()).at(-1)).toEqual({ kind: 'shown', numbers: [[1, 1]] });
});
