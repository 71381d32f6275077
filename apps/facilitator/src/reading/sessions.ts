import type { Day } from '@tatyktuu/domain/kernel';
import { type PeerGroup, rosterOf, type Session, type Unit, unitOf } from '@tatyktuu/domain/workshops';
import type { Held } from '../notebook/port.ts';

/** A facilitator's sessions, sorted by what is to be done with them. */
export interface SessionPlan {
  /** The session of now: the first of today that has no report. */
  readonly now: Session | null;
  /** The others of today. */
  readonly today: readonly Session[];
  /** Of days gone by, and without a report. */
  readonly unfinished: readonly Session[];
  readonly coming: readonly Session[];
}

export function sessionPlan({ bundle, world, today }: Held): SessionPlan {
  const sessions = bundle.sessions
    .filter(({ groupIds }) => groupIds.some((id) => bundle.led.includes(id)))
    .flatMap(({ id }) => world.get('session', id) ?? [])
    .filter(({ status }) => status !== 'cancelled')
    .sort((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1));
  const ofToday = sessions.filter(({ on }) => on === today);
  const now = ofToday.find(({ report }) => report === null) ?? null;
  return {
    now,
    today: ofToday.filter((session) => session !== now),
    unfinished: sessions.filter(({ on, report }) => on < today && report === null),
    coming: sessions.filter(({ on }) => on > today),
  };
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
