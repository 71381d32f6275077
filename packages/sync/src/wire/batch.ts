import type { Command } from '@tatyktuu/domain/door';
import {
  type ClockReading,
  type CommandId,
  commandIdOf,
  type DeviceId,
  instantOf,
} from '@tatyktuu/domain/kernel';
import { type Column, encodeColumn } from './column.ts';
import { toDigits } from './digits.ts';
import { type NumberRange, rangesOf } from './range.ts';

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

export interface Table {
  readonly kind: string;
  readonly columns: Readonly<Record<string, Column>>;
}

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
