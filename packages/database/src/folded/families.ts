import {
  type AbsenceReason,
  type ConsentProof,
  type ConsentPurpose,
  type Family,
  type GenerationRole,
  nameKey,
  type Sex,
} from '@tatyktuu/domain/families';
import { searchKeyOf } from './search-key.ts';
import { storeOf } from './store.ts';
import { bigint, day, integer, orNull, table, text, uuid } from './table.ts';

const family = table(
  'family',
  {
    id: uuid,
    number: orNull(text()),
    name: text(),
    address: text(),
    enrolled_on: orNull(day),
    source_file: orNull(text()),
    source_row: orNull(bigint),
    search_key: text(),
    withdrawn_on: orNull(day),
  },
  { key: ['id'], owner: ['id'] },
);

const person = table(
  'person',
  {
    family_id: uuid,
    id: uuid,
    ordinal: integer,
    role: text<GenerationRole>(),
    sex: text<Sex>(),
    full_name: text(),
    name_key: text(),
    birth: orNull(text()),
    phone: orNull(text()),
    safe_contact: text(),
    national_id: orNull(text()),
  },
  { key: ['family_id', 'id'], owner: ['family_id'], order: ['ordinal'] },
);

const plannedAbsence = table(
  'planned_absence',
  {
    family_id: uuid,
    person_id: uuid,
    ordinal: integer,
    reason: text<AbsenceReason>(),
    from_day: orNull(day),
    until_day: orNull(day),
  },
  { key: ['family_id', 'person_id', 'ordinal'], owner: ['family_id'] },
);

const consent = table(
  'consent',
  {
    family_id: uuid,
    id: uuid,
    ordinal: integer,
    purpose: text<ConsentPurpose>(),
    person_id: uuid,
    wording: text(),
    proof: text<ConsentProof>(),
    given_on: day,
    withdrawn_on: orNull(day),
  },
  { key: ['family_id', 'id'], owner: ['family_id'], order: ['ordinal'] },
);

const officeNote = table(
  'office_note',
  { family_id: uuid, id: uuid, ordinal: integer, person_id: orNull(uuid), note: text() },
  { key: ['family_id', 'id'], owner: ['family_id'], order: ['ordinal'] },
);

export const families = storeOf({
  root: family,
  parts: { people: person, absences: plannedAbsence, consents: consent, notes: officeNote },
  toRows: (state: Family) => ({
    root: {
      id: state.id,
      number: state.number,
      name: state.name,
      address: state.address,
      enrolled_on: state.enrolledOn,
      source_file: state.source?.file ?? null,
      source_row: state.source?.row ?? null,
      search_key: searchKeyOf(state),
      withdrawn_on: state.withdrawnOn,
    },
    parts: {
      people: state.members.map((member, ordinal) => ({
        family_id: state.id,
        id: member.id,
        ordinal,
        role: member.role,
        sex: member.sex,
        full_name: member.fullName,
        name_key: nameKey(member.fullName),
        birth: member.birth,
        phone: member.phone,
        safe_contact: member.safeContact,
        national_id: member.nationalId,
      })),
      absences: state.members.flatMap(({ id, absences }) =>
        absences.map(({ reason, from, until }, ordinal) => ({
          family_id: state.id,
          person_id: id,
          ordinal,
          reason,
          from_day: from,
          until_day: until,
        })),
      ),
      consents: state.consents.map((given, ordinal) => ({
        family_id: state.id,
        id: given.id,
        ordinal,
        purpose: given.purpose,
        person_id: given.personId,
        wording: given.wording,
        proof: given.proof,
        given_on: given.givenOn,
        withdrawn_on: given.withdrawnOn,
      })),
      notes: state.notes.map(({ id, personId, text: note }, ordinal) => ({
        family_id: state.id,
        id,
        ordinal,
        person_id: personId,
        note,
      })),
    },
  }),
  fromRows: ({ root, parts }): Family => {
    const absences = Map.groupBy(parts.absences, ({ person_id }) => person_id);
    return {
      id: root.id,
      number: root.number,
      name: root.name,
      address: root.address,
      enrolledOn: root.enrolled_on,
      withdrawnOn: root.withdrawn_on,
      source:
        root.source_file === null || root.source_row === null
          ? null
          : { file: root.source_file, row: root.source_row },
      members: parts.people.map((row) => ({
        id: row.id,
        role: row.role,
        sex: row.sex,
        fullName: row.full_name,
        birth: row.birth,
        phone: row.phone,
        safeContact: row.safe_contact,
        nationalId: row.national_id,
        absences: (absences.get(row.id) ?? []).map(({ reason, from_day, until_day }) => ({
          reason,
          from: from_day,
          until: until_day,
        })),
      })),
      consents: parts.consents.map((row) => ({
        id: row.id,
        purpose: row.purpose,
        personId: row.person_id,
        wording: row.wording,
        proof: row.proof,
        givenOn: row.given_on,
        withdrawnOn: row.withdrawn_on,
      })),
      notes: parts.notes.map(({ id, person_id, note }) => ({ id, personId: person_id, text: note })),
    };
  },
});
