/**
 * A hybrid logical clock reading: wall time in milliseconds, a counter for readings in one millisecond or under a
 * clock set back, and the device. `2023-08-25T04:10:00.123Z-0000-<device>`; readings sort as text.
 * After Kulkarni et al., "Logical physical clocks" (2014).
 */
export type ClockReading = string;

/**
 * The next reading of a device: never before the last one it made or saw.
 * @param wall Unix time in milliseconds, as the device's clock says.
 * @param last The latest reading this device made or received, or null.
 */
export function nextReading(wall: number, last: ClockReading | null, device: string): ClockReading {
  const now = new Date(wall).toISOString();
  if (last === null || last.slice(0, 24) < now) return `${now}-0000-${device}`;
  const counter = Number.parseInt(last.slice(25, 29), 16) + 1;
  if (counter > 0xffff) {
    return `${new Date(Date.parse(last.slice(0, 24)) + 1).toISOString()}-0000-${device}`;
  }
  return `${last.slice(0, 24)}-${counter.toString(16).padStart(4, '0')}-${device}`;
}

/** The wall time of a reading as an ISO 8601 instant in UTC. */
export function instantOf(reading: ClockReading): string {
  return reading.slice(0, 24);
}

export function isClockReading(text: string): text is ClockReading {
  const shaped = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z-[0-9a-f]{4}-[0-9a-f-]{36}$/.test(text);
  return shaped && !Number.isNaN(Date.parse(instantOf(text)));
}
