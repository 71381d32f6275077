import type { AggregateName, Need, WorkingCopy } from '@tatyktuu/domain/door';
import type { FamilyFact } from '@tatyktuu/domain/families';
import { openDuplicatesOf } from '../duplicates/index.ts';
import { historiesOf, homeKey } from '../journal/read.ts';
import type { Connection } from '../transaction.ts';

const HISTORY = 'history-of-family';
type IndexName = Exclude<Need['of'], AggregateName | typeof HISTORY>;
type Asked<Of extends IndexName> = Extract<Need, { of: Of }>;

/** One row for each id that a need leads to; `need` is the place of the need among those asked, from 1. */
interface Found {
  readonly need: number;
  readonly id: string;
}

/** For each kind of index, the ids that each of the needs leads to, in one statement. */
const answers: {
  readonly [Of in IndexName]: (
    connection: Connection,
    asked: readonly Asked<Of>[],
  ) => Promise<{ rows: Found[] }>;
} = {
  'accounts-of-email': (connection, asked) =>
    connection.query<Found>(
      `SELECT asked.need, a.id FROM unnest($1::text[]) WITH ORDINALITY AS asked (email, need)
       JOIN account a ON a.email = asked.email AND a.email <> '' ORDER BY asked.need, a.id`,
      [asked.map(({ id }) => id)],
    ),

  'groups-of-family': (connection, asked) =>
    connection.query<Found>(
      `SELECT DISTINCT asked.need, m.group_id AS id
       FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (family_id, need)
       JOIN group_membership m ON m.family_id = asked.family_id ORDER BY asked.need, m.group_id`,
      [asked.map(({ id }) => id)],
    ),

  'sessions-of-group': (connection, asked) =>
    connection.query<Found>(
      `SELECT asked.need, s.id
       FROM unnest($1::uuid[], $2::date[], $3::date[]) WITH ORDINALITY AS asked (group_id, from_day, to_day, need)
       JOIN session_group sg ON sg.group_id = asked.group_id
       JOIN workshop_session s ON s.id = sg.session_id AND s.day BETWEEN asked.from_day AND asked.to_day
       ORDER BY asked.need, s.day, s.starts_at, s.id`,
      [
        asked.map(({ id }) => id),
        asked.map(({ window }) => window.from),
        asked.map(({ window }) => window.to),
      ],
    ),
  'open-duplicates': (connection, asked) => openDuplicatesOf(connection, asked),
};

/** Answers the needs for what happened to families, in one statement. */
export async function answerHistories(
  connection: Connection,
  needs: readonly Need[],
  into: WorkingCopy,
): Promise<void> {
  const asked = needs.filter(({ of }) => of === HISTORY);
  const histories = await historiesOf(
    connection,
    asked.map(({ id }) => ({ of: 'family', id })),
  );
  for (const { id } of asked) {
    const facts = histories.get(homeKey({ of: 'family', id })) ?? [];
    // What is at home in a family is a fact of a family.
    into.putHistory(id, facts as readonly FamilyFact[]);
  }
}

const indexNames = Object.keys(answers) as readonly IndexName[];

/** Answers the needs that lead to more: which accounts, which groups, which sessions. */
export async function answerIndexes(
  connection: Connection,
  needs: readonly Need[],
  into: WorkingCopy,
): Promise<void> {
  for (const name of indexNames) {
    const asked = needs.filter(({ of }) => of === name);
    if (asked.length === 0) continue;
    const { rows } = await answers[name](connection, asked as never);
    const found = Map.groupBy(rows, ({ need }) => need);
    for (const [at, need] of asked.entries()) {
      into.putIndex(
        need,
        (found.get(at + 1) ?? []).map(({ id }) => id),
      );
    }
  }
}
