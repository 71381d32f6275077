import { t } from '@lingui/core/macro';
import type { CommandBody } from '@tatyktuu/domain/door';
import { useSnack } from '../frame/snack.tsx';
import { loadReasons } from '../language/language.ts';
import { useNotebook } from '../notebook-context.tsx';

/**
 * Writes down what somebody did and says what it was, with a way to take it back unless it is `lasting`; or says why
 * it can't be written. Resolves, once it is kept, with whether all of it was.
 */
export type Write = (
  bodies: readonly CommandBody[],
  text: string,
  taking?: 'undoable' | 'lasting',
) => Promise<boolean>;

export function useWrite(): Write {
  const notebook = useNotebook();
  const show = useSnack();
  return async (bodies, text, taking = 'undoable') => {
    const submissions = await notebook.submit(bodies);
    const ids = submissions.flatMap((one) => (one.ok && one.id ? [one.id] : []));
    const refused = submissions.find((one) => !one.ok);
    if (refused && !refused.ok) {
      const sentence = await loadReasons()
        .then(({ refusalSentence }) => refusalSentence(refused.error))
        .catch(() => t`This could not be done. Tell an administrator.`);
      show({ text: sentence });
      return false;
    }
    if (ids.length > 0) show(taking === 'lasting' ? { text } : { text, undo: () => void notebook.undo(ids) });
    return submissions.length > 0;
  };
}
