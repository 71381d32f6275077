import type { Parcel } from '@tatyktuu/domain/aid';
import { isMemberOn, type Person, redactForField } from '@tatyktuu/domain/families';
import type { AccountId, Day, FamilyId, GroupId, PersonId } from '@tatyktuu/domain/kernel';
import { personOf, type Review, withoutWordsOfOthers } from '@tatyktuu/domain/reviews';
import { type Mark, type PeerGroup, type Session, withoutStepsOfOthers } from '@tatyktuu/domain/workshops';
import type { FieldBundle } from './bundle.ts';

/**
 * Takes out of all that an account's groups touch whatever the phone has no need of: families are redacted, people of
 * other families leave the groups and marks of others, and proofs of receipt stay at the office. Who has left a family
 * stays as far as something in the bundle names her. How somebody may be reached, what never to say and why she was
 * away is for those who lead a group she is in: the husbands' facilitator never holds what keeps a wife safe.
 */
export function narrow(bundle: FieldBundle): FieldBundle {
  const led = new Set(bundle.led);
  const ledGroups = bundle.groups.filter(({ id }) => led.has(id));
  const learners = new Set(
    ledGroups.flatMap(({ memberships }) => memberships.map(({ personId }) => personId)),
  );
  const families = new Set<FamilyId>(bundle.families.map(({ id }) => id));
  const inLedGroup = new Set(
    ledGroups.flatMap(({ memberships }) =>
      memberships
        .filter(({ leftOn }) => leftOn === null || leftOn > bundle.today)
        .map(({ personId }) => personId),
    ),
  );
  const people = new Set<PersonId>(bundle.families.flatMap(({ members }) => members.flatMap(idsOf)));
  const named = namedIn(bundle);
  const gone = goneFrom(bundle);
  const sight = { holder: bundle.account.id, learners };
  const isAboutHers = ({ held, by }: Review): boolean => {
    const person = personOf(held);
    return person === null || people.has(person) || by === sight.holder;
  };
  return {
    ...bundle,
    groups: bundle.groups.map((group) =>
      led.has(group.id) ? group : withoutOthers(group, families, people),
    ),
    families: bundle.families.map(redactForField).map((family) => ({
      ...family,
      members: family.members
        .filter((person) => isMemberOn(person, bundle.today) || named.has(person.id))
        .map((person) => (inLedGroup.has(person.id) ? person : withoutCircumstances(person))),
    })),
    sessions: bundle.sessions.map((session) => narrowSession(session, { ...sight, led, people, gone })),
    parcels: bundle.parcels.map(withoutProofs),
    reviews: bundle.reviews.filter(isAboutHers).map((review) => withoutWordsOfOthers(review, sight)),
  };
}

/** All ids that a person goes by: marks made under another entry of hers are hers. */
function idsOf({ id, alsoKnownAs }: Person): readonly PersonId[] {
  return [id, ...alsoKnownAs.map(({ personId }) => personId)];
}

/** Who left her family, and since when: what she has attended since then is not its facilitators' to know. */
function goneFrom({ families }: FieldBundle): ReadonlyMap<PersonId, Day> {
  const here = families.flatMap(({ members }) => members.filter(({ departure }) => departure === null));
  const gone = new Map<PersonId, Day>();
  for (const { id, departure } of families.flatMap(({ members }) => members))
    if (departure) gone.set(id, departure.on);
  for (const { id } of here) gone.delete(id);
  return gone;
}

/** Whoever sits or sat in a group of the bundle, was marked, collected a parcel, or waits for a decision. */
function namedIn({ groups, sessions, parcels, reviews }: FieldBundle): ReadonlySet<PersonId> {
  const collectors = parcels.flatMap(({ handOvers }) =>
    handOvers.flatMap(({ collector }) => (collector.kind === 'member' ? [collector.personId] : [])),
  );
  const reviewed = reviews.flatMap(({ held }) => personOf(held) ?? []);
  const seated = groups.flatMap(({ memberships }) => memberships);
  const recorded = sessions.flatMap(({ marks, makeUps }) => [...marks, ...makeUps]);
  return new Set([...collectors, ...reviewed, ...[...seated, ...recorded].map(({ personId }) => personId)]);
}

interface Sight {
  readonly led: ReadonlySet<GroupId>;
  /** Everybody in her families. */
  readonly people: ReadonlySet<PersonId>;
  /** Who is in none of her families any more, with the first day of that. */
  readonly gone: ReadonlyMap<PersonId, Day>;
  /** The members of the groups that are led. */
  readonly learners: ReadonlySet<PersonId>;
  readonly holder: AccountId;
}

function narrowSession(whole: Session, { led, people, gone, learners, holder }: Sight): Session {
  const isGone = (personId: PersonId) => {
    const since = gone.get(personId);
    return since !== undefined && since <= whole.on && !learners.has(personId);
  };
  const isHers = ({ personId, markedBy }: { readonly personId: PersonId; readonly markedBy?: AccountId }) =>
    people.has(personId) && (!isGone(personId) || markedBy === holder);
  const session = {
    ...withoutStepsOfOthers(whole, learners),
    // Husbands and wives sit together in some sessions: each pair of facilitators leads its own.
    marks: whole.marks
      .filter(isHers)
      .map((mark) => (learners.has(mark.personId) || mark.markedBy === holder ? mark : withoutExcuse(mark))),
    makeUps: whole.makeUps.filter(isHers),
  };
  if (session.groupIds.some((id) => led.has(id))) return session;
  const bare = { notHeldReason: null, report: null, opened: null, closings: [], nextSteps: [] };
  return { ...session, ...bare, marks: session.marks.map(withoutExcuse) };
}

function withoutCircumstances(person: Person): Person {
  const absences = person.absences.map((absence) => ({ ...absence, reason: 'other' as const }));
  return { ...person, mayCall: null, safeContact: '', neverSay: '', absences };
}

/** An excused absence counts whatever its reason. */
function withoutExcuse(mark: Mark): Mark {
  return mark.excuse === null ? mark : { ...mark, excuse: 'not-stated' };
}

function withoutOthers(
  group: PeerGroup,
  families: ReadonlySet<FamilyId>,
  people: ReadonlySet<PersonId>,
): PeerGroup {
  const memberships = group.memberships.filter(
    ({ familyId, personId }) => families.has(familyId) || people.has(personId),
  );
  return { ...group, memberships };
}

function withoutProofs(parcel: Parcel): Parcel {
  const bare = { signature: null, witness: null, proxyName: null };
  return { ...parcel, handOvers: parcel.handOvers.map((handOver) => ({ ...handOver, ...bare })) };
}
