import { expect, test } from 'vitest';
import { ids, notebookInTest } from '../reading/notebook-in-test.ts';
import { rosterLines } from '../reading/roster.ts';
import { markOf, nextMark, openingOf, unmarkOf } from './mark.ts';

async function openRoster() {
  const phone = await notebookInTest();
  const lineOf = () => {
    const [line] = rosterLines(phone.session(), phone.held());
    if (!line) throw new Error('nobody is on the roster');
    return line;
  };
  return { ...phone, lineOf };
}

test('a mark names the one that was seen, also an own one that is not sent yet', async () => {
  const { session, write, lineOf, notebook } = await openRoster();
  expect(nextMark(session(), lineOf())).toMatchObject({ presence: 'present', replaces: null });
  await write(nextMark(session(), lineOf()));
  const [entry] = notebook.page().entries;
  expect(nextMark(session(), lineOf())).toMatchObject({ presence: 'late', replaces: entry?.id });
  await write(nextMark(session(), lineOf()));
  expect(lineOf().mark?.presence).toBe('late');
});

test('a mark made upon one that has changed meanwhile is not written over the other', async () => {
  const { session, write, lineOf, notebook } = await openRoster();
  const seen = lineOf();
  await write(markOf(session(), seen, { presence: 'late', excuse: null }));
  const [refused] = await notebook.submit([markOf(session(), seen, { presence: 'absent', excuse: null })]);
  expect(refused).toMatchObject({ ok: false, error: { code: 'marked-differently' } });
  expect(lineOf().mark?.presence).toBe('late');
});

test('tapping goes round: present, late, absent, and nothing again', async () => {
  const { session, write, lineOf } = await openRoster();
  const seen: (string | undefined)[] = [];
  for (let tap = 0; tap < 4; tap += 1) {
    await write(nextMark(session(), lineOf()));
    seen.push(lineOf().mark?.presence);
  }
  expect(seen).toEqual(['present', 'late', 'absent', undefined]);
});

test('taking a mark back names it', async () => {
  const { session, write, lineOf } = await openRoster();
  await write(markOf(session(), lineOf(), { presence: 'late', excuse: null }));
  expect(unmarkOf(session(), lineOf())).toMatchObject({ replaces: lineOf().mark?.fact });
});

test('the first mark of the day opens the session, later ones and other days do not', async () => {
  const { session, write, lineOf } = await openRoster();
  const opening = openingOf(session(), '2023-08-25');
  expect(opening).toEqual([{ kind: 'open-session', sessionId: ids.sessions.now }]);
  await write(...opening, nextMark(session(), lineOf()));
  expect(session().opened?.by).toBe(ids.account);
  expect(openingOf(session(), '2023-08-25')).toEqual([]);
  expect(openingOf(session('past'), '2023-08-25')).toEqual([]);
});
