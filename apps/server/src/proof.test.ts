import type { AgendaItem } from '@tatyktuu/domain/agenda';
import type { CommandBody } from '@tatyktuu/domain/door';
import {
  type Arrival,
  type ClosingCounts,
  type ComparedCount,
  countMarks,
  type PeerGroup,
  rosterOf,
  type Session,
} from '@tatyktuu/domain/workshops';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PhoneInTest } from './phone-in-test.ts';
import { mark, type Seat, ServerInTest } from './server-in-test.ts';

let server: ServerInTest;
let phone: PhoneInTest;
let speaking: { authorization: string };
let seat: Seat;

interface Proof {
  readonly closings: readonly {
    readonly by: string;
    readonly arrival: Arrival;
    readonly counts: readonly ComparedCount[];
    readonly people: readonly {
      readonly personId: string;
      readonly fullName: string;
      readonly why: string;
    }[];
  }[];
}

interface ServerProof {
  readonly marks: readonly { readonly personId: string; readonly presence: string }[];
  readonly parcels: readonly string[];
  readonly stock: ClosingCounts['stock'];
}

interface Course {
  readonly session: Session;
  readonly groups: readonly PeerGroup[];
}

beforeAll(async () => {
  server = await ServerInTest.start();
  ({ phone, speaking } = await server.enrolled());
  seat = await server.seatOf(speaking);
  phone.clock = Date.now() - 60_000;
});
afterAll(() => server.stop());

const proof = () => server.byOffice<Proof>('workshops.proof', { sessionId: seat.sessionId });

async function differing(): Promise<boolean> {
  const agenda = await server.byOffice<readonly AgendaItem[]>('programme.agenda');
  return agenda.some((item) => item.code === 'proofs-differ' && item.oldest === seat.sessionId);
}

/** What a phone counts that knows all that the office does. */
async function countsNow(): Promise<ClosingCounts> {
  const { sessionId } = seat;
  const { session, groups } = await server.byOffice<Course>('workshops.session', { sessionId });
  const { parcels, stock } = await server.ask<ServerProof>('field.proof', { sessionId }, speaking);
  return { marks: { ...countMarks(session, groups) }, parcels: parcels.length, stock };
}

const moved = ({ counts }: Proof['closings'][number]) =>
  counts.flatMap(({ of, standing }) => (standing === 'same' ? [] : [[of, standing]]));

test('a session that nobody has closed proves nothing yet', async () => {
  expect(await proof()).toEqual({ closings: [] });
  expect(await differing()).toBe(false);
});

test('what has not arrived of a phone that closed is told, and the day’s page tells of it until it comes', async () => {
  await server.push(phone, speaking, [phone.write(mark(seat, 'late'))]);
  const lost = phone.write(mark(seat, 'late'));
  const counts = await countsNow();
  const close = { kind: 'close-session', sessionId: seat.sessionId, counts } as const;
  expect(await server.push(phone, speaking, [phone.write(close)])).toEqual([
    { number: 3, status: 'accepted' },
  ]);
  expect(await proof()).toMatchObject({ closings: [{ people: [], arrival: { missing: 1 } }] });
  expect(await differing()).toBe(true);
  const shown = await server.ask<ServerProof>('field.proof', { sessionId: seat.sessionId }, speaking);
  expect(shown.marks).toContainEqual({ personId: seat.personId, presence: 'late' });

  await server.push(phone, speaking, [lost]);
  const [whole] = (await proof()).closings;
  expect(whole?.arrival).toEqual({ missing: 0, refused: 0, waiting: 0 });
  expect(whole && moved(whole)).toEqual([]);
  expect(await differing()).toBe(false);
});

test('what somebody else recorded of another person is no alarm', async () => {
  const { sessionId } = seat;
  const { session, groups } = await server.byOffice<Course>('workshops.session', { sessionId });
  const marked = new Set(session.marks.map(({ personId }) => personId));
  const other = rosterOf(session, groups).find(({ personId }) => !marked.has(personId));
  if (!other) throw new Error('somebody of the session is not marked yet');
  await server.inOffice(mark({ sessionId, personId: other.personId }, 'late'));
  const [one] = (await proof()).closings;
  expect(one && moved(one)).toEqual([
    ['late', 'more'],
    ['unmarked', 'more'],
  ]);
  expect(one?.people).toEqual([]);
  expect(await differing()).toBe(false);
});

test('who was marked otherwise after the closing is named, and is no loss', async () => {
  phone.clock = Date.now();
  await server.inOffice({ ...mark(seat, 'late'), presence: 'left-early' } as CommandBody);
  expect((await proof()).closings[0]?.people).toEqual([
    { personId: seat.personId, fullName: expect.stringMatching(/\S/), why: 'marked-anew' },
  ]);
  expect(await differing()).toBe(false);
});

test('a phone is shown nothing of a session that its holder does not lead', async () => {
  const other = await server.enrolled(server.cookies.office);
  const asked = server.ask('field.proof', { sessionId: seat.sessionId }, other.speaking);
  await expect(asked).rejects.toThrow('404');
});

test('what two facilitators marked differently is before the office, with names and both sides', async () => {
  const upon = { ...mark(seat, 'absent'), presence: 'excused', excuse: 'illness', replaces: null };
  const written = phone.write(upon as CommandBody);
  expect(await server.push(phone, speaking, [written])).toMatchObject([
    { status: 'needs-review', reason: 'marked-differently' },
  ]);
  const answer = await server.byOffice<Record<string, readonly { id: string }[]>>('reviews.list', {
    decided: false,
  });
  expect(answer.reviews).toMatchObject([{ id: written.command.id, reason: 'marked-differently' }]);
  expect(answer.people?.map(({ id }) => id)).toEqual([seat.personId]);
  expect(answer.sessions?.map(({ id }) => id)).toEqual([seat.sessionId]);
  await server.inOffice({ kind: 'decide-review', reviewId: written.command.id, verdict: 'take' });
  const { reviews } = await server.byOffice<{ reviews: unknown[] }>('reviews.list', { decided: true });
  expect(reviews).toMatchObject([{ decision: { verdict: 'take' } }]);
});
