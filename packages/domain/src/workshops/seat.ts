import { isOverruled, type Overruled, type Refusal, refuse } from '../kernel/index.ts';
import { rosterOf } from './attendance.ts';
import type { WorkshopReason } from './reasons.ts';
import type { PeerGroup, Session } from './workshop.ts';

/**
 * Why nothing may be recorded about the person at the session; undefined when she is expected. Somebody who left one
 * of its groups before is told apart from somebody who never was in one.
 */
export function refuseSeat(
  session: Session,
  groups: readonly PeerGroup[],
  personId: string,
  overruled: Overruled | undefined,
): { readonly ok: false; readonly error: Refusal<WorkshopReason> } | undefined {
  if (rosterOf(session, groups).some((expected) => expected.personId === personId)) return undefined;
  const left = groups.some(
    ({ id, memberships }) =>
      session.groupIds.includes(id) &&
      memberships.some(
        (stay) => stay.personId === personId && stay.leftOn !== null && stay.leftOn <= session.on,
      ),
  );
  if (!left) return refuse('person-not-on-roster');
  return isOverruled(overruled, 'person-left-group') ? undefined : refuse('person-left-group');
}
