import type { Need, WorkingCopy } from '@tatyktuu/domain/door';
import type { Connection } from '../transaction.ts';

type Led<Of extends Need['of']> = Extract<Need, { of: Of }>;

function isOf<Of extends Need['of']>(of: Of): (need: Need) => need is Led<Of> {
  return (need): need is Led<Of> => need.of === of;
}

/** Answers the needs that lead to more: which groups, which sessions. */
export async function answerIndexes(
  connection: Connection,
  needs: readonly Need[],
  into: WorkingCopy,
): Promise<void> {
  await groupsOfFamilies(connection, needs.filter(isOf('groups-of-family')), into);
  await sessionsOfGroups(connection, needs.filter(isOf('sessions-of-group')), into);
}

async function groupsOfFamilies(
  connection: Connection,
  needs: readonly Led<'groups-of-family'>[],
  into: WorkingCopy,
): Promise<void> {
  if (needs.length === 0) return;
  const { rows } = await connection.query<{ family_id: string; group_id: string }>(
    `SELECT DISTINCT family_id, group_id FROM group_membership
     WHERE family_id = ANY ($1::uuid[]) ORDER BY family_id, group_id`,
    [needs.map(({ id }) => id)],
  );
  const found = Map.groupBy(rows, ({ family_id }) => family_id);
  for (const need of needs) {
    into.putIndex(
      need,
      (found.get(need.id) ?? []).map(({ group_id }) => group_id),
    );
  }
}

async function sessionsOfGroups(
  connection: Connection,
  needs: readonly Led<'sessions-of-group'>[],
  into: WorkingCopy,
): Promise<void> {
  if (needs.length === 0) return;
  const { rows } = await connection.query<{ need: number; session_id: string }>(
    `SELECT asked.need::integer AS need, s.id AS session_id
     FROM unnest($1::uuid[], $2::date[], $3::date[]) WITH ORDINALITY AS asked (group_id, from_day, to_day, need)
     JOIN session_group sg ON sg.group_id = asked.group_id
     JOIN workshop_session s ON s.id = sg.session_id AND s.day BETWEEN asked.from_day AND asked.to_day
     ORDER BY asked.need, s.day, s.starts_at, s.id`,
    [needs.map(({ id }) => id), needs.map(({ window }) => window.from), needs.map(({ window }) => window.to)],
  );
  const found = Map.groupBy(rows, ({ need }) => need);
  for (const [at, need] of needs.entries()) {
    into.putIndex(
      need,
      (found.get(at + 1) ?? []).map(({ session_id }) => session_id),
    );
  }
}
