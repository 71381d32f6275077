import type { Answer } from '@tatyktuu/api';
import type { Command } from '@tatyktuu/domain/door';
import { nextReading, uuid7 } from '@tatyktuu/domain/kernel';
import type { FieldBundle } from '@tatyktuu/sync/bundle';
import { beforeEach, expect, test } from 'vitest';
import { bundleInTest, ids, mark } from './bundle-in-test.ts';
import { memoryNotebook } from './memory-notebook.ts';
import { type Notebook, refusedOf, unsentOf } from './port.ts';
import { type FailureKind, type Transport, TransportFailure } from './transport.ts';

/** A server that a test holds in its hand: it remembers ids, and fails when told to. */
class Line implements Transport {
  served: FieldBundle = bundleInTest();
  failing: FailureKind | null = null;
  /** Answers are lost on the way back, although the server took everything in. */
  losing = false;
  readonly refusing = new Map<string, 'session-cancelled' | 'not-permitted'>();
  readonly unreadable = new Set<string>();
  readonly taken: Command[] = [];
  requests = 0;

  async bundle(): Promise<FieldBundle> {
    if (this.failing) throw new TransportFailure(this.failing);
    return this.served;
  }

  async submit(commands: readonly Command[]): Promise<readonly Answer[]> {
    this.requests += 1;
    if (this.failing) throw new TransportFailure(this.failing);
    if (commands.some(({ body }) => 'personId' in body && this.unreadable.has(body.personId ?? '')))
      throw new TransportFailure('unreadable');
    const answers = commands.map((command) => this.#take(command));
    if (this.losing) throw new TransportFailure('unreachable');
    return answers;
  }

  #take(command: Command): Answer {
    const { id, body } = command;
    const code = 'personId' in body ? this.refusing.get(body.personId ?? '') : undefined;
    if (code) return { id, status: 'refused', refusal: { code } };
    if (this.taken.some((before) => before.id === id)) return { id, status: 'duplicate' };
    this.taken.push(command);
    return { id, status: 'accepted' };
  }
}

let line: Line;
let timers: Array<() => void>;
let notebook: Notebook;

beforeEach(async () => {
  line = new Line();
  timers = [];
  let count = 0;
  let last: string | null = null;
  const device = '0189f5a0-0000-7000-8000-0000000000ff';
  const at = Date.parse('2023-08-25T08:00:00Z');
  notebook = memoryNotebook({
    transport: line,
    now: () => at,
    later: (_, call) => {
      timers.push(call);
      return () => {
        timers = timers.filter((one) => one !== call);
      };
    },
    random: () => 0.5,
    device: {
      id: device,
      newId: () => {
        count += 1;
        return uuid7(at + count, new Uint8Array(10));
      },
      reading: () => {
        last = nextReading(at, last, device);
        return last;
      },
    },
  });
  await notebook.open();
});

const settled = () => new Promise((done) => setTimeout(done, 0));
const marks = () =>
  notebook
    .page()
    .held?.world.get('session', ids.session)
    ?.marks.map(({ personId, presence }) => [ids.people.indexOf(personId), presence]);

test('a tap shows at once, before any answer', async () => {
  line.failing = 'unreachable';
  void notebook.submit([mark(0)]);
  expect(marks()).toEqual([[0, 'present']]);
});

test('what was accepted leaves nothing to send and stays on the page', async () => {
  await notebook.submit([mark(0)]);
  await settled();
  expect(notebook.page().entries).toEqual([]);
  expect(marks()).toEqual([[0, 'present']]);
  expect(line.taken.map(({ body }) => body)).toEqual([mark(0)]);
});

test("what the phone's own rules refuse is not kept, and holds up no other", async () => {
  const [refused, accepted] = await notebook.submit([mark(2), mark(1)]);
  expect(refused).toEqual({ ok: false, error: { code: 'person-not-on-roster' } });
  expect(accepted?.ok).toBe(true);
  expect(marks()).toEqual([[1, 'present']]);
});

test('what the server refuses is rolled back and shown with its reason, and the rest stands', async () => {
  line.refusing.set(ids.people[0], 'session-cancelled');
  void notebook.submit([mark(0), mark(1)]);
  expect(marks()).toHaveLength(2);
  await settled();
  expect(marks()).toEqual([[1, 'present']]);
  const [refused] = refusedOf(notebook.page());
  expect(refused?.state).toEqual({ kind: 'refused', refusal: { code: 'session-cancelled' } });
  notebook.dismiss(refused?.id ?? '');
  expect(notebook.page().entries).toEqual([]);
});

