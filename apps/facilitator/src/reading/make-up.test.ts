import { expect, test } from 'vitest';
import { hasMissed, missedAt, missedHere, sessionsToSitIn } from './make-up.ts';
import { ids, notebookInTest } from './notebook-in-test.ts';

const [, zuura] = ids.people;

test('whoever was absent may make up for it; whoever was excused has nothing to make up', async () => {
  const { held, session, write } = await notebookInTest();
  const excused = { presence: 'excused', excuse: 'not-stated', replaces: null } as const;
  await write({
    ...{ kind: 'mark-attendance', sessionId: ids.sessions.now, personId: zuura },
    ...excused,
  });
  expect(missedAt(session('past'), held()).map(({ line }) => line.personId)).toEqual([zuura]);
  expect(missedAt(session('now'), held())).toEqual([]);
  expect(missedHere(held()).map(({ session: { id } }) => id)).toEqual([ids.sessions.past]);
});

test('a make-up stands beside the absence until it is taken back', async () => {
  const { held, session, write } = await notebookInTest();
  const whose = { sessionId: ids.sessions.past, personId: zuura };
  await write({ kind: 'record-make-up', ...whose, on: '2023-08-25', with: null });
  expect(missedAt(session('past'), held())[0]?.makeUp).toMatchObject({ on: '2023-08-25', with: null });
  await write({ kind: 'withdraw-make-up', ...whose });
  expect(missedAt(session('past'), held())[0]?.makeUp).toBeNull();
});

test('she may have sat in where the same was taught to another group, and nowhere else', async () => {
  const { held, session } = await notebookInTest();
  expect(sessionsToSitIn(session('past'), held()).map(({ id }) => id)).toEqual([ids.sessions.other]);
});

test('whom nobody marked has missed a reported session, and whose absence was foreseen has not', async () => {
  const { session } = await notebookInTest();
  const unmarked = { mark: null, away: null };
  expect(hasMissed(session('now'), unmarked)).toBe(false);
  expect(hasMissed(session('past'), unmarked)).toBe(true);
  const away = { reason: 'migration', from: '2023-08-01', until: null } as const;
  expect(hasMissed(session('past'), { mark: null, away })).toBe(false);
});
