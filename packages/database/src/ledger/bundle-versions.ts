import type { Touched } from '@tatyktuu/api/ports';
import type { Connection } from '../transaction.ts';

/** The families that a family `t` is bound up with: one goes on in the other, or somebody stands in both. */
const BOUND_UP = `
  SELECT merged_into FROM family WHERE family.id = t.id AND merged_into IS NOT NULL
  UNION ALL SELECT jsonb_array_elements_text(absorbed)::uuid FROM family WHERE family.id = t.id
  UNION ALL SELECT same_family FROM person WHERE family_id = t.id AND same_family IS NOT NULL
  UNION ALL SELECT (known->>'familyId')::uuid FROM person, jsonb_array_elements(also_known_as) AS known
            WHERE family_id = t.id`;

/**
 * The groups that a change touches, and `programme`: what `Touched` says, as the tables stand now. What is attended by a
 * family that goes on in another one, or by somebody's other entry, counts for the one that is kept.
 */
const TOUCHED = `
  WITH RECURSIVE touched_family (id) AS (
    (SELECT family_id FROM group_membership WHERE group_id = ANY ($3::uuid[] || $4::uuid[])
     UNION SELECT unnest($5::uuid[])
     UNION SELECT family_id FROM person WHERE id = ANY ($8::uuid[]) AND left_on IS NOT NULL)
    UNION SELECT bound.id FROM touched_family t CROSS JOIN LATERAL (${BOUND_UP}) AS bound (id)
  )
  SELECT 'programme' AS key WHERE $1
  UNION SELECT id::text FROM peer_group WHERE $2
  UNION SELECT unnest($3::uuid[] || $4::uuid[])::text
  UNION SELECT group_id::text FROM group_membership WHERE family_id IN (SELECT id FROM touched_family)
  UNION SELECT theirs.group_id::text
        FROM session_group ours JOIN session_group theirs USING (session_id)
        WHERE ours.group_id = ANY ($3::uuid[] || $4::uuid[])
  UNION SELECT theirs.group_id::text
        FROM group_facilitator ours JOIN group_facilitator theirs USING (account_id)
        WHERE ours.group_id = ANY ($3::uuid[])
  UNION SELECT theirs.group_id::text
        FROM group_membership m JOIN group_facilitator ours USING (group_id)
        JOIN group_facilitator theirs USING (account_id)
        WHERE m.family_id = ANY ($7::uuid[])
  UNION SELECT group_id::text FROM group_facilitator WHERE account_id = ANY ($6::uuid[])`;

/**
 * Raises the versions of the bundles in which something changes. To be called while the head of the journal is held:
 * whoever writes after us then sees our memberships and we see those of everybody before, so that nobody's change
 * misses a bundle that a family has just come into.
 */
export async function raiseBundleVersions(connection: Connection, touched: Touched): Promise<void> {
  const { programme, everyGroup, groups, ofSessions, families, leaders, different, people } = touched;
  const nothing = !programme && !everyGroup;
  if (nothing && [groups, ofSessions, families, leaders].every(({ length }) => length === 0)) return;
  await connection.query(
    `INSERT INTO bundle_version (key, version) SELECT key, 1 FROM (${TOUCHED}) AS touched
     ON CONFLICT (key) DO UPDATE SET version = bundle_version.version + 1`,
    [programme, everyGroup, groups, ofSessions, families, leaders, different, people],
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
