import type { Command } from '@tatyktuu/domain/door';
import {
  type ClockReading,
  type CommandId,
  commandIdOf,
  type DeviceId,
  instantOf,
} from '@tatyktuu/domain/kernel';
import * as z from 'zod';
import { type Column, column, decodeColumn, digits, encodeColumn } from './column.ts';
import { command, MOST_COMMANDS } from './command.ts';
import { fromDigits, toDigits } from './digits.ts';
import { type NumberRange, numberRange, numbersIn, rangesOf } from './range.ts';
import { id } from './values.ts';

/** A command with its number on the phone that wrote it: 1, 2, 3 … */
export interface NumberedCommand {
  readonly number: number;
  readonly command: Command;
}

/** A command as it came out of a batch. One that cannot be read is there as it came. */
export type ReceivedCommand =
  | { readonly number: number; readonly readable: true; readonly command: Command }
  | { readonly number: number; readonly readable: false; readonly raw: RawCommand };

export interface RawCommand {
  readonly id: CommandId;
  readonly device: DeviceId;
  readonly recordedAt: ClockReading;
  readonly body: unknown;
}

/**
 * Commands of one phone, column by column: no command id, no device and no reading is written out, each repeated
 * value and each id stands once. `digits.ts` says how numbers are written.
 */
export interface Batch {
  /** The version of the protocol that introduced this form of a batch. */
  readonly protocol: 2;
  readonly phone: DeviceId;
  /** In the order of writing. */
  readonly numbers: readonly NumberRange[];
  /** When the first was written: Unix time in milliseconds. */
  readonly start: number;
  /** How many milliseconds after the one before it each was written; 0 for the first. Digits. */
  readonly times: string;
  /** The counters of the readings. Digits. */
  readonly counters: string;
  /** Which of the tables each command is in. Digits. */
  readonly order: string;
  /** The commands of one kind with the same members, in their order. */
  readonly tables: readonly Table[];
}

interface Table {
  readonly kind: string;
  readonly columns: Readonly<Record<string, Column>>;
}

/** The last moment that a clock reading can tell: the end of the year 9999. */
const LAST_MOMENT = 253_402_300_799_999;

/** The shape of a batch; whether its parts fit together, and whether its commands can be read, `decodeBatch` says. */
export const batch = z.strictObject({
  protocol: z.literal(2),
  phone: id,
  numbers: z.array(numberRange).min(1).max(MOST_COMMANDS),
  start: z.int().nonnegative().max(LAST_MOMENT),
  times: digits,
  counters: digits,
  order: digits,
  tables: z
    .array(z.strictObject({ kind: z.string(), columns: z.record(z.string(), column) }))
    .min(1)
    .max(MOST_COMMANDS),
});

/**
 * @param commands At least one, all of this phone, in the order of writing.
 * @throws RangeError when a command bears another id than its number gives it, or is older than the one before it.
 */
export function encodeBatch(phone: DeviceId, commands: readonly NumberedCommand[]): Batch {
  const rows = new Map(commands.map(({ command: { id } }, row) => [id, row]));
  const moments = commands.map(({ command: { recordedAt } }) => Date.parse(instantOf(recordedAt)));
  const times = moments.map((moment, row) => moment - (moments[row - 1] ?? moment));
  for (const [
    row,
    {
      number,
      command: { id },
    },
  ] of commands.entries())
    if (id !== commandIdOf(phone, number, moments[row] ?? 0) || (times[row] ?? 0) < 0)
      throw new RangeError(`number ${number} is no command that this phone wrote in this order`);
  const tables = new Map<
    string,
    { readonly place: number; readonly keys: readonly string[]; readonly bodies: Body[] }
  >();
  const order = commands.map(({ command: { body } }) => {
    const keys = Object.keys(body);
    const shape = `${body.kind} ${keys.join(' ')}`;
    const table = tables.get(shape) ?? { place: tables.size, keys, bodies: [] };
    tables.set(shape, table);
    table.bodies.push({ ...body });
    return table.place;
  });
  return {
    ...{
      protocol: 2,
      phone,
      numbers: rangesOf(commands.map(({ number }) => number)),
      start: moments[0] ?? 0,
    },
    times: toDigits(times),
    counters: toDigits(
      commands.map(({ command: { recordedAt } }) => Number.parseInt(recordedAt.slice(25, 29), 16)),
    ),
    order: toDigits(order),
    tables: Array.from(tables.values(), ({ keys, bodies }) => ({
      kind: bodies[0]?.kind ?? '',
      columns: Object.fromEntries(
        keys
          .filter((key) => key !== 'kind')
          .map((key) => [
            key,
            encodeColumn(
              bodies.map((body) => body[key]),
              (id) => rows.get(id),
            ),
          ]),
      ),
    })),
  };
}

type Body = Readonly<Record<string, unknown>> & { readonly kind: string };

/**
 * The commands of a batch, in their order, each checked by itself: one that cannot be read holds up no other. Null when
 * the parts of the batch do not fit together: then nothing of it can be read.
 */
export function decodeBatch(received: z.output<typeof batch>): readonly ReceivedCommand[] | null {
  const count = received.numbers.reduce((sum, [, many]) => sum + many, 0);
  if (count > MOST_COMMANDS) return null;
  const heads = decodeHeads(received, count);
  const bodies = heads && decodeBodies(received, heads);
  return (
    bodies &&
    heads.map(({ number, ...head }, row): ReceivedCommand => {
      const raw = { ...head, body: bodies[row] };
      const read = command.safeParse(raw);
      return read.success ? { number, readable: true, command: read.data } : { number, readable: false, raw };
    })
  );
}

interface Head extends Omit<RawCommand, 'body'> {
  readonly number: number;
}

function decodeHeads(received: z.output<typeof batch>, count: number): readonly Head[] | null {
  const { phone, start } = received;
  const times = fromDigits(received.times, count);
  const counters = fromDigits(received.counters, count);
  if (!times || !counters || start + times.reduce((sum, time) => sum + time, 0) > LAST_MOMENT) return null;
  let moment = start;
  return numbersIn(received.numbers).map((number, row) => {
    moment += times[row] ?? 0;
    const counter = (counters[row] ?? 0).toString(16).padStart(4, '0');
    const recordedAt = `${new Date(moment).toISOString()}-${counter}-${phone}`;
    return { number, id: commandIdOf(phone, number, moment), device: phone, recordedAt };
  });
}

function decodeBodies(
  { order, tables }: z.output<typeof batch>,
  heads: readonly Head[],
): readonly unknown[] | null {
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
    const members: (readonly [string, readonly unknown[]])[] = [];
    for (const [key, one] of Object.entries(columns)) {
      const values = decodeColumn(one, rows.length, (row) => heads[row]?.id);
      if (!values) return null;
      members.push([key, values]);
    }
    for (const [index, row] of rows.entries())
      bodies[row] = Object.fromEntries([
        ['kind', kind] as const,
        ...members.map(([key, values]) => [key, values[index]] as const),
      ]);
  }
  return bodies;
}
