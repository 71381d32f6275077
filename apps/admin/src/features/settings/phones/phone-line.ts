import type { client } from '../../../api.ts';

/** A phone as the API tells of it. */
export type PhoneLine = Awaited<ReturnType<typeof client.phones.list.query>>[number];

/** After how many days without a word a phone in use is worth a call. */
const SILENT_DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * Whether a phone in use has not been heard of for seven days or more; one that never came, since its enrolment.
 * @param now Unix time in milliseconds.
 */
export function isSilent(
  { lastSeen, enrolledAt, revokedAt }: Pick<PhoneLine, 'lastSeen' | 'enrolledAt' | 'revokedAt'>,
  now: number,
): boolean {
  const heard = Date.parse(lastSeen ?? enrolledAt.slice(0, 24));
  return revokedAt === null && now - heard >= SILENT_DAYS * DAY_MS;
}

/** How many numbers of its entries the server never got, though later ones came. */
export function missingOf({ missing }: Pick<PhoneLine, 'missing'>): number {
  return missing.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** The missing numbers as people write them: `41, 44–46`. */
export function rangesText(missing: PhoneLine['missing']): string {
  return missing.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
