import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { Command } from '@tatyktuu/domain/door';
import { useRef, useState } from 'react';
import { codeOf, SESSION_KEY } from '../../../api.ts';
import { giveUpImport, type Outcome, sendImport } from './send-import.ts';

export type CommitState =
  | { readonly stage: 'still' }
  /** `done` of `of` commands are checked; nothing is known while the first answer is awaited. */
  | { readonly stage: 'sending'; readonly done: number; readonly of: number | null }
  | { readonly stage: 'cancelling' };

/** What became of a commit; `unknown` when the server could not be reached: the same commands may be sent again. */
export type Committed = Outcome | { readonly status: 'unknown' };

/**
 * The one way in which an import is written. What was sent and never answered is asked after before anything else is
 * sent, so that nothing is taken in twice, whatever was decided otherwise meanwhile.
 */
export function useCommit() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [state, setState] = useState<CommitState>({ stage: 'still' });
  const [problem, setProblem] = useState<string | null>(null);
  const leaving = useRef<AbortController | null>(null);
  const unanswered = useRef<readonly Command[] | null>(null);

  const settle = async (outcome: Committed): Promise<Committed> => {
    if (outcome.status !== 'unknown') unanswered.current = null;
    if (outcome.status === 'taken') {
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
    }
    setState({ stage: 'still' });
    return outcome;
  };

  const attempt = async (commands: readonly Command[], signal: AbortSignal): Promise<Committed> => {
    try {
      const before = unanswered.current;
      if (before && before !== commands && (await giveUpImport(before)) === 'taken')
        return { status: 'taken' };
      unanswered.current = commands;
      return await sendImport(commands, signal, (done, of) => {
        if (!signal.aborted) setState({ stage: 'sending', done, of });
      });
    } catch (error) {
      if (!signal.aborted) {
        setProblem(
          codeOf(error) === null
            ? t`The server could not be reached, and nobody knows whether the import was taken in. Press again: nothing is taken in twice.`
            : t`The server did not take this. Nothing was changed; check what you filled in.`,
        );
        return { status: 'unknown' };
      }
    }
    try {
      return { status: await giveUpImport(commands) };
    } catch {
      setProblem(
        t`The server could not be reached, and nobody knows whether the import was taken in. Press again: nothing is taken in twice.`,
      );
      return { status: 'unknown' };
    }
  };

  return {
    state,
    problem,
    commit: async (commands: readonly Command[]): Promise<Committed> => {
      setProblem(null);
      setState({ stage: 'sending', done: 0, of: null });
      leaving.current = new AbortController();
      return settle(await attempt(commands, leaving.current.signal));
    },
    cancel: () => {
      setState({ stage: 'cancelling' });
      leaving.current?.abort();
    },
  };
}
