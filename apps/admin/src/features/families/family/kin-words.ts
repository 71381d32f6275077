import { t } from '@lingui/core/macro';
import type { Tie } from '@tatyktuu/domain/families';
import type { PersonId } from '@tatyktuu/domain/kernel';
import type { DrawnTie } from './graph/kin.ts';

export interface KinGroup {
  readonly label: string;
  readonly people: readonly PersonId[];
}

/**
 * How somebody is tied to the others, in words that need no declension: `Spouse: …`, `Parents: …`. What the roles
 * alone suggest is left out: it is said once, under the picture.
 */
export function kinOf(id: PersonId, ties: readonly DrawnTie[]): KinGroup[] {
  const recorded = ties.filter(({ supposed }) => !supposed);
  const other = ({ of, to }: Pick<Tie, 'of' | 'to'>) => (of === id ? to : of);
  const married = (past: boolean) =>
    recorded.filter((tie) => tie.kind === 'spouse' && tie.past === past && (tie.of === id || tie.to === id));
  const groups = [
    { label: t`Married to`, people: married(false).map(other) },
    { label: t`Was married to`, people: married(true).map(other) },
    { label: t`Parents`, people: pick('parent', 'to', 'of') },
    { label: t`Parent of`, people: pick('parent', 'of', 'to') },
    { label: t`Speaks for`, people: pick('guardian', 'of', 'to') },
    { label: t`Guardian`, people: pick('guardian', 'to', 'of') },
  ];
  return groups.filter(({ people }) => people.length > 0);

  function pick(kind: Tie['kind'], end: 'of' | 'to', far: 'of' | 'to'): PersonId[] {
    return recorded.filter((tie) => tie.kind === kind && !tie.past && tie[end] === id).map((tie) => tie[far]);
  }
}
