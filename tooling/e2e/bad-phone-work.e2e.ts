import type { CommandBody } from '@tatyktuu/domain/door';
import { addDays } from '@tatyktuu/domain/kernel';
import { rosterOf } from '@tatyktuu/domain/workshops';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { freshId } from '../bench/api.ts';
import { openScene, reasonIn } from './bad-phone/scene.ts';
import { asOffice, found } from './two-phones/plan.ts';

/** What is well written and may not be, from a phone that was enrolled like any other. */
const scene = await openScene();
const { program, field, api, whole, today, door, phone, session, guests, mark, markOf } = scene;
const { isOwn, sessionOn, factsInJournal, expectNothingTold } = scene;
const coming = sessionOn((on) => on > today);
const question = { protocol: 2, have: {}, unsent: 0 };
let before: number;

beforeEach(async () => {
  before = await factsInJournal();
});
afterAll(() => program.remove());

const nothingWritten = async () => expect(await factsInJournal()).toBe(before);

describe('what is not hers to do', () => {
  const refusals = async (...bodies: readonly CommandBody[]) => {
    const answers = await phone.told(phone.batchOf(...bodies));
    return answers.map((answer) => (answer.status === 'refused' ? answer.refusal?.code : answer.status));
  };

  test('the work of another pair, of people and families that she does not lead', async () => {
    const { sessions, groups } = await api.workshops.calendar.query({ from: today, to: today });
    const foreign = found(sessions.find(({ groupIds }) => !isOwn(groupIds)));
    const [guest] = rosterOf(foreign, groups);
    const personId = found(guest).personId;
    const at = { sessionId: foreign.id, personId };
    expect(
      await refusals(
        { kind: 'mark-attendance', ...at, presence: 'present', excuse: null },
        { kind: 'keep-next-step', ...at, text: 'мен' },
        { kind: 'record-make-up', ...at, on: today, with: null },
        { kind: 'open-session', sessionId: foreign.id },
        { kind: 'report-not-held', sessionId: foreign.id, reason: 'weather' },
        { kind: 'mark-attendance', sessionId: session.id, personId, presence: 'present', excuse: null },
        { kind: 'mark-attendance', sessionId: freshId(), personId, presence: 'present', excuse: null },
      ),
    ).toEqual([
      ...Array.from({ length: 5 }, () => 'not-your-group'),
      'person-not-on-roster',
      'session-not-found',
    ]);
    await nothingWritten();
  });

  test('the work of the office', async () => {
    const [round] = whole.rounds;
    const [family] = whole.families;
    const codes = await refusals(
      { kind: 'close-round', roundId: found(round).id },
      { kind: 'withdraw-family', familyId: found(family).id, on: today },
      { kind: 'cancel-session', sessionId: session.id },
      { kind: 'decide-review', reviewId: freshId(), verdict: 'take' },
      { kind: 'revoke-phone', phoneId: phone.id },
      { kind: 'name-programme', name: { en: 'Taken over' } },
    );
    expect(new Set(codes)).toEqual(new Set(['not-permitted']));
    await nothingWritten();
  });

  test('what was refused is kept, to be read by the office alone', async () => {
    const { total, lines } = await api.reviews.quarantine.query({ offset: 0, limit: 50 });
    expect(total).toBe(13);
    expect(lines.every(({ device }) => device === phone.id)).toBe(true);
  });
});

describe('a clock that is wrong', () => {
  test.each([1970, 2099, 9998])('in %i: what happened is taken by the day of the server', async (year) => {
    const early = await door.enrol(field);
    early.clock = Date.UTC(year, 0, 2);
    const [answer] = await early.told(early.batchOf(mark(6)));
    expect(answer?.status).toBe('accepted');
    const { marks } = (await api.workshops.session.query({ sessionId: session.id })).session;
    expect(marks.find(({ personId }) => personId === guests[6])?.presence).toBe('present');
  });

  test('in 2099 does not make a session of the coming weeks one of today', async () => {
    const early = await door.enrol(field);
    early.clock = Date.UTC(2099, 0, 2);
    const [answer] = await early.told(
      early.batchOf(markOf(coming.id, found(rosterOf(coming, whole.groups)[0]).personId)),
    );
    expect(answer).toMatchObject({ status: 'needs-review', reason: 'session-moved' });
    const planned = (await api.workshops.session.query({ sessionId: coming.id })).session;
    expect([planned.on, planned.marks]).toEqual([coming.on, []]);
    const [waiting] = (await api.reviews.list.query({ decided: false })).reviews;
    await asOffice(api, { kind: 'decide-review', reviewId: found(waiting).id, verdict: 'take' });
    const after = (await api.workshops.session.query({ sessionId: coming.id })).session;
    expect(after.on <= today).toBe(true);
  });

  test('does not make a visit of tomorrow one that was', async () => {
    const early = await door.enrol(field);
    early.clock = Date.UTC(2099, 0, 2);
    before = await factsInJournal();
    const [answer] = await early.told(
      early.batchOf({
        ...{ kind: 'record-make-up', sessionId: session.id, personId: found(guests[7]) },
        ...{ on: addDays(today, 1), with: null },
      }),
    );
    expect(answer).toMatchObject({ status: 'refused', refusal: { code: 'make-up-in-future' } });
    await nothingWritten();
  });
});

describe('other versions', () => {
  test('a phone of the first protocol is still taken, by its cookie alone', async () => {
    const { command } = phone.write(mark(8));
    expect((await door.ask('door.submit', [command], phone.speaking)).status).toBe(403);
    await nothingWritten();
    const said = await door.ask('door.submit', [command], { cookie: field });
    expect(JSON.parse(said.text).result.data).toMatchObject([{ status: 'accepted' }]);
    expect(await factsInJournal()).toBe(before + 1);
  });

  test.each<[string, unknown]>([
    ['nothing', []],
    ['a command of another time', [{ ...phone.write(mark(9)).command, role: 'administrator' }]],
    ['a name in place of a command', [{ name: 'Асанова Нуржан' }]],
    ['thirteen thousand commands', Array.from({ length: 13_000 }, () => 0)],
  ])('of the first protocol with %s is told no more than that it is wrong', async (_, input) => {
    const said = await door.ask('door.submit', input, { cookie: field });
    expect(said.status).toBe(400);
    expect(said.text.length).toBeLessThan(200);
    await nothingWritten();
  });

  test.each<[string, object, number, string?]>([
    ['before all', { protocol: 0 }, 412, 'update-needed'],
    ['of the next year', { protocol: 3 }, 200],
    [
      'with a question too large',
      { have: Object.fromEntries(Array.from({ length: 600 }, () => [freshId(), '1'])) },
      400,
    ],
    ['with less than nothing unsent', { unsent: -1 }, 400],
  ])('a question %s', async (_, part, status, reason) => {
    const said = await door.ask('field.bundles', { ...question, ...part }, phone.speaking);
    door.said.splice(door.said.indexOf(said), said.status === 200 ? 1 : 0);
    expect(said.status).toBe(status);
    if (reason) expect(reasonIn(said)).toBe(reason);
  });
});

test('no answer and no line of the server told anything of anybody', async () => {
  expectNothingTold();
  expect((await fetch(`${program.url}/health`)).status).toBe(200);
});
