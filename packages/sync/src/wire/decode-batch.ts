import { commandIdOf } from '@tatyktuu/domain/kernel';
import type { Batch, RawCommand, ReceivedCommand } from './batch.ts';
import { LAST_MOMENT } from './batch-schema.ts';
import { decodeColumn } from './column.ts';
import { commandBody, MOST_COMMANDS } from './command.ts';
import { fromDigits } from './digits.ts';
import { numbersIn } from './range.ts';

/**
 * The commands of a batch, in their order, each checked by itself: one that cannot be read holds up no other. Null when
 * the parts of the batch do not fit together: then nothing of it can be read.
 */
export function decodeBatch(received: Batch): readonly ReceivedCommand[] | null {
  const count = countIn(received);
  if (count > MOST_COMMANDS) return null;
  const heads = decodeHeads(received, count);
  const bodies = heads && decodeBodies(received, heads);
  return (
    bodies &&
    heads.map(({ number, id, device, recordedAt }, row): ReceivedCommand => {
      const body = bodies[row];
      const read = commandBody.safeParse(body);
      return read.success
        ? { number, readable: true, command: { id, device, recordedAt, body: read.data } }
        : { number, readable: false, raw: { id, device, recordedAt, body } };
    })
  );
}

/**
 * Whether the commands, each written out, would be longer than so many characters: many rows can name one large value.
 * Nothing is taken apart to find that out. So it is of values in ever more values. False when the parts of the batch do not fit together.
 */
export function saysMoreThan(received: Batch, most: number): boolean {
  const { order, tables } = received;
  const count = countIn(received);
  const places = count > MOST_COMMANDS ? null : fromDigits(order, count);
  if (!places) return false;
  const rowsOf = new Map<number, number>();
  for (const place of places) rowsOf.set(place, (rowsOf.get(place) ?? 0) + 1);
  let length = 0;
  for (const [place, { kind, columns }] of tables.entries()) {
    const rows = rowsOf.get(place) ?? 0;
    if (rows === 0) continue;
    length += rows * kind.length;
    for (const [key, column] of Object.entries(columns)) {
      length += rows * key.length;
      if ('of' in column) length += rows * column.of.reduce<number>(longer, 0);
      if ('all' in column) length += column.all.reduce<number>((sum, value) => sum + lengthOf(value), 0);
    }
  }
  return length > most;
}

function countIn({ numbers }: Batch): number {
  return numbers.reduce((sum, [, many]) => sum + many, 0);
}

function longer(longest: number, value: unknown): number {
  return Math.max(longest, lengthOf(value));
}

/** No value of a command holds others in so many layers; what reads deeper ones by recursion would run out of stack. */
const DEEPEST = 100;

/** About as many characters as the value takes as JSON; without end when it is too deep to say. */
function lengthOf(value: unknown, depth = 0): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 1;
  if (depth > DEEPEST) return Number.POSITIVE_INFINITY;
  return Object.entries(value).reduce((sum, [key, part]) => sum + key.length + lengthOf(part, depth + 1), 2);
}

/** The largest counter of a clock reading. */
const LAST_COUNTER = 0xffff;

interface Head extends Omit<RawCommand, 'body'> {
  readonly number: number;
}

function decodeHeads(received: Batch, count: number): readonly Head[] | null {
  const { phone, start } = received;
  const times = fromDigits(received.times, count);
  const counters = fromDigits(received.counters, count);
  if (!times || !counters || counters.some((counter) => counter > LAST_COUNTER)) return null;
  if (start + times.reduce((sum, time) => sum + time, 0) > LAST_MOMENT) return null;
  let moment = start;
  return numbersIn(received.numbers).map((number, row) => {
    moment += times[row] ?? 0;
    const counter = (counters[row] ?? 0).toString(16).padStart(4, '0');
    const recordedAt = `${new Date(moment).toISOString()}-${counter}-${phone}`;
    return { number, id: commandIdOf(phone, number, moment), device: phone, recordedAt };
  });
}

function decodeBodies({ order, tables }: Batch, heads: readonly Head[]): readonly unknown[] | null {
  const places = fromDigits(order, heads.length);
  if (!places) return null;
  const rowsOf = tables.map((): number[] => []);
  for (const [row, place] of places.entries()) {
    const rows = rowsOf[place];
    if (!rows) return null;
    rows.push(row);
  }
  const bodies = new Array<unknown>(heads.length);
  for (const [place, { kind, columns }] of tables.entries()) {
    const rows = rowsOf[place] ?? [];
    const keys = Object.keys(columns);
    const values: (readonly unknown[])[] = [];
    for (const one of Object.values(columns)) {
      const column = decodeColumn(one, rows.length, (row) => heads[row]?.id);
      if (!column) return null;
      values.push(column);
    }
    // A copy of what has all members already is made faster than one to which they are added.
    const empty: Readonly<Record<string, unknown>> = Object.fromEntries([
      ['kind', kind],
      ...keys.map((key) => [key, null]),
    ]);
    for (let index = 0; index < rows.length; index += 1) {
      const body = { ...empty };
      for (let at = 0; at < keys.length; at += 1) body[keys[at] ?? ''] = values[at]?.[index];
      bodies[rows[index] ?? 0] = body;
    }
  }
  return bodies;
}
