import type { Day, PersonId } from '@tatyktuu/domain/kernel';
import {
  type Excuse,
  isMemberOn,
  type PeerGroup,
  type Presence,
  type Session,
  tookPlace,
} from '@tatyktuu/domain/workshops';

/** What one person was at one session; `unmarked` is a session that took place without a mark for her. */
export type GridCell = Presence | 'unmarked' | 'not-member' | 'ahead';

export interface GridRow {
  readonly personId: PersonId;
  readonly cells: readonly { readonly cell: GridCell; readonly excuse: Excuse | null }[];
  /** Sessions attended, excused ones among them, of those that were held for her. */
  readonly counted: number;
  readonly held: number;
}

/**
 * People by sessions of a group: everybody who is or was a member, in the order of joining, and the group's sessions
 * that were not cancelled, by day.
 */
export function attendanceGrid(
  group: PeerGroup,
  sessions: readonly Session[],
): { readonly sessions: readonly Session[]; readonly rows: readonly GridRow[] } {
  const columns = sessions
    .filter(
      ({ groupIds, status }) =>
        groupIds.includes(group.id) && status !== 'cancelled' && status !== 'not-held',
    )
    .toSorted((a, b) => `${a.on} ${a.at}`.localeCompare(`${b.on} ${b.at}`));
  const people = [...new Set(group.memberships.map(({ personId }) => personId))];
  return { sessions: columns, rows: people.map((personId) => rowOf(group, columns, personId)) };
}

function rowOf(group: PeerGroup, sessions: readonly Session[], personId: PersonId): GridRow {
  const cells = sessions.map((session) => {
    const mark = session.marks.find((one) => one.personId === personId);
    return {
      cell: cellOf(session, isMember(group, personId, session.on), mark?.presence),
      excuse: mark?.excuse ?? null,
    };
  });
  const held = cells.filter(({ cell }) => cell !== 'not-member' && cell !== 'ahead');
  const counted = held.filter(({ cell }) => cell !== 'absent' && cell !== 'unmarked');
  return { personId, cells, counted: counted.length, held: held.length };
}

function cellOf(session: Session, member: boolean, presence: Presence | undefined): GridCell {
  if (!member) return 'not-member';
  if (presence) return presence;
  return tookPlace(session) ? 'unmarked' : 'ahead';
}

function isMember(group: PeerGroup, personId: PersonId, on: Day): boolean {
  return group.memberships.some((stay) => stay.personId === personId && isMemberOn(stay, on));
}
