import { expect, test } from 'vitest';
import { groupInTest, ids, notebookInTest } from './notebook-in-test.ts';
import { nextSession, sessionPlan } from './sessions.ts';

const { now, next, past } = ids.sessions;
const report = {
  ...{ activities: [{ id: 'circle', outcome: 'done' as const }], minutes: 90, bothFacilitators: true },
  ...{ manner: 'participatory' as const, materials: true, safetyConcern: false },
};
const counts = {
  marks: {
    ...{ present: 0, late: 0, 'left-early': 0, absent: 0, excused: 0 },
    ...{ expected: 3, unmarked: 3, unexpected: 0 },
  },
  ...{ parcels: 0, stock: [] },
};

test('the session of now is that of today until it is reported and, once opened, closed', async () => {
  const { held, write } = await notebookInTest();
  expect(sessionPlan(held()).now?.id).toBe(now);
  await write({ kind: 'open-session', sessionId: now }, { kind: 'report-session', sessionId: now, report });
  expect(sessionPlan(held()).now?.id).toBe(now);
  await write({ kind: 'close-session', sessionId: now, counts });
  expect(sessionPlan(held())).toMatchObject({ now: null, today: [{ id: now }] });
});

test('a session that the colleague has closed on her phone is still to be closed on this one', async () => {
  const at = `2023-08-25T08:00:00.000Z-0000-${ids.phone}`;
  const closedBy = (by: string) => ({
    sessions: groupInTest.sessions.map((one) => ({
      ...{ ...one, report, status: 'held' as const, opened: { by: ids.pair, at } },
      closings: [{ by, at, counts }],
    })),
  });
  expect(sessionPlan((await notebookInTest(closedBy(ids.pair))).held()).now?.id).toBe(now);
  expect(sessionPlan((await notebookInTest(closedBy(ids.account))).held()).now).toBeNull();
});

test('a session that did not happen is done for today, and comes back when that is taken back', async () => {
  const { held, session, write } = await notebookInTest();
  await write({ kind: 'report-not-held', sessionId: now, reason: 'weather' });
  expect(sessionPlan(held()).now).toBeNull();
  expect(session().notHeldReason).toBe('weather');
  await write({ kind: 'withdraw-not-held', sessionId: now });
  expect(sessionPlan(held()).now?.id).toBe(now);
});

test('the next session is the group’s own next one', async () => {
  const { held, session } = await notebookInTest();
  expect(nextSession(session(), held())?.id).toBe(next);
  expect(nextSession(session('past'), held())?.id).toBe(now);
  expect(nextSession(session('next'), held())).toBeNull();
  expect(sessionPlan(held()).unfinished.map(({ id }) => id)).not.toContain(past);
});
