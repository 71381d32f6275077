import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type DragEvent, type ReactNode, useId, useState } from 'react';
import { api, client, codeOf, SESSION_KEY } from '../../../api.ts';
import { ButtonLink } from '../../../page/button-link.tsx';
import { Notice, Problem, SkeletonRows } from '../../../page/index.ts';
import css from './read-in.module.css';
import { UnknownPhone } from './unknown-phone.tsx';

/** What a phone can hold unsent stays far below this; a larger file is something else. In bytes. */
const LARGEST_FILE = 8 * 1024 * 1024;

type Answer = Awaited<ReturnType<typeof client.door.readIn.mutate>>;
type Read = Extract<Answer, { outcome: 'read' }>;
type Unknown = Extract<Answer, { outcome: 'unknown-phone' }> & { readonly file: File };
type Outcome =
  | Exclude<Answer, { outcome: 'unknown-phone' }>
  | Unknown
  | { readonly outcome: 'empty' | 'too-large' };

/** @param account Whose phone it is, should the server know nothing of it. */
async function readIn(file: File, account?: string): Promise<Outcome> {
  if (file.size === 0) return { outcome: 'empty' };
  if (file.size > LARGEST_FILE) return { outcome: 'too-large' };
  const answer = await client.door.readIn.mutate({ file: await file.text(), ...(account && { account }) });
  return answer.outcome === 'unknown-phone' ? { ...answer, file } : answer;
}

/** One after the other, so that each is answered by itself: a phone of several facilitators saves a file for each. */
async function readAll(files: readonly File[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const file of files) outcomes.push(await readIn(file));
  return outcomes;
}

/** Reads in the emergency files of a phone that can't send: dropped or chosen. The same file twice does nothing again. */
export function ReadIn(): ReactNode {
  const queries = useQueryClient();
  const input = useId();
  const [over, setOver] = useState(false);
  const reading = useMutation({
    mutationFn: readAll,
    onSuccess: () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] }),
  });
  const choose = (files: FileList | null) => {
    if (files && files.length > 0 && !reading.isPending) reading.mutate([...files]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files);
  };
  return (
    <div className={css.readIn}>
      <p className={css.soft}>
        <Trans>
          A phone that can't reach the server can save what it has not sent as a sealed file. Get that file by
          cable, card or message and read it in here. Nobody on the way can read it, and reading it in twice
          does no harm.
        </Trans>
      </p>
      <label
        htmlFor={input}
        className={css.drop}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span className={css.title}>
          <Trans>Choose an emergency file, or drop it here</Trans>
        </span>
        <span className={css.button} aria-hidden="true">
          <Trans>Choose a file</Trans>
        </span>
        <input
          id={input}
          type="file"
          multiple
          disabled={reading.isPending}
          onChange={(event) => {
            choose(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <div aria-live="polite" className={css.outcomes}>
        {reading.isPending && <SkeletonRows rows={2} />}
        {reading.data?.map((outcome, at) => (
          <OutcomeNotice key={`${reading.submittedAt} ${at}`} outcome={outcome} />
        ))}
      </div>
      <ReadingProblem error={reading.error} />
    </div>
  );
}

function ReadingProblem({ error }: { readonly error: Error | null }) {
  const { t } = useLingui();
  const sentence =
    error &&
    (codeOf(error) === null
      ? t`The server could not be reached. Nothing of the file was taken in; try again.`
      : t`The server did not take this file. Choose it again, or have the phone save it anew.`);
  return <Problem sentence={sentence} />;
}

/** Asks whose phone it is, and shows in its place what came of it then. */
function Naming({ unknown }: { readonly unknown: Unknown }) {
  const queries = useQueryClient();
  const reading = useMutation({
    mutationFn: (account: string) => readIn(unknown.file, account),
    onSuccess: () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] }),
  });
  if (reading.data && reading.data.outcome !== 'unknown-phone')
    return <OutcomeNotice outcome={reading.data} />;
  return (
    <>
      <UnknownPhone waiting={unknown.waiting} busy={reading.isPending} onName={reading.mutate} />
      <ReadingProblem error={reading.error} />
    </>
  );
}

function OutcomeNotice({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useLingui();
  if (outcome.outcome === 'read') return <ReadNotice read={outcome} />;
  if (outcome.outcome === 'unknown-phone') return <Naming unknown={outcome} />;
  const sentences: Readonly<Record<Exclude<Outcome['outcome'], 'read' | 'unknown-phone'>, string>> = {
    empty: t`There is nothing in this file. Have the phone save it again.`,
    'too-large': t`This file is larger than 8 MB and was not read. An emergency file is far smaller: choose the one the phone saved.`,
    'not-an-emergency-file': t`This is no emergency file. Choose the file that the notebook on the phone saved.`,
    cut: t`This file ends in the middle: it was cut off on the way. Copy it from the phone again. Nothing was taken in.`,
    damaged: t`This file was changed on the way and can't be opened. Copy it from the phone again. Nothing was taken in.`,
    foreign: t`This file is not for this programme, or bears the name of a phone that has another secret. Nothing was taken in.`,
    'too-new': t`This file comes from a newer notebook than this server knows. Bring the server up to date and read it in again.`,
  };
  return <Notice tone="stop">{sentences[outcome.outcome]}</Notice>;
}

function ReadNotice({ read }: { readonly read: Read }) {
  const { t } = useLingui();
  const { data: accounts = [] } = useQuery(api.accounts.list.queryOptions());
  const owner = accounts.find(({ id }) => id === read.accountId)?.name ?? t`Closed account`;
  const all = read.accepted + read.duplicate + read.needsReview + read.refused + read.unreadable;
  return (
    <Notice tone={read.refused + read.unreadable > 0 ? 'wait' : 'well'}>
      <p>
        <strong>
          <Trans>The phone of {owner}</Trans>: <Plural value={all} one="# entry" other="# entries" />
        </strong>
      </p>
      <ul className={css.counts}>
        {read.accepted > 0 && (
          <li>
            <Plural value={read.accepted} one="# was taken in." other="# were taken in." />
          </li>
        )}
        {read.duplicate > 0 && (
          <li>
            <Plural
              value={read.duplicate}
              one="# had come before; nothing was done again."
              other="# had come before; nothing was done again."
            />
          </li>
        )}
        {read.needsReview > 0 && (
          <li>
            <Plural value={read.needsReview} one="# waits for a decision." other="# wait for a decision." />
          </li>
        )}
        {read.refused > 0 && (
          <li>
            <Plural
              value={read.refused}
              one="# was not taken in, and is kept with its reason."
              other="# were not taken in, and are kept with their reasons."
            />
          </li>
        )}
        {read.unreadable > 0 && (
          <li>
            <Plural
              value={read.unreadable}
              one="# could not be read: the file is damaged there. Copy it from the phone again."
              other="# could not be read: the file is damaged there. Copy it from the phone again."
            />
          </li>
        )}
      </ul>
      {read.needsReview > 0 && (
        <ButtonLink to="/reviews" size="xs">
          <Trans>Decide</Trans>
        </ButtonLink>
      )}
    </Notice>
  );
}
