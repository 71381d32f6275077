import type { FamilyId, PersonId } from '../kernel/index.ts';
import { contactSet, hasContact } from './decide-contact.ts';
import type { FamilyFactDraft } from './facts.ts';
import type { Consent, Family, Person, PlannedAbsence } from './family.ts';
import { type Arrival, isSameEntry, type PersonRef, type Tie } from './whereabouts.ts';

/**
 * The facts by which somebody is written down in another family under her own id: who she is, under which other entries
 * she was known, how she is reached, her absences and the consents of hers that stand. What happened in the family she comes from stays there.
 * @param names Under which id somebody goes on there who has another one here.
 */
export function carried(
  to: FamilyId,
  person: Person,
  from: Pick<Family, 'consents'>,
  arrival: Arrival,
  names: ReadonlyMap<PersonId, PersonId> = new Map(),
): readonly FamilyFactDraft[] {
  const { id: personId, role, sex, fullName, birth, nationalId } = person;
  return [
    {
      kind: 'member-added',
      payload: { familyId: to, personId, role, sex, arrival },
      identifying: { [personId]: { fullName, birth, nationalId } },
    },
    ...person.alsoKnownAs.map((dropped) => alsoKnown({ familyId: to, personId }, dropped)),
    ...(hasContact(person) ? [contactSet(to, personId, person)] : []),
    ...person.absences.map((absence) => absencePlanned(to, personId, absence)),
    ...from.consents
      .filter((consent) => consent.personId === personId && consent.withdrawnOn === null)
      .map((consent) => {
        const givenBy = names.get(consent.givenBy) ?? consent.givenBy;
        return consentGiven(to, { ...consent, givenBy });
      }),
  ];
}

/** Ties that hold among these people, in another family. */
export function carriedTies(
  to: FamilyId,
  ties: readonly Tie[],
  people: ReadonlySet<string>,
): readonly FamilyFactDraft[] {
  return ties
    .filter(({ of, to: other, until }) => until === null && people.has(of) && people.has(other))
    .map(({ id: tieId, kind: tie, of, to: other, from }) => ({
      kind: 'people-tied',
      payload: { familyId: to, tieId, tie, of, to: other, from },
    }));
}

/**
 * What was set right of somebody in one family, said in another in which she stands as she was before: so that nothing
 * is lost when two families are parted again.
 */
export function caughtUp(
  familyId: FamilyId,
  before: Person,
  now: Person,
  consents: { readonly before: readonly Consent[]; readonly now: readonly Consent[] },
): readonly FamilyFactDraft[] {
  const { id: personId, role, sex, fullName, birth, nationalId } = now;
  const corrected =
    before.role !== role ||
    before.sex !== sex ||
    before.fullName !== fullName ||
    before.birth !== birth ||
    before.nationalId !== nationalId;
  const reached =
    before.phone !== now.phone ||
    before.mayCall !== now.mayCall ||
    before.safeContact !== now.safeContact ||
    before.neverSay !== now.neverSay;
  const known = new Set(before.absences.map((absence) => JSON.stringify(absence)));
  const facts: FamilyFactDraft[] = now.absences
    .filter((absence) => !known.has(JSON.stringify(absence)))
    .map((absence) => absencePlanned(familyId, personId, absence));
  for (const name of now.alsoKnownAs)
    if (!before.alsoKnownAs.some((each) => isSameEntry(each, name)))
      facts.push(alsoKnown({ familyId, personId }, name));
  if (corrected)
    facts.push({
      kind: 'member-corrected',
      payload: { familyId, personId, role, sex },
      identifying: { [personId]: { fullName, birth, nationalId } },
    });
  if (reached) facts.push(contactSet(familyId, personId, now));
  for (const consent of consents.now.filter((each) => each.personId === personId)) {
    const known = consents.before.find(({ id }) => id === consent.id);
    if (!known) facts.push(consentGiven(familyId, consent));
    if (consent.withdrawnOn !== null && known?.withdrawnOn == null)
      facts.push({
        kind: 'consent-withdrawn',
        payload: { familyId, consentId: consent.id, on: consent.withdrawnOn },
      });
  }
  if (now.departure !== null && before.departure === null)
    facts.push({ kind: 'member-left', payload: { familyId, personId, ...now.departure } });
  return facts;
}

/** Somebody's other entry: what was recorded of it is recorded of her. */
export function alsoKnown(kept: PersonRef, dropped: PersonRef): FamilyFactDraft {
  return { kind: 'member-absorbed', payload: { ...kept, dropped } };
}

function absencePlanned(familyId: FamilyId, personId: string, absence: PlannedAbsence): FamilyFactDraft {
  return { kind: 'absence-planned', payload: { familyId, personId, absence } };
}

function consentGiven(familyId: FamilyId, consent: Consent): FamilyFactDraft {
  const { id: consentId, personId, purpose, wording, proof, givenBy, givenOn: on, witness } = consent;
  const payload = { familyId, consentId, personId, purpose, wording, proof, on };
  return {
    kind: 'consent-given',
    payload: givenBy === personId ? payload : { ...payload, givenBy },
    ...(witness !== '' && { identifying: { [personId]: { witness } } }),
  };
}
