import type { Actor } from '../access/index.ts';
import { type Day, ok, type PersonId, type Refusal, type Result, refuse } from '../kernel/index.ts';
import { contactSet, hasContact } from './decide-contact.ts';
import type { DetailsErased, EraseDetails } from './erasure.ts';
import { erasableKinds } from './erasure.ts';
import type { FamilyFact, FamilyFactDraft } from './facts.ts';
import type { Family, Person } from './family.ts';
import type { RegistryPolicy } from './policy.ts';
import type { FamilyReason } from './reasons.ts';
import { retentionDue } from './retention.ts';

/** What an erasure is decided from beside the family. */
export interface ErasureTerms {
  readonly policy: RegistryPolicy;
  /** What was recorded of the family, oldest first, with what the vault still holds. */
  readonly history: readonly FamilyFact[];
}

/**
 * Decides what is erased. A person's other entries in the same family go with her, and with a whole family those that
 * go on in it. What one row of the vault holds
 * together with what is to be erased, and is to stay, is written anew first, for the row goes whole.
 */
export function decideErasure(
  family: Family,
  command: EraseDetails,
  { today }: { readonly actor: Actor; readonly today: Day },
  { policy, history }: ErasureTerms,
): Result<readonly FamilyFactDraft[], Refusal<FamilyReason>> {
  const { familyId, personIds, why } = command;
  const kinds = erasableKinds.filter((kind) => command.kinds.includes(kind));
  if (kinds.length === 0) return refuse('erasure-needs-kind');
  if (personIds?.length === 0) return refuse('erasure-needs-person');
  if (personIds?.some((id) => !family.members.some((person) => person.id === id)))
    return refuse('member-not-found');
  const enrolled = family.enrolledOn !== null && family.withdrawnOn === null;
  if (personIds === null && enrolled && kinds.includes('identity')) return refuse('erasure-while-enrolled');
  const due = retentionDue(family, policy, today)?.kinds ?? [];
  if (why === 'time-is-up' && !kinds.every((kind) => due.includes(kind))) return refuse('erasure-not-due');
  const concerned = personIds === null ? null : withOtherEntries(family, personIds);
  const families = concerned === null ? [familyId, ...family.absorbed] : [familyId];
  const erased = families.map(
    (id): DetailsErased => ({
      kind: 'details-erased',
      payload: { familyId: id, personIds: concerned, kinds, why },
    }),
  );
  const mixed = peopleInMixedRows(history);
  const staying = family.members
    .filter(({ id }) => mixed.has(id) && (concerned?.includes(id) ?? true))
    .flatMap((person) => writtenAnew(family, person, kinds));
  return ok([...staying, ...erased]);
}

/** The people and, within the family, whoever is only another entry of one of them. */
function withOtherEntries({ members }: Family, personIds: readonly PersonId[]): readonly PersonId[] {
  const others = members.filter(({ sameAs }) => sameAs !== null && personIds.includes(sameAs.personId));
  return [...new Set([...personIds, ...others.map(({ id }) => id)])];
}

/** The people of whom some row of the vault holds who they are and how they are reached. */
function peopleInMixedRows(history: readonly FamilyFact[]): ReadonlySet<PersonId> {
  const mixed = new Set<PersonId>();
  for (const { identifying } of history)
    for (const [subject, details] of Object.entries(identifying ?? {}))
      if (typeof details === 'object' && details !== null && 'phone' in details && 'fullName' in details)
        mixed.add(subject);
  return mixed;
}

function writtenAnew(
  { id: familyId }: Family,
  person: Person,
  kinds: EraseDetails['kinds'],
): readonly FamilyFactDraft[] {
  const identity = kinds.includes('identity');
  const contact = kinds.includes('contact');
  if (identity === contact) return [];
  if (identity) return hasContact(person) ? [contactSet(familyId, person.id, person)] : [];
  const { id: personId, role, sex, fullName, birth, nationalId } = person;
  return [
    {
      kind: 'member-corrected',
      payload: { familyId, personId, role, sex },
      identifying: { [personId]: { fullName, birth, nationalId } },
    },
  ];
}
