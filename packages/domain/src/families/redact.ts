import type { Family, Person } from './family.ts';

/**
 * What a facilitator's phone may hold of a family: who is in it, whose seat each takes, the year of birth, foreseen
 * absences, and how each may safely be contacted. No telephone, personal number, full date of birth, address, remark,
 * consent paper or source. Every field is named here, so one that is added later stays out until somebody decides
 * that it belongs in the field.
 */
export function redactForField(family: Family): Family {
  return {
    id: family.id,
    number: family.number,
    name: family.name,
    address: '',
    members: family.members.map(redactPerson),
    enrolledOn: family.enrolledOn,
    withdrawnOn: family.withdrawnOn,
    consents: [],
    notes: [],
    source: null,
  };
}

function redactPerson(person: Person): Person {
  return {
    id: person.id,
    fullName: person.fullName,
    role: person.role,
    sex: person.sex,
    birth: person.birth?.slice(0, 4) ?? null,
    phone: null,
    safeContact: person.safeContact,
    nationalId: null,
    absences: person.absences.map(({ reason, from, until }) => ({ reason, from, until })),
  };
}
