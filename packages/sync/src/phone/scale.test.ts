import type { CommandBody } from '@tatyktuu/domain/door';
import { type PersonId, uuid7 } from '@tatyktuu/domain/kernel';
import { expect, test } from 'vitest';
import { bundleInTest, ids } from '../bundle/bundle-in-test.ts';
import type { FieldBundle } from '../bundle/index.ts';
import { AppInTest } from './app-in-test.ts';

const SESSIONS = 100;
const PEOPLE = 100;
/** Hundreds of milliseconds on a machine of one's own; what grows with the square of the entries takes minutes on any. */
const LONGEST = 10_000;

const someId = (kind: number, index: number) =>
  uuid7(1_690_000_000_000 + index, new Uint8Array(10).fill(kind));
const people: readonly PersonId[] = Array.from({ length: PEOPLE }, (_, index) => someId(1, index));
const sessions = Array.from({ length: SESSIONS }, (_, index) => someId(2, index));

/** One large group with a session for each mark of a long season. */
function large(): FieldBundle {
  const bundle = bundleInTest();
  const [group, session] = [bundle.groups[0], bundle.sessions[0]];
  if (!group || !session) throw new Error('the bundle has a group and a session');
  const [familyId = ''] = ids.families;
  const seat = { familyId, joinedOn: '2023-08-01', leftOn: null };
  return {
    ...bundle,
    groups: [{ ...group, memberships: people.map((personId) => ({ ...seat, personId })) }],
    sessions: sessions.map((id) => ({ ...session, id })),
  };
}

const marks: readonly CommandBody[] = sessions.flatMap((sessionId) =>
  people.map((personId) => ({
    ...{ kind: 'mark-attendance', sessionId, personId, presence: 'present', excuse: null },
  })),
);

test('PHONE-10: ten thousand entries are written, done again on each bundle, kept, and sent, without slowing down', async () => {
  const app = new AppInTest();
  app.line.served = large();
  app.line.failing = 'unreachable';
  await app.open();
  app.line.failing = null;
  await app.phone.fetch();
  app.line.failing = 'unreachable';
  const began = performance.now();
  await app.phone.submit(marks);
  await app.settled();
  expect(app.unsent()).toHaveLength(10_000);
  app.line.failing = null;
  app.line.holding = [];
  app.line.version = 'v2';
  const fetched = app.phone.fetch();
  for (const go of app.line.holding.splice(0)) go();
  await fetched;
  expect(app.phone.held()?.world.get('session', sessions[99] ?? '')?.marks).toHaveLength(PEOPLE);
  await app.open();
  await app.settled();
  expect(app.line.taken).toHaveLength(10_000);
  expect(Math.max(...app.line.requests)).toBe(2_000);
  expect(app.phone.entries()).toEqual([]);
  expect(performance.now() - began).toBeLessThan(LONGEST);
});
