import type { CommandId, FactId, PersonId, Recorded } from '../kernel/index.ts';
import type { FamilyFact, FamilyFactDraft } from './facts.ts';
import type { PeopleTied } from './in-time.ts';

type Kind = FamilyFactDraft['kind'];

/** The changes that can be set right by undoing them. */
export const undoableKinds: readonly Kind[] = [
  'member-added',
  'member-returned',
  'member-left',
  'people-tied',
  'tie-ended',
  'head-named',
  'family-corrected',
  'member-corrected',
  'contact-set',
  'absence-planned',
  'office-note-kept',
  'family-nominated',
  'family-assessed',
  'paper-record-kept',
  'consent-given',
  'consent-withdrawn',
];

/** What is not undone by itself: what else such a command recorded follows from it. */
const whole: readonly Kind[] = [
  'family-split',
  'family-absorbed',
  'family-merged',
  'family-merge-undone',
  'member-merged',
  'member-absorbed',
  'member-merge-undone',
  'details-erased',
];

/** Nothing of the family is different for these: nothing rests on what came before them. */
const aside: readonly Kind[] = ['number-looked-at', 'details-erased'];

/** Later facts about the same person that rest on her having come or gone. */
const comingAndGoing: readonly Kind[] = [
  'member-returned',
  'member-left',
  'head-named',
  'member-merged',
  'member-absorbed',
];

/** The history as it counts: without what was undone, what undid it, and what was said again for that. */
export function effective(history: readonly FamilyFact[]): readonly FamilyFact[] {
  const undone = undoneIn(history);
  const undoing = new Set<CommandId>();
  for (const { kind, command } of history) if (kind === 'change-undone') undoing.add(command);
  return history.filter(({ id, command }) => !undone.has(id) && !undoing.has(command));
}

/** The facts of a history that were undone. */
export function undoneIn(history: readonly FamilyFact[]): ReadonlySet<FactId> {
  return new Set(history.flatMap((fact) => (fact.kind === 'change-undone' ? fact.payload.undone : [])));
}

/**
 * What is undone together with the fact: what the same command recorded of somebody added, ended with a departure, or
 * put in another consent's place.
 */
export function undoneWith(facts: readonly FamilyFact[], fact: FamilyFact): readonly FamilyFact[] {
  const same = facts.filter(({ command }) => command === fact.command);
  if (fact.kind === 'member-added') return same.filter((each) => names(each, fact.payload.personId));
  if (fact.kind === 'member-left') return same;
  return isAboutConsent(fact) ? same.filter(isAboutConsent) : [fact];
}

function isAboutConsent({ kind }: FamilyFact): boolean {
  return kind === 'consent-given' || kind === 'consent-withdrawn';
}

/** Whether a fact of this kind, recorded in this way, can be undone at all. */
export function isUndoable(facts: readonly FamilyFact[], fact: FamilyFact): boolean {
  if (!undoableKinds.includes(fact.kind)) return false;
  return !facts.some(
    (each) =>
      each.command === fact.command &&
      (whole.includes(each.kind) || (each.kind === 'family-registered' && each.payload.splitFrom)),
  );
}

/** Whether something that was recorded later rests on one of these. `facts` is the history as it counts. */
export function hasFollowers(facts: readonly FamilyFact[], undone: readonly FamilyFact[]): boolean {
  return undone.some((fact) =>
    facts
      .slice(facts.indexOf(fact) + 1)
      .some((later) => !undone.includes(later) && !aside.includes(later.kind) && restsOn(later, fact, facts)),
  );
}

function restsOn(later: FamilyFact, fact: FamilyFact, facts: readonly FamilyFact[]): boolean {
  switch (fact.kind) {
    case 'member-added':
      return names(later, fact.payload.personId);
    case 'member-left':
    case 'member-returned':
      return comingAndGoing.includes(later.kind) && names(later, fact.payload.personId);
    case 'people-tied':
      return later.kind === 'tie-ended' && later.payload.tieId === fact.payload.tieId;
    case 'tie-ended':
      return facts.some(
        (tied) =>
          tied.kind === 'people-tied' &&
          tied.payload.tieId === fact.payload.tieId &&
          isTiedAgain(later, tied),
      );
    case 'family-nominated':
      return later.kind === 'family-withdrawn';
    case 'family-assessed':
      return later.kind === 'family-withdrawn' || later.kind === 'family-enrolled';
    case 'consent-given':
      return later.kind === 'consent-withdrawn' && later.payload.consentId === fact.payload.consentId;
    case 'consent-withdrawn':
      return facts.some(
        (given) =>
          given.kind === 'consent-given' &&
          given.payload.consentId === fact.payload.consentId &&
          later.kind === 'consent-given' &&
          later.payload.personId === given.payload.personId &&
          later.payload.purpose === given.payload.purpose,
      );
    default:
      return false;
  }
}

function isTiedAgain(later: FamilyFact, { payload: { tie, of, to } }: Recorded<PeopleTied>): boolean {
  return later.kind === 'people-tied' && later.payload.tie === tie && names(later, of) && names(later, to);
}

/** Whether the fact is about that person, or names her beside somebody else. */
function names({ payload }: FamilyFact, personId: PersonId): boolean {
  const named = [
    'personId' in payload && payload.personId,
    'of' in payload && payload.of,
    'to' in payload && payload.to,
    'givenBy' in payload && payload.givenBy,
    'into' in payload && typeof payload.into === 'object' && payload.into.personId,
    'dropped' in payload && payload.dropped.personId,
  ];
  return named.includes(personId);
}
