import type { Touched } from '@tatyktuu/api/ports';
import type { Connection } from '../transaction.ts';

/** The groups that a change touches, and `programme`: what `Touched` says, as the tables stand now. */
const TOUCHED = `
  SELECT 'programme' AS key WHERE $1
  UNION SELECT id::text FROM peer_group WHERE $2
  UNION SELECT unnest($3::uuid[] || $4::uuid[])::text
  UNION SELECT theirs.group_id::text
        FROM group_membership ours JOIN group_membership theirs USING (family_id)
        WHERE ours.group_id = ANY ($3::uuid[] || $4::uuid[])
  UNION SELECT theirs.group_id::text
        FROM session_group ours JOIN session_group theirs USING (session_id)
        WHERE ours.group_id = ANY ($3::uuid[] || $4::uuid[])
  UNION SELECT theirs.group_id::text
        FROM group_facilitator ours JOIN group_facilitator theirs USING (account_id)
        WHERE ours.group_id = ANY ($3::uuid[])
  UNION SELECT group_id::text FROM group_membership WHERE family_id = ANY ($5::uuid[])
  UNION SELECT group_id::text FROM group_facilitator WHERE account_id = ANY ($6::uuid[])`;

/**
 * Raises the versions of the bundles in which something changes. To be called while the head of the journal is held:
 * whoever writes after us then sees our memberships and we see those of everybody before, so that nobody's change
 * misses a bundle that a family has just come into.
 */
export async function raiseBundleVersions(connection: Connection, touched: Touched): Promise<void> {
  const { programme, everyGroup, groups, ofSessions, families, leaders } = touched;
  const nothing = !programme && !everyGroup;
  if (nothing && [groups, ofSessions, families, leaders].every(({ length }) => length === 0)) return;
  await connection.query(
    `INSERT INTO bundle_version (key, version) SELECT key, 1 FROM (${TOUCHED}) AS touched
     ON CONFLICT (key) DO UPDATE SET version = bundle_version.version + 1`,
    [programme, everyGroup, groups, ofSessions, families, leaders],
  );
}

/** Raises all there are: after a rebuild anything may be different. */
export async function raiseEveryBundleVersion(connection: Connection): Promise<void> {
  await connection.query(
    `INSERT INTO bundle_version (key, version)
     SELECT key, 1 FROM (SELECT 'programme' AS key UNION SELECT id::text FROM peer_group) AS every
     ON CONFLICT (key) DO UPDATE SET version = bundle_version.version + 1`,
  );
}
