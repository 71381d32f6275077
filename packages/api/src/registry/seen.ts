import { may } from '@tatyktuu/domain/access';
import { WorkingCopy } from '@tatyktuu/domain/door';
import type { Family } from '@tatyktuu/domain/families';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import type { Context } from '../context.ts';
import { fetchAll } from '../door/submit.ts';
import type { FamilySeen } from '../ports/index.ts';

export async function familyBy(
  { ledger }: Pick<Context, 'ledger'>,
  id: FamilyId,
): Promise<Family | undefined> {
  return ledger.read(async (shelf) => {
    const copy = new WorkingCopy();
    await fetchAll(shelf, copy, () => [{ of: 'family', id }]);
    return copy.get('family', id);
  });
}

/**
 * The family as whoever has this role may see it: never with a number nor with who named it (`decisionWordsOf` tells
 * that on request), and with the office's notes and how it was scored only for whoever may know.
 */
export function seenBy(role: NonNullable<Context['actor']>['role'], family: Family): FamilySeen {
  return {
    ...family,
    members: family.members.map((person) => ({
      ...person,
      phone: null,
      hasNumber: person.phone !== null,
    })),
    nominatedBy: '',
    assessment: family.assessment && {
      ...family.assessment,
      ...(!may(role, 'families.select') && { answers: null, points: null }),
    },
    notes: may(role, 'families.office-notes') ? family.notes : [],
  };
}
