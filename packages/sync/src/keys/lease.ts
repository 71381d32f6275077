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

/** What the server says when it is reached: ISO 8601 instants by its own clock. */
export interface Contact {
  readonly leaseUntil: string;
  readonly serverNow: string;
}

/**
 * The server was reached: the profile's lease is as long as the server says from now on, whatever the clock shows now.
 * What the clock has jumped since the last contact, beyond the time that really passed, moves the other leases along.
 */
export function renewed(
  record: PhoneRecord,
  phoneId: ProfileRecord['phoneId'],
  { leaseUntil, serverNow }: Contact,
  now: number,
): PhoneRecord {
  const server = Date.parse(serverNow);
  const span = Date.parse(leaseUntil) - server;
  if (Number.isNaN(span)) throw new RangeError('a lease has two instants');
  const { contact } = record;
  const jump = contact ? now - contact.phone - (server - contact.server) : 0;
  const profiles = record.profiles.map((profile) => ({
    ...profile,
    leaseUntil:
      profile.phoneId === phoneId
        ? now + Math.min(Math.max(span, 0), LONGEST)
        : Math.round(profile.leaseUntil + jump),
  }));
  return erase({ ...record, lastSeen: now, aheadSince: null, contact: { phone: now, server }, profiles });
}

export function withoutLocks(record: PhoneRecord): PhoneRecord {
  return { ...record, profiles: record.profiles.map((profile) => ({ ...profile, lock: null })) };
}

function erase(record: PhoneRecord): PhoneRecord {
  const isOver = ({ leaseUntil }: ProfileRecord) => leaseUntil <= record.lastSeen;
  const profiles = record.profiles.map((profile) => (isOver(profile) ? { ...profile, lock: null } : profile));
  return { ...record, profiles };
}
