import type { Command, CommandBody } from '@tatyktuu/domain/door';
import {
  type ClockReading,
  type Id,
  isClockReading,
  isId,
  nextReading,
  uuid7,
} from '@tatyktuu/domain/kernel';

const DEVICE = 'depter.device';
const READING = 'depter.reading';

/** A new id for something that comes to be here and now: a family, a person, a session. */
export function newId(): Id {
  return uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}

/** This browser, for as long as it keeps its storage. */
function deviceId(): Id {
  const kept = localStorage.getItem(DEVICE);
  if (kept !== null && isId(kept)) return kept;
  const made = newId();
  localStorage.setItem(DEVICE, made);
  return made;
}

/** Commands of this browser: made once, they stay the same however often they are sent. */
export function commandsOf(bodies: readonly CommandBody[]): Command[] {
  const device = deviceId();
  const kept = localStorage.getItem(READING);
  let last: ClockReading | null = kept !== null && isClockReading(kept) ? kept : null;
  const commands = bodies.map((body): Command => {
    last = nextReading(Date.now(), last, device);
    return { id: newId(), device, recordedAt: last, body };
  });
  if (last !== null) localStorage.setItem(READING, last);
  return commands;
}
