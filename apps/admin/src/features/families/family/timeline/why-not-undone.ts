import type { FactKind } from '@tatyktuu/domain/door';
import { refusalSentence } from '@tatyktuu/locales/reasons';
import { useLanguage } from '../../../../language/language.tsx';

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

/** Why a change that one would expect to undo cannot be: something later rests on it. */
export function useWhyNotUndone(): (kind: FactKind) => string | null {
  useLanguage();
  return (kind) => (undoable.has(kind) ? refusalSentence({ code: 'change-has-followers' }) : null);
}
