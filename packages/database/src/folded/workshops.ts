import type { GenerationRole } from '@tatyktuu/domain/families';
import type { Words } from '@tatyktuu/domain/kernel';
import type {
  Curriculum,
  Excuse,
  PeerGroup,
  Presence,
  Session,
  SessionReport,
  Unit,
} from '@tatyktuu/domain/workshops';
import { storeOf } from './store.ts';
import { day, integer, json, orNull, table, text, uuid } from './table.ts';

const curriculum = table('curriculum', { id: uuid }, { key: ['id'], owner: ['id'] });

const curriculumVersion = table(
  'curriculum_version',
  { curriculum_id: uuid, version: integer, title: json<Words>(), units: json<readonly Unit[]>() },
  { key: ['curriculum_id', 'version'], owner: ['curriculum_id'] },
);

export const curricula = storeOf({
  root: curriculum,
  parts: { versions: curriculumVersion },
  toRows: ({ id, versions }: Curriculum) => ({
    root: { id },
    parts: { versions: versions.map((version) => ({ curriculum_id: id, ...version })) },
  }),
  fromRows: ({ root, parts }): Curriculum => ({
    id: root.id,
    versions: parts.versions.map(({ version, title, units }) => ({ version, title, units })),
  }),
});

const peerGroup = table(
  'peer_group',
  { id: uuid, name: text(), audience: text<GenerationRole>(), place: text() },
  { key: ['id'], owner: ['id'] },
);

const groupFacilitator = table(
  'group_facilitator',
  { group_id: uuid, ordinal: integer, account_id: uuid },
  { key: ['group_id', 'ordinal'], owner: ['group_id'] },
);

const groupMembership = table(
  'group_membership',
  {
    group_id: uuid,
    ordinal: integer,
    person_id: uuid,
    family_id: uuid,
    joined_on: day,
    left_on: orNull(day),
  },
  { key: ['group_id', 'ordinal'], owner: ['group_id'] },
);

export const groups = storeOf({
  root: peerGroup,
  parts: { facilitators: groupFacilitator, memberships: groupMembership },
  toRows: ({ id, name, audience, place, facilitators, memberships }: PeerGroup) => ({
    root: { id, name, audience, place },
    parts: {
      facilitators: facilitators.map((account_id, ordinal) => ({ group_id: id, ordinal, account_id })),
      memberships: memberships.map(({ personId, familyId, joinedOn, leftOn }, ordinal) => ({
        group_id: id,
        ordinal,
        person_id: personId,
        family_id: familyId,
        joined_on: joinedOn,
        left_on: leftOn,
      })),
    },
  }),
  fromRows: ({ root, parts }): PeerGroup => ({
    id: root.id,
    name: root.name,
    audience: root.audience,
    place: root.place,
    facilitators: parts.facilitators.map(({ account_id }) => account_id),
    memberships: parts.memberships.map((row) => ({
      personId: row.person_id,
      familyId: row.family_id,
      joinedOn: row.joined_on,
      leftOn: row.left_on,
    })),
  }),
});

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
  },
  { key: ['id'], owner: ['id'] },
);

const sessionGroup = table(
  'session_group',
  { session_id: uuid, ordinal: integer, group_id: uuid },
  { key: ['session_id', 'ordinal'], owner: ['session_id'] },
);

/** The order of marks has no meaning: they are read in the order in which they were made. */
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

export const sessions = storeOf({
  root: workshopSession,
  parts: { groups: sessionGroup, marks: attendance },
  toRows: (state: Session) => ({
    root: {
      id: state.id,
      curriculum_id: state.curriculumId,
      curriculum_version: state.curriculumVersion,
      unit_id: state.unitId,
      day: state.on,
      starts_at: state.at,
      place: state.place,
      status: state.status,
      report: state.report,
    },
    parts: {
      groups: state.groupIds.map((group_id, ordinal) => ({ session_id: state.id, ordinal, group_id })),
      marks: state.marks.map((mark) => ({
        session_id: state.id,
        person_id: mark.personId,
        presence: mark.presence,
        excuse: mark.excuse,
        marked_by: mark.markedBy,
        marked_at: mark.markedAt,
        fact_id: mark.fact,
      })),
    },
  }),
  fromRows: ({ root, parts }): Session => ({
    id: root.id,
    curriculumId: root.curriculum_id,
    curriculumVersion: root.curriculum_version,
    unitId: root.unit_id,
    groupIds: parts.groups.map(({ group_id }) => group_id),
    on: root.day,
    at: root.starts_at,
    place: root.place,
    status: root.status,
    marks: parts.marks.map((row) => ({
      personId: row.person_id,
      presence: row.presence,
      excuse: row.excuse,
      markedBy: row.marked_by,
      markedAt: row.marked_at,
      fact: row.fact_id,
    })),
    report: root.report,
  }),
});
