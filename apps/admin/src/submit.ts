import { useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Command, CommandBody } from '@tatyktuu/domain/door';
import { refusalSentence } from '@tatyktuu/locales/reasons';
import { client, codeOf, onWire, SESSION_KEY } from './api.ts';
import { commandsOf } from './device.ts';

/** What became of what was sent. */
export interface Submission {
  /** How many were taken in. */
  readonly accepted: number;
  /** Those that were not, by their place in what was sent, each with a sentence that says why. */
  readonly refusals: readonly { readonly index: number; readonly sentence: string }[];
}

/**
 * The one way in which a screen writes.
 *
 * `send(bodies)` sends commands through the one door and gives what became of them; when the network failed it gives
 * null, and the very same commands were tried three times before. `problem` is the sentence to show (see `Problem`), or
 * null; `clear` takes it away. Whatever was accepted has every query read again before `send` returns.
 *
 *     const { send, pending, problem } = useSubmit();
 *     const sent = await send([{ kind: 'enrol-family', familyId, on }]);
 *     if (sent?.refusals.length === 0) close();
 */
export function useSubmit() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: (commands: readonly Command[]) => client.door.submit.mutate(onWire(commands)),
    retry: (count, error) => count < 2 && codeOf(error) === null,
    retryDelay: 400,
    onSuccess: () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] }),
  });

  const send = async (bodies: readonly CommandBody[]): Promise<Submission | null> => {
    try {
      return submissionOf(await sending.mutateAsync(commandsOf(bodies)));
    } catch {
      return null;
    }
  };

  const [first] = sending.data ? submissionOf(sending.data).refusals : [];
  const failed =
    sending.error &&
    (codeOf(sending.error) === null
      ? t`The server could not be reached. Nothing was changed; try again.`
      : t`The server did not take this. Nothing was changed; check what you filled in.`);
  return {
    send,
    pending: sending.isPending,
    problem: first?.sentence ?? failed,
    clear: () => sending.reset(),
  };
}

type Answers = Awaited<ReturnType<typeof client.door.submit.mutate>>;

function submissionOf(answers: Answers): Submission {
  const refusals = answers.flatMap((answer, index) =>
    answer.status === 'refused' ? [{ index, sentence: refusalSentence(answer.refusal) }] : [],
  );
  return { accepted: answers.length - refusals.length, refusals };
}
