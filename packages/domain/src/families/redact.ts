import type { Family, Person } from './family.ts';

/**
 * What a facilitator's phone may hold of a family: who is or was in it and since when, whose seat each takes, the year
 * of birth, foreseen absences, how each may safely be reached, and the digests of the cards that work. No telephone,
 * personal number, full date of birth, address, remark, consent, assessment, paper or source; not how somebody came
 * or why she left, and not who is whose child. Every field is named here, so one that is added later stays out until
 * somebody decides that it belongs in the field.
 */
export function redactForField(family: Family): Family {
  return {
    id: family.id,
    number: family.number,
    name: family.name,
    address: '',
    members: family.members.map(redactPerson),
    ties: [],
    head: null,
    nominatedOn: null,
    nominatedBy: '',
    assessment: null,
    enrolledOn: family.enrolledOn,
    withdrawnOn: family.withdrawnOn,
    ending: null,
    mergedInto: family.mergedInto,
    absorbed: [...family.absorbed],
    splitFrom: null,
    consents: [],
    notes: [],
    cards: family.cards
      .filter(({ revoked }) => revoked === null)
      .map(({ id, digest, issuedOn }) => ({ id, digest, issuedOn, revoked: null })),
    papers: [],
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
    mayCall: person.mayCall,
    safeContact: person.safeContact,
    neverSay: person.neverSay,
    nationalId: null,
    absences: person.absences.map(({ reason, from, until }) => ({ reason, from, until })),
    arrival: { how: 'registered', on: person.arrival.on, from: null },
    departure: person.departure && { how: 'moved-out', on: person.departure.on, to: null },
    sameAs: person.sameAs,
    alsoKnownAs: [...person.alsoKnownAs],
  };
}
