import type { PlainSituation } from '@tatyktuu/domain/agenda';
import { attendingRoles } from '@tatyktuu/domain/families';
import type { Day } from '@tatyktuu/domain/kernel';
import type { Connection } from '../transaction.ts';
import { HANDED_OVER } from './rounds.ts';

type Figures = Omit<PlainSituation, 'openRounds'>;

const PHONES_IN_USE = `phone_grant g JOIN phone p ON p.id = g.phone_id AND p.revoked_at IS NULL AND g.wiped_at IS NULL
  JOIN account a ON a.id = p.account_id AND a.open`;

/** The programme's plain figures on a day. Closed accounts count neither as facilitators nor as leading a group. */
export async function situationOn(connection: Connection, today: Day): Promise<PlainSituation> {
  const [figures, openRounds] = await Promise.all([
    connection.query<Figures>(
      `SELECT
         (SELECT count(*) FROM family WHERE standing <> 'merged') AS "families",
         (SELECT count(*) FROM family WHERE standing IN ('registered', 'nominated', 'assessed')) AS "familiesNotEnrolled",
         (SELECT count(*) FROM account WHERE role = 'facilitator' AND open) AS "facilitators",
         (SELECT count(*) FROM curriculum) AS "curricula",
         (SELECT count(*) FROM peer_group) AS "groups",
         (SELECT count(*) FROM person p JOIN family f ON f.id = p.family_id
          WHERE f.standing = 'enrolled' AND p.left_on IS NULL AND p.same_person IS NULL
            AND p.role = ANY ($2::text[]) AND NOT EXISTS (
            SELECT FROM group_membership m
            WHERE m.family_id = p.family_id AND m.person_id = p.id
              AND m.joined_on <= $1 AND (m.left_on IS NULL OR m.left_on > $1))) AS "peopleWithoutGroup",
         (SELECT count(*) FROM peer_group g WHERE NOT EXISTS (
            SELECT FROM group_facilitator l JOIN account a ON a.id = l.account_id
            WHERE l.group_id = g.id AND a.open)) AS "groupsWithoutFacilitator",
         (SELECT count(*) FROM workshop_session WHERE day = $1 AND status <> 'cancelled') AS "sessionsToday",
         (SELECT count(*) FROM workshop_session WHERE day < $1 AND status = 'planned') AS "sessionsUnreported",
         (SELECT count(*) FROM workshop_session WHERE day >= $1 AND status = 'planned') AS "sessionsAhead",
         (SELECT count(*) FROM aid_rule) AS "rules",
         (SELECT count(*) FROM review WHERE verdict IS NULL) AS "reviewsOpen",
         (SELECT count(*) FROM ${PHONES_IN_USE}
          WHERE COALESCE(g.last_seen, g.issued_at) <= now() - interval '7 days') AS "phonesSilent",
         (SELECT count(*) FROM ${PHONES_IN_USE}
          WHERE g.last_seen > now() - interval '7 days' AND g.unsent > 0) AS "phonesUnsent"`,
      [today, [...attendingRoles]],
    ),
    connection.query<PlainSituation['openRounds'][number]>(
      `SELECT r.id, r.title,
              (SELECT count(*) FROM parcel p WHERE p.round_id = r.id AND NOT ${HANDED_OVER}) AS "left"
       FROM aid_round r WHERE r.status = 'open' ORDER BY r.day, r.id`,
    ),
  ]);
  const row = figures.rows[0];
  if (!row) throw new Error('a row of figures was expected');
  return { ...row, openRounds: openRounds.rows };
}
