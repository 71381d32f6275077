import type { CommandBody } from '@tatyktuu/domain/door';
import { commandIdOf, factId, isId, uuid7 } from '@tatyktuu/domain/kernel';
import { describe, expect, test } from 'vitest';
import { marksInTest, numbered } from './batch-in-test.ts';
import {
  batch,
  decodeBatch,
  encodeBatch,
  type NumberedCommand,
  pack,
  saysMoreThan,
  unpack,
} from './index.ts';

const phone = '0189f5a0-7777-7abc-9def-fffffffffe01';
const session = '0189f5a0-0000-7000-8000-000000000003';
const person = '0189f5a0-0000-7000-8000-000000000004';
const seat = { sessionId: session, personId: person };

/** Over the wire and back. */
async function sent(from: string, commands: readonly NumberedCommand[]) {
  const there = await unpack(await pack(encodeBatch(from, commands)), 10_000_000);
  return decodeBatch(batch.parse(there.ok ? there.value : null));
}

const readable = (commands: readonly NumberedCommand[]) =>
  commands.map(({ number, command }) => ({ number, readable: true, command }));

/** Each kind that a session takes, once or more, some of it with members that may be left out. */
const bodies: readonly CommandBody[] = [
  { kind: 'open-session', sessionId: session },
  { kind: 'mark-attendance', ...seat, presence: 'late', excuse: null },
  { kind: 'mark-attendance', ...seat, presence: 'excused', excuse: 'illness', replaces: null },
  { kind: 'unmark-attendance', ...seat },
  { kind: 'keep-next-step', ...seat, text: 'Үй-бүлө менен сүйлөшөм' },
  { kind: 'record-make-up', ...seat, on: '2023-08-25', with: null },
  { kind: 'record-make-up', ...seat, on: '2023-08-25', with: session },
  {
    ...{ kind: 'hand-over-parcel', roundId: session, familyId: person },
    items: [{ commodityId: session, quantity: 25_000 }],
    ...{ collector: { kind: 'member', personId: person }, proof: 'signature', signature: 'M1 1 L2 2' },
    ...{ witness: null, proxyName: null },
  },
];

test('WIRE-6: a batch comes out as it went in, whatever is in it', async () => {
  const commands = numbered(phone, bodies, (row) => (row % 3 === 0 ? 0 : 86_400_000 * row));
  expect(await sent(phone, commands)).toEqual(readable(commands));
  const { phone: other, commands: marks } = marksInTest(7, 100, 5);
  expect(await sent(other, marks)).toEqual(readable(marks));
});

test('WIRE-6: numbers with gaps, and marks that name the entry that they correct, come out the same', async () => {
  const all = numbered(
    phone,
    Array.from({ length: 6 }, (): CommandBody => ({ kind: 'unmark-attendance', ...seat, replaces: null })),
    () => 1_500,
  );
  const corrected = all.map(({ number, command }, row) => {
    const replaces = row % 2 === 1 ? (all[row - 1]?.command.id ?? null) : row === 4 ? person : null;
    const body: CommandBody = { kind: 'unmark-attendance', ...seat, replaces };
    return { number, command: { ...command, body } };
  });
  const some = corrected.filter(({ number }) => number !== 3);
  expect(await sent(phone, some)).toEqual(readable(some));
  expect(encodeBatch(phone, some).numbers).toEqual([
    [1, 2],
    [4, 3],
  ]);
});

test('UP-9: the id of a command follows from phone, number and time, and leaves room for its facts', () => {
  const ids = Array.from({ length: 300 }, (_, index) => commandIdOf(phone, index + 1, 1_692_950_400_000));
  expect(ids.every(isId)).toBe(true);
  const facts = ids.flatMap((id) => Array.from({ length: 256 }, (_, index) => factId(id, index)));
  expect(new Set(facts).size).toBe(300 * 256);
  expect(commandIdOf(phone, 1, 1_692_950_400_000)).not.toBe(commandIdOf(phone, 1, 1_692_950_400_001));
  const other = uuid7(1_692_950_000_000, new Uint8Array(10).fill(5));
  expect(commandIdOf(other, 1, 1_692_950_400_000)).not.toBe(ids[0]);
});

test('UP-9: a batch holds nothing but what its phone wrote, in that order', () => {
  const [first, second] = numbered(phone, bodies, () => 1_000);
  if (!first || !second) throw new Error('there are two');
  expect(() => encodeBatch(session, [first])).toThrow(RangeError);
  expect(() => encodeBatch(phone, [{ ...first, number: 9 }])).toThrow(RangeError);
  expect(() => encodeBatch(phone, [second, first])).toThrow(RangeError);
});

test('WIRE-7: of a batch, a command that cannot be read is there as it came, and holds up no other', async () => {
  const commands = numbered(
    phone,
    [...bodies, { kind: 'keep-next-step', ...seat, text: 'Ж'.repeat(4_000) }, ...bodies],
    () => 1_000,
  );
  const received = (await sent(phone, commands)) ?? [];
  const bad = commands[bodies.length];
  expect(received.filter((one) => !one.readable)).toEqual([
    { number: bodies.length + 1, readable: false, raw: bad?.command },
  ]);
  expect(received.filter((one) => one.readable)).toHaveLength(2 * bodies.length);
});

