import type { CommandBody } from '@tatyktuu/domain/door';
import {
  type ClockReading,
  commandIdOf,
  type DeviceId,
  instantOf,
  nextReading,
  uuid7,
} from '@tatyktuu/domain/kernel';
import { excuses, presences } from '@tatyktuu/domain/workshops';
import type { NumberedCommand } from './batch.ts';

/** Everything left to chance: the same seed gives the same (mulberry32, T. Ettinger, public domain). */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const DAY = 86_400_000;
const FIRST = Date.parse('2023-08-25T08:00:00Z');

/** A UUIDv7 of some moment of the two months before. */
function someId(chance: () => number): string {
  const random = Uint8Array.from({ length: 10 }, () => Math.floor(chance() * 256));
  return uuid7(FIRST - chance() * 60 * DAY, random);
}

function mark(sessionId: string, personId: string, chance: () => number): CommandBody {
  const share = chance();
  const among = share < 0.78 ? 0 : share < 0.86 ? 1 : share < 0.9 ? 2 : share < 0.96 ? 3 : 4;
  const presence = presences[among] ?? 'present';
  const excuse = presence === 'excused' ? (excuses[Math.floor(chance() * excuses.length)] ?? null) : null;
  return { kind: 'mark-attendance', sessionId, personId, presence, excuse, replaces: null };
}

/** Bodies as commands of one phone, numbered from 1; between two of them some seconds. */
export function numbered(
  phone: DeviceId,
  bodies: readonly CommandBody[],
  pause: (row: number) => number,
): readonly NumberedCommand[] {
  let now = FIRST;
  let reading: ClockReading | null = null;
  return bodies.map((body, row) => {
    now += pause(row);
    reading = nextReading(now, reading, phone);
    const id = commandIdOf(phone, row + 1, Date.parse(instantOf(reading)));
    return { number: row + 1, command: { id, device: phone, recordedAt: reading, body } };
  });
}

/** Everybody marked in each of weekly sessions, in the order in which they come, one to eight seconds apart. */
export function marksInTest(
  seed: number,
  people: number,
  sessions: number,
): { readonly phone: DeviceId; readonly commands: readonly NumberedCommand[] } {
  const chance = chanceOf(seed);
  const phone = someId(chance);
  const everybody = Array.from({ length: people }, () => someId(chance));
  const bodies = Array.from({ length: sessions }, () => someId(chance)).flatMap((session) =>
    everybody
      .map((person) => ({ person, comes: chance() }))
      .toSorted((a, b) => a.comes - b.comes)
      .map(({ person }) => mark(session, person, chance)),
  );
  const pause = (row: number) =>
    Math.floor(1_000 + chance() * 7_000) + (row > 0 && row % people === 0 ? 7 * DAY : 0);
  return { phone, commands: numbered(phone, bodies, pause) };
}
