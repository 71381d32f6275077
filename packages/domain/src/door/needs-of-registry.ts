import { type FamilyCommand, POLICY, pairId, type RegistryCommand, SELECTION } from '../families/index.ts';
import type { FamilyId } from '../kernel/index.ts';
import type { Known, Need } from './copy.ts';

/** What a decision about families and the registry of them must know. */
export function needsOfRegistry(command: FamilyCommand | RegistryCommand, known: Known): readonly Need[] {
  switch (command.kind) {
    case 'register-family':
    case 'correct-family':
    case 'add-member':
    case 'correct-member':
    case 'plan-absence':
    case 'keep-office-note':
    case 'tie-people':
    case 'end-tie':
    case 'nominate-family':
    case 'set-contact':
    case 'look-at-number':
    case 'issue-card':
    case 'revoke-card':
    case 'keep-paper-records':
      return [family(command.familyId)];
    case 'assess-family':
    case 'enrol-family':
      return [family(command.familyId), { of: 'selection', id: SELECTION }];
    case 'name-head':
      return [family(command.familyId), { of: 'policy', id: POLICY }];
    case 'give-consent':
      return [family(command.familyId), { of: 'policy', id: POLICY }, { of: 'wording', id: command.purpose }];
    case 'withdraw-consent':
    case 'withdraw-family':
    case 'note-departure':
      return familyWithGroups(command.familyId, known);
    case 'note-return':
      return [family(command.familyId), ...familyLivedIn(command.familyId, command.personId, known)];
    case 'split-family':
      return [...familyWithGroups(command.familyId, known), family(command.newFamilyId)];
    case 'merge-families':
    case 'unmerge-families':
      return [...familyWithGroups(command.familyId, known), ...familyWithGroups(command.otherId, known)];
    case 'merge-people':
    case 'unmerge-people':
      return [
        ...familyWithGroups(command.familyId, known),
        ...familyWithGroups(command.dropped.familyId, known),
      ];
    case 'undo-change':
      return familyInHistory(command.familyId, known);
    case 'erase-details':
      return [
        family(command.familyId),
        ...(known.peek('family', command.familyId)?.absorbed ?? []).map(family),
        { of: 'policy', id: POLICY },
        { of: 'history-of-family', id: command.familyId },
      ];
    case 'set-registry-policy':
      return [{ of: 'policy', id: POLICY }];
    case 'publish-selection-form':
      return [{ of: 'selection', id: SELECTION }];
    case 'publish-wording':
      return [{ of: 'wording', id: command.purpose }];
    case 'tell-apart':
    case 'forget-telling-apart':
      return [{ of: 'pair', id: pairId(...command.people) }];
    case 'record-import':
      return [{ of: 'import', id: command.importId }];
    case 'undo-import': {
      const families = known.peek('import', command.importId)?.families ?? [];
      return [
        { of: 'import', id: command.importId },
        ...families.flatMap(({ familyId }) => familyInHistory(familyId, known)),
      ];
    }
  }
}

function family(id: FamilyId): Need {
  return { of: 'family', id };
}

function familyWithGroups(familyId: FamilyId, known: Known): Need[] {
  return [family(familyId), ...groupsOfFamily(familyId, known)];
}

function familyInHistory(familyId: FamilyId, known: Known): Need[] {
  return [{ of: 'history-of-family', id: familyId }, ...familyWithGroups(familyId, known)];
}

/** The groups that members of the family are or were in. */
export function groupsOfFamily(familyId: FamilyId, known: Known): Need[] {
  const index: Need = { of: 'groups-of-family', id: familyId };
  const groupIds = known.peekIndex(index) ?? [];
  return [index, ...groupIds.map((id) => ({ of: 'group', id }) as const)];
}

function familyLivedIn(familyId: FamilyId, personId: string, known: Known): Need[] {
  const person = known.peek('family', familyId)?.members.find(({ id }) => id === personId);
  const to = person?.departure?.to ?? null;
  return to === null ? [] : [family(to)];
}
