import { ok, type PersonId, type Refusal, type Result, refuse } from '../kernel/index.ts';
import type { Family, Person } from './family.ts';
import type { FamilyReason } from './reasons.ts';

/** Somebody who is or was in the family, unless she is only another entry: what is recorded is recorded of the one kept. */
export function entryOf(
  family: Pick<Family, 'members'>,
  personId: PersonId,
): Result<Person, Refusal<FamilyReason>> {
  const person = family.members.find(({ id }) => id === personId);
  if (!person) return refuse('member-not-found');
  return person.sameAs === null ? ok(person) : refuse('member-merged');
}

/** Somebody who has not left it. */
export function presentEntryOf(
  family: Pick<Family, 'members'>,
  personId: PersonId,
): Result<Person, Refusal<FamilyReason>> {
  const person = entryOf(family, personId);
  if (!person.ok) return person;
  return person.value.departure === null ? person : refuse('member-left-already');
}
