import {
  type FactId,
  type FamilyId,
  ok,
  type PersonId,
  type Refusal,
  type Result,
  refuse,
} from '../kernel/index.ts';
import { contactSet } from './decide-contact.ts';
import { evolveFamily } from './evolve.ts';
import type { FamilyFact, FamilyFactDraft } from './facts.ts';
import type { Family, Person } from './family.ts';
import { effective, hasFollowers, isUndoable, undoneIn, undoneWith } from './history.ts';
import type { ImportRecord, ImportUndone } from './import-record.ts';
import type { UndoChange } from './in-time.ts';
import type { FamilyReason } from './reasons.ts';
import { filled, structureOf } from './structure.ts';

type Refused = Refusal<FamilyReason>;

/** A family with everything that was recorded of it, oldest first. */
export interface FamilyInHistory {
  readonly family: Family;
  readonly history: readonly FamilyFact[];
  /** Those of its people who are or were in a group. */
  readonly inGroups: ReadonlySet<PersonId>;
}

/** Which facts would be undone with that one, or why it can't be. */
export function undoOf(
  { history, inGroups }: Omit<FamilyInHistory, 'family'>,
  factId: FactId,
): Result<readonly FamilyFact[], Refused> {
  const named = history.find(({ id }) => id === factId);
  if (!named) return refuse('change-not-found');
  if (undoneIn(history).has(factId)) return refuse('change-undone-already');
  const facts = effective(history);
  if (!facts.includes(named) || !isUndoable(facts, named)) return refuse('change-not-undoable');
  const undone = undoneWith(facts, named);
  if (hasFollowers(facts, undone) || undone.some((fact) => hasSeat(fact, inGroups)))
    return refuse('change-has-followers');
  return ok(undone);
}

/**
 * The facts of a history (oldest first) that could be undone by now.
 * @param inGroups Those of the family's people who are or were in a group, where that is known.
 */
export function undoableIn(
  history: readonly FamilyFact[],
  inGroups: ReadonlySet<PersonId> = new Set(),
): ReadonlySet<FactId> {
  const ids = history.map(({ id }) => id);
  return new Set(ids.filter((id) => undoOf({ history, inGroups }, id).ok));
}

/** Whoever was added is in a group by now: what she attended rests on her. */
function hasSeat(fact: FamilyFact, inGroups: ReadonlySet<PersonId>): boolean {
  return fact.kind === 'member-added' && inGroups.has(fact.payload.personId);
}

/** The family is as if the change, and what was recorded with it, had not happened. */
export function decideUndo(
  { family, history, inGroups }: FamilyInHistory,
  { factId }: UndoChange,
): Result<readonly FamilyFactDraft[], Refused> {
  if (family.mergedInto !== null) return refuse('family-merged');
  const undone = undoOf({ history, inGroups }, factId);
  return undone.ok ? without(family, history, undone.value) : undone;
}

/**
 * Everything that an import did is undone, or nothing: not while something else was recorded that rests on it.
 * @param families Those that the import names and that there still are.
 */
export function decideUndoImport(
  record: ImportRecord | undefined,
  families: readonly FamilyInHistory[],
): Result<readonly (FamilyFactDraft | ImportUndone)[], Refused> {
  if (!record) return refuse('import-not-found');
  if (record.undone) return refuse('import-undone-already');
  const commands = new Set(record.commands);
  const decided = families.map((each) => undoOfImport(each, commands));
  const resting = decided.filter((each) => !each.ok).length;
  if (resting > 0) return refuse('import-rests-something', { families: resting });
  return ok([
    ...decided.flatMap((each) => (each.ok ? each.value : [])),
    { kind: 'import-undone', payload: { importId: record.id } },
  ]);
}

function undoOfImport(
  { family, history, inGroups }: FamilyInHistory,
  commands: ReadonlySet<string>,
): Result<readonly FamilyFactDraft[], Refused> {
  const facts = effective(history);
  const its = facts.filter(({ command }) => commands.has(command));
  const first = facts.find(({ kind }) => kind === 'family-registered');
  if (first && its.includes(first)) {
    const since = facts.some((fact) => !its.includes(fact) && fact.kind !== 'number-looked-at');
    return since || inGroups.size > 0
      ? refuse('change-has-followers')
      : ok([{ kind: 'family-unregistered', payload: { familyId: family.id } }]);
  }
  if (its.length === 0) return ok([]);
  const stays =
    family.mergedInto !== null ||
    !its.every((fact) => isUndoable(facts, fact)) ||
    hasFollowers(facts, its) ||
    its.some((fact) => hasSeat(fact, inGroups));
  return stays ? refuse('change-has-followers') : without(family, history, its);
}

/** The facts that make the family what the rest of its history gives. */
function without(
  family: Family,
  history: readonly FamilyFact[],
  undone: readonly FamilyFact[],
): Result<readonly FamilyFactDraft[], Refused> {
  const state = effective(history)
    .filter((fact) => !undone.includes(fact))
    .reduce<Family | undefined>(evolveFamily, undefined);
  if (!state) return refuse('change-not-undoable');
  if (state.members.length === 0) return refuse('family-needs-member');
  const newestFirst = undone.map(({ id }) => id).toReversed();
  const structure = structureOf(state);
  return ok([
    {
      kind: 'change-undone',
      payload: { familyId: family.id, undone: newestFirst, state: structure },
      ...(newestFirst[0] !== undefined && { corrects: newestFirst[0] }),
    },
    ...saidAgain(filled(structure, family), state),
  ]);
}

/** The details that were there before what is undone, each as a fact of its own kind. */
function saidAgain(now: Family, wanted: Family): readonly FamilyFactDraft[] {
  const { id: familyId, number, name, address, nominatedOn, nominatedBy, assessment } = wanted;
  const facts: FamilyFactDraft[] = [];
  if (now.number !== number || now.name !== name || now.address !== address)
    facts.push({
      kind: 'family-corrected',
      payload: { familyId },
      identifying: { [familyId]: { number, name, address } },
    });
  if (nominatedOn !== null && now.nominatedBy !== nominatedBy)
    facts.push({
      kind: 'family-nominated',
      payload: { familyId, on: nominatedOn },
      identifying: { [familyId]: { by: nominatedBy } },
    });
  if (assessment && JSON.stringify(assessment) !== JSON.stringify(now.assessment)) {
    const { on, formVersion, answers, points } = assessment;
    facts.push({
      kind: 'family-assessed',
      payload: { familyId, formVersion, on },
      ...(answers && points !== null && { identifying: { [familyId]: { answers, points } } }),
    });
  }
  for (const person of wanted.members) {
    const before = now.members.find(({ id }) => id === person.id);
    if (before) facts.push(...detailsAgain(familyId, before, person));
  }
  return facts;
}

function detailsAgain(familyId: FamilyId, before: Person, wanted: Person): readonly FamilyFactDraft[] {
  const { id: personId, role, sex, fullName, birth, nationalId } = wanted;
  const facts: FamilyFactDraft[] = [];
  if (before.fullName !== fullName || before.birth !== birth || before.nationalId !== nationalId)
    facts.push({
      kind: 'member-corrected',
      payload: { familyId, personId, role, sex },
      identifying: { [personId]: { fullName, birth, nationalId } },
    });
  if (
    before.phone !== wanted.phone ||
    before.mayCall !== wanted.mayCall ||
    before.safeContact !== wanted.safeContact ||
    before.neverSay !== wanted.neverSay
  )
    facts.push(contactSet(familyId, personId, wanted));
  return facts;
}
