import type { GenerationRole } from '@tatyktuu/domain/families';
import type { Words } from '@tatyktuu/domain/kernel';
import type { Curriculum, PeerGroup, Unit } from '@tatyktuu/domain/workshops';
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

const formerFacilitator = table(
  'group_former_facilitator',
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
  parts: { facilitators: groupFacilitator, former: formerFacilitator, memberships: groupMembership },
  toRows: ({ id, name, audience, place, facilitators, formerFacilitators, memberships }: PeerGroup) => ({
    root: { id, name, audience, place },
    parts: {
      facilitators: facilitators.map((account_id, ordinal) => ({ group_id: id, ordinal, account_id })),
      former: formerFacilitators.map((account_id, ordinal) => ({ group_id: id, ordinal, account_id })),
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
    formerFacilitators: parts.former.map(({ account_id }) => account_id),
    memberships: parts.memberships.map((row) => ({
      personId: row.person_id,
      familyId: row.family_id,
      joinedOn: row.joined_on,
      leftOn: row.left_on,
    })),
  }),
});
