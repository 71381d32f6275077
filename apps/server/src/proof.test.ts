import type { AgendaItem } from '@tatyktuu/domain/agenda';
import type { CommandBody } from '@tatyktuu/domain/door';
import type { ClosingCounts } from '@tatyktuu/domain/workshops';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PhoneInTest } from './phone-in-test.ts';
import { mark, type Seat, ServerInTest } from './server-in-test.ts';

let server: ServerInTest;
let phone: PhoneInTest;
let speaking: { authorization: string };
let seat: Seat;

interface Proof {
  readonly closed: { readonly counts: ClosingCounts } | null;
  readonly now: ClosingCounts;
  readonly people: readonly { readonly personId: string; readonly fullName: string; readonly why: string }[];
  readonly missing: number;
}

interface ServerProof {
  readonly marks: readonly { readonly personId: string; readonly presence: string }[];
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

test('a session that nobody has closed is counted, and proves nothing yet', async () => {
  expect(await proof()).toMatchObject({ closed: null, people: [], missing: 0 });
  expect(await differing()).toBe(false);
});

test('what was stated at the closing stands beside what is known now, on the phone and at the office', async () => {
  await server.push(phone, speaking, [phone.write(mark(seat, 'late'))]);
  const { now } = await proof();
  const lost = phone.write(mark(seat, 'absent'));
  const closing = phone.write({ kind: 'close-session', sessionId: seat.sessionId, counts: now });
  expect(await server.push(phone, speaking, [closing])).toEqual([{ number: 3, status: 'accepted' }]);
  const whole = await proof();
  expect(whole.closed?.counts.marks).toEqual(whole.now.marks);
  expect(whole).toMatchObject({ people: [], missing: 1 });
  const shown = await server.ask<ServerProof>('field.proof', { sessionId: seat.sessionId }, speaking);
  expect(shown.marks).toContainEqual({ personId: seat.personId, presence: 'late' });

  await server.push(phone, speaking, [lost]);
  expect(await proof()).toMatchObject({ missing: 0 });
});

test('who was marked otherwise after the closing is named, and the day’s page tells of it', async () => {
  const before = await proof();
  phone.clock = Date.now();
  await server.inOffice({ ...mark(seat, 'late'), presence: 'left-early' } as CommandBody);
  const after = await proof();
  expect(after.now.marks).not.toEqual(before.closed?.counts.marks);
  expect(after.people).toEqual([
    { personId: seat.personId, fullName: expect.stringMatching(/\S/), why: 'marked-after' },
  ]);
  expect(await differing()).toBe(true);
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