test('with no connection entries are kept in order and sent once when it comes back', async () => {
  line.failing = 'unreachable';
  await notebook.submit([mark(0)]);
  await notebook.submit([mark(1)]);
  await notebook.submit([mark(0, 'late')]);
  await settled();
  expect(unsentOf(notebook.page()).map(({ state }) => state.kind)).toEqual(['kept', 'kept', 'kept']);
  expect(notebook.page().reach).toBe('unreachable');
  line.failing = null;
  for (const retry of timers.splice(0)) retry();
  await settled();
  expect(line.taken.map(({ body }) => body)).toEqual([mark(0), mark(1), mark(0, 'late')]);
  expect(notebook.page()).toMatchObject({ reach: 'reached', entries: [] });
});

test('an answer lost on the way doubles nothing: the same ids are sent again', async () => {
  line.losing = true;
  await notebook.submit([mark(0)]);
  await settled();
  expect(unsentOf(notebook.page())).toHaveLength(1);
  line.losing = false;
  notebook.retry();
  await settled();
  expect(line.requests).toBe(2);
  expect(line.taken).toHaveLength(1);
  expect(notebook.page().entries).toEqual([]);
});

test('the same mark again changes nothing and sends nothing', async () => {
  await notebook.submit([mark(0)]);
  const [again] = await notebook.submit([mark(0)]);
  await settled();
  expect(again).toEqual({ ok: true, id: null });
  expect(line.taken).toHaveLength(1);
});

test('undo brings back what was there before, the last change first', async () => {
  await notebook.submit([mark(0, 'late')]);
  const done = await notebook.submit([mark(0), mark(1)]);
  await notebook.undo(done.flatMap((one) => (one.ok && one.id ? [one.id] : [])));
  await settled();
  expect(marks()).toEqual([[0, 'late']]);
  expect(line.taken.map(({ body }) => body.kind)).toEqual([
    'mark-attendance',
    'mark-attendance',
    'mark-attendance',
    'unmark-attendance',
    'mark-attendance',
  ]);
});

test('an entry that the server cannot read is set aside alone', async () => {
  line.unreadable.add(ids.people[0]);
  await notebook.submit([mark(0), mark(1), mark(1, 'late')]);
  await settled();
  expect(refusedOf(notebook.page()).map(({ body }) => body)).toEqual([mark(0)]);
  expect(refusedOf(notebook.page())[0]?.state).toEqual({ kind: 'refused', refusal: null });
  expect(line.taken.map(({ body }) => body)).toEqual([mark(1), mark(1, 'late')]);
});

test('a fresh bundle that does not show an unsent mark yet does not lose it', async () => {
  line.failing = 'unreachable';
  await notebook.submit([mark(0)]);
  await settled();
  line.failing = null;
  await notebook.open();
  expect(marks()).toEqual([[0, 'present']]);
});

test('a bundle that cannot be fetched leaves open what was open', async () => {
  line.failing = 'unreachable';
  await notebook.open();
  expect(notebook.page()).toMatchObject({ state: 'open', reach: 'unreachable' });
});

test('when the sign-in has ended, entries are kept, and sent after signing in again', async () => {
  line.failing = 'signed-out';
  await notebook.submit([mark(0)]);
  await settled();
  expect(notebook.page().reach).toBe('signed-out');
  line.failing = null;
  await notebook.open();
  await settled();
  expect(line.taken).toHaveLength(1);
});

test('a locked notebook shows nothing and still sends', async () => {
  line.failing = 'unreachable';
  await notebook.submit([mark(0)]);
  await settled();
  notebook.lock();
  expect(notebook.page()).toMatchObject({ state: 'signed-out', held: null });
  line.failing = null;
  notebook.retry();
  await settled();
  expect(line.taken).toHaveLength(1);
});

test("one person's entries are never sent under another's sign-in", async () => {
  line.failing = 'signed-out';
  await notebook.submit([mark(0)]);
  await settled();
  const other = { id: '0189f5a0-0000-7000-8000-000000000009', name: 'Бакыт' };
  line.failing = null;
  line.served = { ...bundleInTest(), account: other };
  await notebook.open();
  await settled();
  expect(line.taken).toEqual([]);
  expect(marks()).toEqual([]);
  expect(unsentOf(notebook.page())).toHaveLength(1);
});
