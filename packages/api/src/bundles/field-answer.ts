import { createHash } from 'node:crypto';
import type { AccountId, Day, GroupId } from '@tatyktuu/domain/kernel';
import {
  type BundleKey,
  type BundleVersion,
  type FieldAnswer,
  type FieldHeader,
  type FieldQuestion,
  split,
} from '@tatyktuu/sync/bundle';
import { OLDEST_PROTOCOL, PROTOCOL_VERSION } from '@tatyktuu/sync/wire';
import type { Ledger } from '../ports/index.ts';
import { namesIn, wholeOf } from './whole.ts';
import { windowOn } from './window.ts';

/** How long a phone may be opened without having reached the server, in days: a working week and a weekend. */
const LEASE_DAYS = 9;

/** Raised when bundles are made otherwise than before: then every phone gets them anew. */
const MAKING = 3;

const DAY = 24 * 3600 * 1000;

/** Until when a phone that is heard of now may be opened: an ISO 8601 instant. */
export function leaseFrom(now: number): string {
  return new Date(now + LEASE_DAYS * DAY).toISOString();
}

/** What an answer says of the server at that moment. */
export interface ServerNow {
  /** The day where the programme works. */
  readonly today: Day;
  /** Its clock: Unix time in milliseconds. */
  readonly now: number;
  /** What phones are to seal to: 32 bytes as base64url. */
  readonly sealingKey: string;
}

/**
 * The bundles that differ from what the phone has, all read at one moment, and the keys of those it may no longer
 * hold. When it has all of them as they are, nothing but the header is reckoned.
 */
export async function fieldAnswerOf(
  ledger: Ledger,
  accountId: AccountId,
  { have }: Pick<FieldQuestion, 'have'>,
  { today, now, sealingKey }: ServerNow,
): Promise<FieldAnswer> {
  return ledger.read(async (snapshot) => {
    const led = await snapshot.groupsLedBy(accountId);
    const keys: readonly BundleKey[] = ['programme', ...led];
    const versionOf = versionsFor(await snapshot.bundleVersions(keys), led, today);
    const header: FieldHeader = {
      protocol: { current: PROTOCOL_VERSION, oldest: OLDEST_PROTOCOL },
      at: new Date(now).toISOString(),
      today,
      ...(await namesIn(snapshot, accountId)),
      led,
      leaseUntil: leaseFrom(now),
      sealingKey,
      phone: 'in-use',
    };
    const gone = Object.keys(have).filter((key) => !keys.includes(key));
    if (keys.every((key) => have[key] === versionOf(key))) return { ...header, bundles: [], gone };
    const bundles = split(await wholeOf(snapshot, accountId, today), versionOf);
    return { ...header, bundles: bundles.filter(({ key, version }) => have[key] !== version), gone };
  });
}

/**
 * What a bundle is told by: how often it has changed, and everything else that decides what is in it without being a
 * change of it - the week, because sessions come into sight with it, and which groups are led, because what the phone
 * knows of their families is narrowed for all of them together.
 */
function versionsFor(
  counted: ReadonlyMap<string, number>,
  led: readonly GroupId[],
  today: Day,
): (key: BundleKey) => BundleVersion {
  const beside = `${MAKING}.${windowOn(today).from}.${createHash('sha256').update(led.join()).digest('base64url').slice(0, 12)}`;
  return (key) => `${counted.get(key) ?? 0}.${beside}`;
}
