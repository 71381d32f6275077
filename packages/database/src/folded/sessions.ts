import type {
  ClosingCounts,
  Excuse,
  NotHeldReason,
  Presence,
  Session,
  SessionReport,
} from '@tatyktuu/domain/workshops';
import { storeOf } from './store.ts';
import { day, integer, json, orNull, type RowOf, table, text, uuid } from './table.ts';

const workshopSession = table(
  'workshop_session',
  {
    id: uuid,
    curriculum_id: uuid,
    curriculum_version: integer,
    unit_id: text(),
    day,
    starts_at: text(),
    place: text(),
    status: text<Session['status']>(),
    report: orNull(json<SessionReport>()),
    not_held_reason: orNull(text<NotHeldReason>()),
    opened_by: orNull(uuid),
    opened_at: orNull(text()),
  },
  { key: ['id'], owner: ['id'] },
);

const sessionGroup = table(
  'session_group',
  { session_id: uuid, ordinal: integer, group_id: uuid },
  { key: ['session_id', 'ordinal'], owner: ['session_id'] },
);

/** The order of marks, make-ups, next steps and closings has no meaning: they are read in the order in which they were made. */
const attendance = table(
  'attendance',
  {
    session_id: uuid,
    person_id: uuid,
    presence: text<Presence>(),
    excuse: orNull(text<Excuse>()),
    marked_by: uuid,
    marked_at: text(),
    fact_id: uuid,
  },
  { key: ['session_id', 'person_id'], owner: ['session_id'], order: ['marked_at', 'person_id'] },
);

const makeUp = table(
  'make_up',
  {
    session_id: uuid,
    person_id: uuid,
    day,
    with_session: orNull(uuid),
    recorded_by: uuid,
    recorded_at: text(),
    fact_id: uuid,
  },
  { key: ['session_id', 'person_id'], owner: ['session_id'], order: ['recorded_at', 'person_id'] },
);

const nextStep = table(
  'next_step',
  {
    session_id: uuid,
    person_id: uuid,
    step: orNull(text()),
    kept_by: uuid,
    kept_at: text(),
    fact_id: uuid,
  },
  { key: ['session_id', 'person_id'], owner: ['session_id'], order: ['kept_at', 'person_id'] },
);

const sessionClosing = table(
  'session_closing',
  { session_id: uuid, closed_by: uuid, closed_at: text(), counts: json<ClosingCounts>() },
  { key: ['session_id', 'closed_by'], owner: ['session_id'], order: ['closed_at', 'closed_by'] },
);

const parts = {
  groups: sessionGroup,
  marks: attendance,
  makeUps: makeUp,
  nextSteps: nextStep,
  closings: sessionClosing,
};

export const sessions = storeOf({
  root: workshopSession,
  parts,
  toRows: (state: Session) => ({ root: rootOf(state), parts: partsOf(state) }),
  fromRows: ({ root, parts: { groups, marks, makeUps, nextSteps, closings } }): Session => ({
    id: root.id,
    curriculumId: root.curriculum_id,
    curriculumVersion: root.curriculum_version,
    unitId: root.unit_id,
    groupIds: groups.map(({ group_id }) => group_id),
    on: root.day,
    at: root.starts_at,
    place: root.place,
    status: root.status,
    notHeldReason: root.not_held_reason,
    opened:
      root.opened_by !== null && root.opened_at !== null ? { by: root.opened_by, at: root.opened_at } : null,
    closings: closings.map((row) => ({ by: row.closed_by, at: row.closed_at, counts: row.counts })),
    marks: marks.map((row) => ({
      personId: row.person_id,
      presence: row.presence,
      excuse: row.excuse,
      markedBy: row.marked_by,
      markedAt: row.marked_at,
      fact: row.fact_id,
    })),
    makeUps: makeUps.map((row) => ({
      personId: row.person_id,
      on: row.day,
      with: row.with_session,
      by: row.recorded_by,
      at: row.recorded_at,
      fact: row.fact_id,
    })),
    nextSteps: nextSteps.map((row) => ({
      personId: row.person_id,
      text: row.step,
      by: row.kept_by,
      at: row.kept_at,
      fact: row.fact_id,
    })),
    report: root.report,
  }),
});

function rootOf(state: Session): RowOf<typeof workshopSession> {
  return {
    id: state.id,
    curriculum_id: state.curriculumId,
    curriculum_version: state.curriculumVersion,
    unit_id: state.unitId,
    day: state.on,
    starts_at: state.at,
    place: state.place,
    status: state.status,
    report: state.report,
    not_held_reason: state.notHeldReason,
    opened_by: state.opened?.by ?? null,
    opened_at: state.opened?.at ?? null,
  };
}

function partsOf(state: Session): { [Name in keyof typeof parts]: RowOf<(typeof parts)[Name]>[] } {
  const session_id = state.id;
  return {
    groups: state.groupIds.map((group_id, ordinal) => ({ session_id, ordinal, group_id })),
    marks: state.marks.map((mark) => ({
      session_id,
      person_id: mark.personId,
      presence: mark.presence,
      excuse: mark.excuse,
      marked_by: mark.markedBy,
      marked_at: mark.markedAt,
      fact_id: mark.fact,
    })),
    makeUps: state.makeUps.map((made) => ({
      session_id,
      person_id: made.personId,
      day: made.on,
      with_session: made.with,
      recorded_by: made.by,
      recorded_at: made.at,
      fact_id: made.fact,
    })),
    nextSteps: state.nextSteps.map((step) => ({
      session_id,
      person_id: step.personId,
      step: step.text,
      kept_by: step.by,
      kept_at: step.at,
      fact_id: step.fact,
    })),
    closings: state.closings.map(({ by, at, counts }) => ({
      session_id,
      closed_by: by,
      closed_at: at,
      counts,
    })),
  };
}
