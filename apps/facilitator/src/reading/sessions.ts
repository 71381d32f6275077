import type { Day } from '@tatyktuu/domain/kernel';
import {
  type Closing,
  closingBy,
  type PeerGroup,
  rosterOf,
  type Session,
  type Unit,
  unitOf,
} from '@tatyktuu/domain/workshops';
import type { Held } from '../notebook/port.ts';

/** A facilitator's sessions, sorted by what is to be done with them. */
export interface SessionPlan {
  /** The session of now: the first of today with something left to do. */
  readonly now: Session | null;
  /** The others of today. */
  readonly today: readonly Session[];
  /** Of days gone by, without a report, and not said to have fallen through. */
  readonly unfinished: readonly Session[];
  readonly coming: readonly Session[];
}

export function sessionPlan(held: Held): SessionPlan {
  const { today } = held;
  const sessions = ledSessions(held);
  const ofToday = sessions.filter(({ on }) => on === today);
  const now = ofToday.find((session) => hasMoreToDo(session, held)) ?? null;
  return {
    now,
    today: ofToday.filter((session) => session !== now),
    unfinished: sessions.filter(
      ({ on, report, status }) => on < today && report === null && status !== 'not-held',
    ),
    coming: sessions.filter(({ on }) => on > today),
  };
}

/** The sessions of the groups that the facilitator leads, in the order of their days; cancelled ones are gone. */
export function ledSessions({ bundle, world }: Held): readonly Session[] {
  return bundle.sessions
    .filter(({ groupIds }) => groupIds.some((id) => bundle.led.includes(id)))
    .flatMap(({ id }) => world.get('session', id) ?? [])
    .filter(({ status }) => status !== 'cancelled')
    .sort((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1));
}

/** What the holder of this phone stated when she closed the session; a colleague's closing is hers alone. */
export function ownClosing(session: Session, { bundle }: Pick<Held, 'bundle'>): Closing | undefined {
  return closingBy(session, bundle.account.id);
}

/** Whether a session still wants its report, or was opened and not closed on this phone. */
function hasMoreToDo(session: Session, held: Held): boolean {
  const { status, report, opened } = session;
  const closed = ownClosing(session, held) !== undefined;
  return status !== 'not-held' && (report === null || (opened !== null && !closed));
}

/** The next session of one of these groups, on a later day. */
export function nextSession(session: Session, held: Held): Session | null {
  const later = ledSessions(held).filter(
    ({ on, groupIds, status }) =>
      on > session.on && status === 'planned' && groupIds.some((id) => session.groupIds.includes(id)),
  );
  return later[0] ?? null;
}

function momentOf({ on, at }: { readonly on: Day; readonly at: string }): string {
  return `${on} ${at}`;
}

export function groupsOf(session: Session, { world }: Held): readonly PeerGroup[] {
  return session.groupIds.flatMap((id) => world.get('group', id) ?? []);
}

export function unitOfSession(session: Session, { world }: Held): Unit | undefined {
  return unitOf(session, world.get('curriculum', session.curriculumId));
}

export function rosterSize(session: Session, held: Held): number {
  return rosterOf(session, groupsOf(session, held)).length;
}