describe('WIRE-7: a batch whose parts do not fit together is no batch', () => {
  const { phone: from, commands } = marksInTest(3, 20, 2);
  const whole = encodeBatch(from, commands);
  test.each([
    ['more rows than times', { ...whole, numbers: [[1, 41]] as const }],
    ['more rows than anybody sends', { ...whole, numbers: [[1, 2_000_000_000]] as const, times: '' }],
    ['a table that is not there', { ...whole, order: 'B'.repeat(40) }],
    [
      'a column too short',
      { ...whole, tables: [{ kind: 'open-session', columns: { sessionId: { all: [] } } }] },
    ],
    ['a counter that no reading has', { ...whole, counters: 'Q'.repeat(120) }],
    ['a time beyond all clocks', { ...whole, start: 253_402_300_799_999 }],
    [
      'half of an id',
      { ...whole, tables: [{ kind: 'x', columns: { a: { ids: 'AAA', others: [], at: '' } } }] },
    ],
  ])('%s', (_, broken) => {
    const read = batch.safeParse(broken);
    expect(read.success && decodeBatch(read.data)).toBeNull();
  });

  test.each([
    ['another protocol', { ...whole, protocol: 3 }],
    ['a member too many', { ...whole, actor: person }],
    ['digits that are none', { ...whole, times: '§' }],
    ['no commands', { ...whole, numbers: [] }],
  ])('%s', (_, broken) => {
    expect(batch.safeParse(broken).success).toBe(false);
  });
});

test('WIRE-7: a place beyond a column makes its own command unreadable, and no other', async () => {
  const { phone: from, commands } = marksInTest(3, 4, 1);
  const whole = encodeBatch(from, commands);
  const [table] = whole.tables;
  const columns = { ...table?.columns, presence: { of: ['present'], at: 'AAAB' } };
  const received = decodeBatch(batch.parse({ ...whole, tables: [{ kind: 'mark-attendance', columns }] }));
  expect(received?.map((one) => one.readable)).toEqual([true, true, true, false]);
});

test('WIRE-8: what unpacks to more than was asked for, or is not packed, is refused', async () => {
  const bomb = await pack('0'.repeat(1_000_000));
  expect(bomb.length).toBeLessThan(2_000);
  expect(await unpack(bomb, 10_000)).toEqual({ ok: false, error: { code: 'too-large' } });
  expect((await unpack(bomb, 1_000_002)).ok).toBe(true);
  for (const bytes of [new Uint8Array(), new Uint8Array([1, 2, 3]), bomb.subarray(0, 60)])
    expect(await unpack(bytes, 10_000_000)).toEqual({ ok: false, error: { code: 'not-packed' } });
});

test.each([
  [500, 100, 5, 8],
  [25, 25, 1, 35],
])(
  'WIRE-6: a mark in a batch of %i is small on the wire, ids and all',
  async (count, people, sessions, most) => {
    for (const seed of [1, 2, 3]) {
      const { phone: from, commands } = marksInTest(seed, people, sessions);
      expect(commands).toHaveLength(count);
      const bytes = await pack(encodeBatch(from, commands));
      expect(bytes.length / count).toBeLessThan(most);
    }
  },
);

test('WIRE-6: ten thousand commands are put together and taken apart in a moment', async () => {
  const { phone: from, commands } = marksInTest(1, 200, 50);
  const began = performance.now();
  const encoded = encodeBatch(from, commands);
  const middle = performance.now();
  const decoded = decodeBatch(batch.parse(encoded));
  const end = performance.now();
  expect(decoded).toHaveLength(10_000);
  // Tens of milliseconds on a machine of one's own; a quadratic structure would take minutes on any.
  expect(middle - began).toBeLessThan(2_000);
  expect(end - middle).toBeLessThan(2_000);
});

describe('WIRE-8: how long the commands of a batch are, each written out,', () => {
  const step = (text: string): CommandBody => ({ kind: 'keep-next-step', ...seat, text });
  const long = 'x'.repeat(300);
  const batchOf = (...texts: readonly string[]) =>
    encodeBatch(
      phone,
      numbered(phone, texts.map(step), () => 1),
    );

  test('counts a value in every row that names it', () => {
    const alike = batchOf(...Array.from({ length: 100 }, () => long));
    expect(saysMoreThan(alike, 29_000)).toBe(true);
    expect(saysMoreThan(alike, 40_000)).toBe(false);
  });

  test('counts values that differ once', () => {
    const differing = batchOf(...Array.from({ length: 100 }, (_, row) => `${long}${row}`));
    expect(saysMoreThan(differing, 29_000)).toBe(true);
    expect(saysMoreThan(differing, 40_000)).toBe(false);
  });

  test('has no end where values hold values without end', () => {
    let nested: unknown = 'x';
    for (let depth = 0; depth < 5_000; depth += 1) nested = [nested];
    const tables = [{ kind: 'keep-next-step', columns: { text: { all: [nested] } } }];
    expect(saysMoreThan({ ...batchOf(long), tables }, Number.MAX_SAFE_INTEGER)).toBe(true);
  });

  test('is not asked of one whose parts do not fit together', () => {
    const marks = batchOf(long);
    expect(saysMoreThan({ ...marks, order: 'AAAAAAAAA' }, 10)).toBe(false);
    expect(saysMoreThan({ ...marks, numbers: [[1, 2 ** 40]] }, 10)).toBe(false);
  });
});
