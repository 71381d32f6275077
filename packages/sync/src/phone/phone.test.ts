import { beforeEach, describe, expect, test } from 'vitest';
import { ids, mark } from '../bundle/bundle-in-test.ts';
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
  expect(app.phone.accepted().map(({ state }) => state.kind)).toEqual(['accepted']);
  expect(app.marks()).toEqual([[0, 'present']]);
  expect(app.line.bodies()).toEqual([mark(0)]);
});

test("PHONE-1: what the phone's own rules refuse is not kept, and holds up no other", async () => {
  const [refused, accepted] = await app.phone.submit([mark(2), mark(1)]);
  expect(refused).toEqual({ ok: false, error: { code: 'person-not-on-roster' } });
  expect(accepted?.ok).toBe(true);
  expect(app.marks()).toEqual([[1, 'present']]);
});

test('PHONE-3, UP-3: what the server refuses is rolled back and shown with its reason, and the rest stands', async () => {
  app.line.refusing.set(ids.people[0], 'session-cancelled');
  app.line.holding = [];
  void app.phone.submit([mark(0), mark(1)]);
  expect(app.marks()).toHaveLength(2);
  await app.settled();
  expect(app.marks()).toEqual([[1, 'present']]);
  const [entry] = app.attention();
  expect(entry?.state).toEqual({ kind: 'refused', refusal: { code: 'session-cancelled' } });
  app.phone.dismiss(entry?.id ?? '');
  expect(app.phone.entries()).toEqual([]);
});

test('PHONE-7, UP-11: what needs a review is shown until somebody has read it, and its mark waits for the office', async () => {
  app.line.reviewing.add(ids.people[0]);
  app.line.holding = [];
  await app.phone.submit([mark(0), mark(1)]);
  await app.settled();
  expect(app.marks()).toEqual([[1, 'present']]);
  const [entry] = app.attention();
  expect(entry?.state).toEqual({ kind: 'needs-review', reason: 'marked-differently' });
  await app.open();
  expect(app.attention()).toEqual([entry]);
  app.phone.retry();
  await app.settled();
  expect(app.line.requests).toEqual([2]);
  app.phone.dismiss(entry?.id ?? '');
  await app.settled();
  await app.open();
  expect(app.phone.entries()).toEqual([]);
});

test('DOWN-8: what the server made of an entry that it did not simply take shows without waiting for anybody', async () => {
  app.line.reviewing.add(ids.people[0]);
  app.line.version = 'v2';
  const asked = app.line.questions.length;
  await app.phone.submit([mark(1)]);
  await app.settled();
  expect(app.line.questions).toHaveLength(asked);
  await app.phone.submit([mark(0)]);
  await app.settled();
  expect(app.line.questions).toHaveLength(asked + 1);
});

