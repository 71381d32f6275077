import {
  decideFamily,
  decideImport,
  decideMerge,
  decideMergePeople,
  decidePair,
  decidePolicy,
  decideSelectionForm,
  decideSplit,
  decideUndo,
  decideUndoImport,
  decideUnmerge,
  decideUnmergePeople,
  decideWording,
  type Family,
  type FamilyCircumstances,
  type FamilyCommand,
  type FamilyDecision,
  type FamilyInHistory,
  noteReturn,
  POLICY,
  pairId,
  type RegistryCommand,
  SELECTION,
  type UndoChange,
  undoOf,
  type WithdrawConsent,
} from '../families/index.ts';
import { type FamilyId, ok, refuse } from '../kernel/index.ts';
import { departuresOf, rejoinings } from '../workshops/index.ts';
import type { FactBody } from './aggregates.ts';
import type { World } from './copy.ts';
import type { Decision, WithOverruled } from './decision.ts';
import { afterMerge, afterMergeOfPeople, afterSplit, afterUnmerge } from './follow-in-groups.ts';
import { groupsOf } from './groups-of.ts';

/** Decides on families and the registry of them, and on what follows in the groups. */
export function decideRegistry(
  world: World,
  command: FamilyCommand | RegistryCommand,
  circumstances: WithOverruled,
): Decision {
  switch (command.kind) {
    case 'withdraw-family': {
      const decision = decideFamily(world.get('family', command.familyId), command, circumstances);
      return followed(decision, () =>
        departuresOf(command.familyId, groupsOf(world, command.familyId), command.on),
      );
    }
    case 'note-departure': {
      const { familyId, personId, on } = command;
      const decision = decideFamily(world.get('family', familyId), command, circumstances);
      return followed(decision, () => departuresOf(familyId, groupsOf(world, familyId), on, [personId]));
    }
    case 'withdraw-consent':
      return withdrawConsent(world, command, circumstances);
    case 'enrol-family':
    case 'assess-family': {
      const form = world.get('selection', SELECTION);
      return decideFamily(world.get('family', command.familyId), command, { ...circumstances, form });
    }
    case 'name-head': {
      const policy = world.get('policy', POLICY);
      return decideFamily(world.get('family', command.familyId), command, { ...circumstances, policy });
    }
    case 'give-consent': {
      const wording = world.get('wording', command.purpose);
      const terms = { ...circumstances, policy: world.get('policy', POLICY), wording };
      return decideFamily(world.get('family', command.familyId), command, terms);
    }
    case 'erase-details': {
      const history = world.historyOf(command.familyId);
      const terms = { ...circumstances, policy: world.get('policy', POLICY), history };
      return decideFamily(world.get('family', command.familyId), command, terms);
    }
    case 'note-return': {
      const family = world.get('family', command.familyId);
      if (!family) return refuse('family-not-found');
      if (family.mergedInto !== null) return refuse('family-merged');
      const person = family.members.find(({ id }) => id === command.personId);
      const to = person?.departure?.to ?? null;
      return noteReturn(family, command, circumstances, to === null ? undefined : world.get('family', to));
    }
    case 'split-family': {
      const family = world.get('family', command.familyId);
      if (!family) return refuse('family-not-found');
      if (family.mergedInto !== null) return refuse('family-merged');
      const decision = decideSplit(family, world.get('family', command.newFamilyId), command, circumstances);
      return followed(decision, () => afterSplit(world, command));
    }
    case 'merge-families':
      return ofTwo(world, command.familyId, command.otherId, (family, other) =>
        followed(decideMerge(family, other, command, circumstances), () =>
          afterMerge(world, family, other, command),
        ),
      );
    case 'unmerge-families':
      return ofTwo(world, command.familyId, command.otherId, (family, other) =>
        followed(decideUnmerge(family, other, command), () =>
          afterUnmerge(world, family, other, circumstances.today),
        ),
      );
    case 'merge-people':
      return ofTwo(world, command.familyId, command.dropped.familyId, (family, other) =>
        followed(decideMergePeople(family, other, command, circumstances), () =>
          afterMergeOfPeople(world, family, command, circumstances.today),
        ),
      );
    case 'unmerge-people':
      return ofTwo(world, command.familyId, command.dropped.familyId, (family, other) =>
        decideUnmergePeople(family, other, command),
      );
    case 'undo-change':
      return undoChange(world, command);
    case 'set-registry-policy':
      return decidePolicy(world.get('policy', POLICY), command);
    case 'publish-selection-form':
      return decideSelectionForm(world.get('selection', SELECTION), command);
    case 'publish-wording':
      return decideWording(world.get('wording', command.purpose), command);
    case 'tell-apart':
    case 'forget-telling-apart':
      return decidePair(world.get('pair', pairId(...command.people)), command);
    case 'record-import':
      return decideImport(world.get('import', command.importId), command);
    case 'undo-import': {
      const record = world.get('import', command.importId);
      const families = (record?.families ?? []).flatMap(({ familyId }) => inHistory(world, familyId) ?? []);
      return decideUndoImport(record, families);
    }
    default:
      return decideFamily(world.get('family', command.familyId), command, circumstances);
  }
}

/** The decision with what follows from it elsewhere. */
function followed(decision: FamilyDecision, follows: () => readonly FactBody[]): Decision {
  return decision.ok ? ok([...decision.value, ...follows()]) : decision;
}

function ofTwo(
  world: World,
  one: FamilyId,
  other: FamilyId,
  decide: (family: Family, other: Family) => Decision,
): Decision {
  const families = [world.get('family', one), world.get('family', other)] as const;
  return families[0] && families[1] ? decide(families[0], families[1]) : refuse('family-not-found');
}

/** Whoever takes back her consent to the programme leaves her groups with it. */
function withdrawConsent(
  world: World,
  command: WithdrawConsent,
  circumstances: FamilyCircumstances,
): Decision {
  const { familyId, consentId, on } = command;
  const family = world.get('family', familyId);
  const consent = family?.consents.find(({ id }) => id === consentId);
  return followed(decideFamily(family, command, circumstances), () =>
    consent?.purpose === 'programme'
      ? departuresOf(familyId, groupsOf(world, familyId), on, [consent.personId])
      : [],
  );
}

function inHistory(world: World, familyId: FamilyId): FamilyInHistory | undefined {
  const family = world.get('family', familyId);
  const seats = groupsOf(world, familyId).flatMap(({ memberships }) => memberships);
  const hers = seats.filter((seat) => seat.familyId === familyId);
  return (
    family && {
      family,
      history: world.historyOf(familyId),
      inGroups: new Set(hers.map(({ personId }) => personId)),
    }
  );
}

/** Whoever left her groups with what is undone is in them again. */
function undoChange(world: World, command: UndoChange): Decision {
  const { familyId, factId } = command;
  const known = inHistory(world, familyId);
  if (!known) return refuse('family-not-found');
  return followed(decideUndo(known, command), () => {
    const undone = undoOf(known, factId);
    const groups = groupsOf(world, familyId);
    return (undone.ok ? undone.value : []).flatMap((fact) => {
      if (fact.kind === 'member-left')
        return rejoinings(familyId, groups, fact.payload.personId, fact.payload.on);
      if (fact.kind !== 'consent-withdrawn') return [];
      const { consentId, on } = fact.payload;
      const consent = known.family.consents.find(({ id }) => id === consentId);
      return consent?.purpose === 'programme' ? rejoinings(familyId, groups, consent.personId, on) : [];
    });
  });
}
