import { expect, test } from 'vitest';
import { ids, mark } from '../bundle/bundle-in-test.ts';
import { AppInTest } from './app-in-test.ts';
import { compacted } from './index.ts';
import { readOutbox } from './kept-outbox.ts';

/** A phone that wrote four marks: one was accepted, one refused, one is at the office, one waits. */
async function someRecords() {
  const app = new AppInTest();
  await app.open();
  await app.phone.fetch();
  app.line.holding = [];
  app.line.refusing.set(ids.people[0], 'session-cancelled');
  await app.phone.submit([mark(0), mark(1)]);
  await app.settled();
  app.line.reviewing.add(ids.people[1]);
  await app.phone.submit([mark(1, 'late')]);
  await app.settled();
  app.line.failing = 'unreachable';
  await app.phone.submit([mark(1, 'absent')]);
  await app.settled();
  return app.store.read();
}

/** Everything was read, and is in the bundles that are kept. */
const over = [
  { kind: 'done', numbers: [[1, 4]] },
  { kind: 'shown', numbers: [[1, 4]] },
] as const;

test('PHONE-2: a compacted outbox comes to the same, with fewer records', async () => {
  const records = await someRecords();
  expect(readOutbox(compacted(records))).toEqual(readOutbox(records));
  expect(Array.from(readOutbox(records).notes.values(), ({ state }) => state.kind)).toEqual([
    'refused',
    'needs-review',
    'kept',
  ]);
  expect([...readOutbox(records).taken.keys()]).toEqual([2]);
  expect(compacted([...records, ...over])).toHaveLength(2);
  expect(compacted([])).toEqual([]);
});

test('UP-9: an outbox of which everything was sent still knows its last number and its last reading', async () => {
  const records = await someRecords();
  const { number, reading } = readOutbox(records);
  const all = compacted([...records, ...over]);
  expect(readOutbox(all)).toEqual({ notes: new Map(), taken: new Map(), shownUpTo: 4, number, reading });
  expect(number).toBe(4);
});
