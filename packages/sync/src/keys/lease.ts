import type { PhoneRecord, ProfileRecord } from './record.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** No phone in use rests so long: a clock that leaps further is taken for a wrong one at first. */
const LEAP = 60 * DAY;
/** The longest lease that is believed. */
const LONGEST = 31 * DAY;

/**
 * Moves the record on to what the clock shows, and erases the locks of leases that are over.
 *
 * A clock set back does not bring a lease back: it is judged by the latest time seen, which then moves on by an hour
 * with each look, so that standing time ends too; less than a day back is nothing. A clock that leaps far ahead is not believed at once: nothing opens,
 * nothing is erased, until it has shown such a time for a day. Setting it right undoes it all.
 */
export function moveOn(record: PhoneRecord, now: number): PhoneRecord {
  const { lastSeen, aheadSince } = record;
  if (now < lastSeen) {
    const isFarBack = lastSeen - now > DAY;
    return erase({ ...record, lastSeen: isFarBack ? lastSeen + HOUR : lastSeen, aheadSince: null });
  }
  const isLeap = now - lastSeen > LEAP && record.profiles.some(({ lock }) => lock !== null);
  if (!isLeap) return erase({ ...record, lastSeen: now, aheadSince: null });
  if (aheadSince === null || now < aheadSince) return { ...record, aheadSince: now };
  return now - aheadSince < DAY ? record : erase({ ...record, lastSeen: now, aheadSince: null });
}

/** Until when a profile may be opened, by the phone's clock. @param until and `serverNow` by the server's, ISO 8601. */
export function leaseFrom(until: string, serverNow: string, now: number): number {
  const span = Date.parse(until) - Date.parse(serverNow);
  if (Number.isNaN(span)) throw new RangeError('a lease has two instants');
  return now + Math.min(Math.max(span, 0), LONGEST);
}

/** The server was reached: whatever the clock shows now is what leases are reckoned by. */
export function renewed(
  record: PhoneRecord,
  phoneId: ProfileRecord['phoneId'],
  now: number,
  until: number,
): PhoneRecord {
  const shift = now - record.lastSeen;
  // The other profiles' leases run on by the same clock, not by the jump that it made.
  const isJump = shift < 0 || shift > LEAP;
  const profiles = record.profiles.map((profile) => {
    if (profile.phoneId === phoneId) return { ...profile, leaseUntil: until };
    return isJump ? { ...profile, leaseUntil: profile.leaseUntil + shift } : profile;
  });
  return { ...record, lastSeen: now, aheadSince: null, profiles };
}

export function withoutLocks(record: PhoneRecord): PhoneRecord {
  return { ...record, profiles: record.profiles.map((profile) => ({ ...profile, lock: null })) };
}

function erase(record: PhoneRecord): PhoneRecord {
  const isOver = ({ leaseUntil }: ProfileRecord) => leaseUntil <= record.lastSeen;
  const profiles = record.profiles.map((profile) => (isOver(profile) ? { ...profile, lock: null } : profile));
  return { ...record, profiles };
}