describe('a parcel that left the table', () => {
  const [familyId = ''] = ids.families;
  const handOvers = () => app.phone.held()?.world.get('parcel', `${ids.round}/${familyId}`)?.handOvers.length;
  const handOver = async () => {
    app.line.reviewing.add('');
    await app.phone.submit([
      {
        ...{ kind: 'hand-over-parcel', roundId: ids.round, familyId },
        items: [{ commodityId: ids.flour, quantity: 50_000 }],
        collector: { kind: 'proxy', relation: 'neighbour' },
        ...{ proof: 'signature', signature: 'M1 1 L9 9', witness: null, proxyName: 'Жамал Бекова' },
      },
    ]);
    await app.settled();
  };

  test('PHONE-7: it stays handed over on the phone, whatever the office says of it', async () => {
    await handOver();
    expect([app.attention().length, handOvers()]).toEqual([1, 1]);
    // The bundle asked for now is said to hold it, and here it does not: it is the bundle that counts.
    app.line.version = 'v2';
    await app.phone.fetch();
    expect([app.attention().length, handOvers()]).toEqual([1, 0]);
  });

  test('PHONE-7: nor is it on the table again when power was lost as the answer was kept', async () => {
    const append = app.store.append;
    let answers = 0;
    app.store.append = async (records) => {
      if (records.every(({ kind }) => kind === 'written') || answers++ === 0) return append(records);
      return new Promise(() => undefined);
    };
    await handOver();
    app.line.failing = 'unreachable';
    await app.open();
    expect([app.attention().length, handOvers()]).toEqual([1, 1]);
  });
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
  expect(app.line.bodies()).toEqual([mark(0), mark(1), mark(0, 'late')]);
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
  expect(app.line.requests).toEqual([1, 1]);
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

test('PHONE-5: undo brings back what was there before, the last change first, also when a bundle has come since', async () => {
  await app.phone.submit([mark(0, 'late')]);
  const done = await app.phone.submit([mark(0), mark(1)]);
  await app.settled();
  const [session] = app.line.served.sessions;
  const marks = app.line.taken.slice(1).map(({ command: { id } }, which) => {
    const { personId, presence, excuse } = mark(which);
    return { personId, presence, excuse, markedBy: ids.account, markedAt: '', fact: id };
  });
  if (session) app.line.served = { ...app.line.served, sessions: [{ ...session, marks }] };
  app.line.version = 'v2';
  await app.phone.fetch();
  app.line.failing = 'unreachable';
  await app.phone.undo(done.flatMap((one) => (one.ok && one.id ? [one.id] : [])));
  expect(app.marks()).toEqual([[0, 'late']]);
  await app.settled();
  app.line.failing = null;
  app.phone.retry();
  await app.settled();
  expect(app.line.taken.map(({ command }) => command.body.kind)).toEqual([
    'mark-attendance',
    'mark-attendance',
    'mark-attendance',
    'unmark-attendance',
    'mark-attendance',
  ]);
});

test('PHONE-9: a mark says which one it was made upon, and none where there was none', async () => {
  await app.phone.submit([mark(0, 'late'), mark(0)]);
  await app.settled();
  const [first, second] = app.line.taken.map(({ command }) => command);
  expect(first?.body).toMatchObject({ replaces: null });
  expect(second?.body).toMatchObject({ replaces: first?.id });
});

test('UP-3: an entry that the server cannot read is set aside alone', async () => {
  app.line.unreadable.add(ids.people[0]);
  await app.phone.submit([mark(0), mark(1), mark(1, 'late')]);
  await app.settled();
  expect(app.attentionBodies()).toEqual([mark(0)]);
  expect(app.attention()[0]?.state).toEqual({ kind: 'refused', refusal: null });
  expect(app.line.bodies()).toEqual([mark(1), mark(1, 'late')]);
});

test('DOWN-4: bundles that cannot be fetched leave open what was open', async () => {
  app.line.failing = 'unreachable';
  await app.phone.fetch();
  expect(app.phone.held()).not.toBeNull();
  expect(app.phone.reach()).toBe('unreachable');
});

test.each(['signed-out', 'revoked', 'update-needed'] as const)(
  'UP-5: when the server says %s, entries are kept and wait until somebody asks',
  async (kind) => {
    app.line.failing = kind;
    await app.phone.submit([mark(0)]);
    await app.settled();
    expect([app.phone.reach(), app.unsent().length, app.timers.length]).toEqual([kind, 1, 0]);
    app.line.failing = null;
    await app.phone.fetch();
    await app.settled();
    expect(app.line.taken).toHaveLength(1);
  },
);

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
  app.line.version = 'v2';
  await app.phone.fetch();
  expect(app.phone.check(mark(0))).toEqual({ code: 'session-not-yet', params: { on: '2023-08-26' } });
  app.today = '2099-12-31';
  app.line.refusing.set(ids.people[0], 'session-cancelled');
  await app.phone.submit([mark(0)]);
  await app.settled();
  expect(app.attentionBodies()).toEqual([mark(0)]);
  expect(app.marks()).toEqual([]);
});
