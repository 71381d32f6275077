import {
  type AbsenceReason,
  type ArrivalKind,
  type CallAnswer,
  type DepartureKind,
  type Family,
  type GenerationRole,
  nameKey,
  type Person,
  type PersonRef,
  type Sex,
  type TieKind,
} from '@tatyktuu/domain/families';
import { day, integer, json, orNull, type RowOf, table, text, uuid } from './table.ts';

export const person = table(
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
    may_call: orNull(text<CallAnswer>()),
    never_say: text(),
    arrived_how: text<ArrivalKind>(),
    arrived_on: orNull(day),
    arrived_from: orNull(uuid),
    left_on: orNull(day),
    left_how: orNull(text<DepartureKind>()),
    left_to: orNull(uuid),
    same_family: orNull(uuid),
    same_person: orNull(uuid),
    also_known_as: json<readonly PersonRef[]>(),
  },
  { key: ['family_id', 'id'], owner: ['family_id'], order: ['ordinal'] },
);

export const plannedAbsence = table(
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

export const tie = table(
  'tie',
  {
    family_id: uuid,
    id: uuid,
    ordinal: integer,
    kind: text<TieKind>(),
    of_person: uuid,
    to_person: uuid,
    from_day: orNull(day),
    until_day: orNull(day),
  },
  { key: ['family_id', 'id'], owner: ['family_id'], order: ['ordinal'] },
);

type AbsenceRow = RowOf<typeof plannedAbsence>;

export function peopleRows({ id: family_id, members }: Family): readonly RowOf<typeof person>[] {
  return members.map((member, ordinal) => ({
    family_id,
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
    may_call: member.mayCall,
    never_say: member.neverSay,
    arrived_how: member.arrival.how,
    arrived_on: member.arrival.on,
    arrived_from: member.arrival.from,
    left_on: member.departure?.on ?? null,
    left_how: member.departure?.how ?? null,
    left_to: member.departure?.to ?? null,
    same_family: member.sameAs?.familyId ?? null,
    same_person: member.sameAs?.personId ?? null,
    also_known_as: member.alsoKnownAs,
  }));
}

export function absenceRows({ id: family_id, members }: Family): readonly AbsenceRow[] {
  return members.flatMap(({ id, absences }) =>
    absences.map(({ reason, from, until }, ordinal) => ({
      ...{ family_id, person_id: id, ordinal, reason },
      ...{ from_day: from, until_day: until },
    })),
  );
}

export function tieRows({ id: family_id, ties }: Family): readonly RowOf<typeof tie>[] {
  return ties.map(({ id, kind, of, to, from, until }, ordinal) => ({
    ...{ family_id, id, ordinal, kind },
    ...{ of_person: of, to_person: to, from_day: from, until_day: until },
  }));
}

export function personFrom(row: RowOf<typeof person>, absences: readonly AbsenceRow[]): Person {
  return {
    id: row.id,
    role: row.role,
    sex: row.sex,
    fullName: row.full_name,
    birth: row.birth,
    phone: row.phone,
    mayCall: row.may_call,
    safeContact: row.safe_contact,
    neverSay: row.never_say,
    nationalId: row.national_id,
    absences: absences.map(({ reason, from_day, until_day }) => ({
      reason,
      from: from_day,
      until: until_day,
    })),
    arrival: { how: row.arrived_how, on: row.arrived_on, from: row.arrived_from },
    departure:
      row.left_on === null || row.left_how === null
        ? null
        : { how: row.left_how, on: row.left_on, to: row.left_to },
    sameAs:
      row.same_family === null || row.same_person === null
        ? null
        : { familyId: row.same_family, personId: row.same_person },
    alsoKnownAs: row.also_known_as,
  };
}

export function tieFrom({
  id,
  kind,
  of_person,
  to_person,
  from_day,
  until_day,
}: RowOf<typeof tie>): Family['ties'][number] {
  return { id, kind, of: of_person, to: to_person, from: from_day, until: until_day };
}
