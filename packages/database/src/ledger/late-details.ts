import type { Answered, Erasure } from '@tatyktuu/api/ports';
import type { Fact } from '@tatyktuu/domain/door';
import type { ClockReading } from '@tatyktuu/domain/kernel';
import { homeKey } from '../journal/read.ts';
import type { Connection } from '../transaction.ts';
import { deleteEntries, type Erasing, foldAgain } from './erase-details.ts';
import { type Entry, findDetails } from './find-details.ts';
import { emptyCommands } from './refused-commands.ts';

interface EarlierErasure {
  readonly erasure: Erasure;
  readonly recordedAt: ClockReading;
}

/** A phone's entry of before an erasure, of which the phone had not heard. */
interface Told {
  readonly recordedAt: ClockReading;
  readonly body: unknown;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Looks for what was recorded before an erasure and arrives after it: it is kept like everything that happened, and
 * its details go as they would have gone with the others. What was recorded after the erasure stays.
 */
export async function beginForgettingLate(connection: Connection, facts: readonly Fact[]): Promise<Erasing> {
  const told = facts.filter(({ identifying }) => Object.keys(identifying ?? {}).length > 0);
  const earlier = await erasuresAfter(
    connection,
    told.map(({ recordedAt, payload, identifying }) => ({ recordedAt, body: [payload, identifying] })),
  );
  const looks: (() => Promise<readonly Entry[]>)[] = [];
  for (const { erasure, recordedAt } of earlier) {
    const found = await findDetails(connection, erasure, false);
    if (!found) continue;
    const late = new Set(told.filter((fact) => fact.recordedAt < recordedAt).map(({ id }) => id));
    const goes = (entry: Entry) => late.has(entry.factId) && found.sought.goes(entry) !== null;
    looks.push(async () => (await found.since()).filter(goes));
  }
  return {
    finish: async () => {
      const going: Entry[] = [];
      for (const look of looks) going.push(...(await look()));
      if (going.length === 0) return;
      await deleteEntries(connection, going);
      await foldAgain(connection, [...new Map(going.map(({ home }) => [homeKey(home), home])).values()]);
    },
  };
}

/** Takes out of what was refused just now what an erasure would have taken, had it come before. */
export async function forgetLateRefusals(
  connection: Connection,
  answered: readonly Answered[],
): Promise<void> {
  const kept = answered.filter(({ body, outcome }) => outcome.status === 'refused' && body !== null);
  const ids: string[] = [];
  for (const { erasure, recordedAt } of await erasuresAfter(connection, kept)) {
    const found = await findDetails(connection, erasure, false);
    const late = kept.filter((one) => one.recordedAt < recordedAt);
    ids.push(...late.filter((one) => found?.sought.goesFrom(one)).map(({ id }) => id));
  }
  if (ids.length > 0) await emptyCommands(connection, ids);
}

/**
 * The erasures in the families that are named there, recorded after the first of these. Their ids are an array, so that
 * the journal is looked up by them: every hand-over and every mark with a next step asks this.
 */
async function erasuresAfter(
  connection: Connection,
  told: readonly Told[],
): Promise<readonly EarlierErasure[]> {
  const named = [...new Set(told.flatMap(({ body }) => idsIn(body)))];
  if (named.length === 0) return [];
  const [first] = told.map(({ recordedAt }) => recordedAt).sort();
  const { rows } = await connection.query<EarlierErasure>(
    `SELECT payload AS erasure, recorded_at AS "recordedAt" FROM journal
     WHERE home_of = 'family' AND kind = 'details-erased' AND recorded_at > $2
       AND home_id = ANY (ARRAY (SELECT unnest($1::text[])
                                 UNION SELECT family_id::text FROM person WHERE id = ANY ($1::uuid[])))`,
    [named, first],
  );
  return rows;
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return UUID.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => [...idsIn(key), ...idsIn(inside)]);
}
