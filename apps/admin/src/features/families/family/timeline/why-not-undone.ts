import type { FactKind } from '@tatyktuu/domain/door';
import { refusalSentence } from '@tatyktuu/locales/reasons';
import { useLanguage } from '../../../../language/language.tsx';
import type { Told } from './change-details.ts';

/** Changes that are undone where they stand; the others have their own way back, or none. */
const undoable: ReadonlySet<FactKind> = new Set([
  'member-added',
  'member-returned',
  'member-left',
  'people-tied',
  'tie-ended',
  'head-named',
  'absence-planned',
  'family-nominated',
  'family-assessed',
]);

/** What came with a larger step: a registration, a split, a merge. It goes back with that step. */
const partOfMore: ReadonlySet<string> = new Set(['registered', 'split-off', 'merged-in']);

/** Why a change that one would expect to undo cannot be: something later rests on it. */
export function useWhyNotUndone(): (fact: Told) => string | null {
  useLanguage();
  return (fact) => {
    if (fact.kind === 'member-added' && partOfMore.has(fact.payload.arrival?.how ?? 'registered'))
      return null;
    if (fact.kind === 'member-left' && partOfMore.has(fact.payload.how)) return null;
    return undoable.has(fact.kind) ? refusalSentence({ code: 'change-has-followers' }) : null;
  };
}
