import type { CurriculumFact, GroupFact, SessionFact } from './facts.ts';
import type { Curriculum, Mark, PeerGroup, Session } from './workshop.ts';

/** The curriculum after a fact of it. */
export function evolveCurriculum(before: Curriculum | undefined, { payload }: CurriculumFact): Curriculum {
  return { id: payload.curriculumId, versions: [...(before?.versions ?? []), payload.version] };
}

/** The peer group after a fact of it. */
export function evolveGroup(before: PeerGroup | undefined, fact: GroupFact): PeerGroup | undefined {
  if (fact.kind === 'group-formed') {
    const { groupId, ...described } = fact.payload;
    return { id: groupId, ...described, memberships: [] };
  }
  if (!before) return undefined;
  switch (fact.kind) {
    case 'group-changed': {
      const { name, place, facilitators } = fact.payload;
      return { ...before, name, place, facilitators };
    }
    case 'member-joined-group': {
      const { personId, familyId, on } = fact.payload;
      const membership = { personId, familyId, joinedOn: on, leftOn: null };
      return { ...before, memberships: [...before.memberships, membership] };
    }
    case 'member-left-group': {
      const { personId, on } = fact.payload;
      return {
        ...before,
        memberships: before.memberships.map((stay) =>
          stay.personId === personId && stay.leftOn === null ? { ...stay, leftOn: on } : stay,
        ),
      };
    }
  }
}

/** The session after a fact of it. */
export function evolveSession(before: Session | undefined, fact: SessionFact): Session | undefined {
  if (fact.kind === 'session-scheduled') {
    const { sessionId, ...planned } = fact.payload;
    return { id: sessionId, ...planned, status: 'planned', marks: [], report: null };
  }
  if (!before) return undefined;
  switch (fact.kind) {
    case 'session-rescheduled': {
      const { on, at, place } = fact.payload;
      return { ...before, on, at, place };
    }
    case 'session-cancelled':
      return { ...before, status: 'cancelled' };
    case 'attendance-marked': {
      const { personId, presence, excuse } = fact.payload;
      return withMark(before, {
        personId,
        presence,
        excuse,
        markedBy: fact.actor,
        markedAt: fact.recordedAt,
        fact: fact.id,
      });
    }
    case 'attendance-unmarked': {
      const { personId } = fact.payload;
      return { ...before, marks: before.marks.filter((mark) => mark.personId !== personId) };
    }
    case 'session-reported':
      return { ...before, status: 'held', report: fact.payload.report };
  }
}

/** A person's mark takes the place of her former one; a first mark comes at the end. */
function withMark(session: Session, mark: Mark): Session {
  const index = session.marks.findIndex(({ personId }) => personId === mark.personId);
  return { ...session, marks: index < 0 ? [...session.marks, mark] : session.marks.with(index, mark) };
}
