import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Progress } from '@mantine/core';
import type { CommandBody } from '@tatyktuu/domain/door';
import type { RecordImport } from '@tatyktuu/domain/families';
import { refusalSentence } from '@tatyktuu/locales/reasons';
import { type ReactNode, useRef, useState } from 'react';
import { commandsOf, newId } from '../../../device.ts';
import { Notice, Problem } from '../../../page/index.ts';
import css from '../imports.module.css';
import { type CommitState, useCommit } from './use-commit.ts';

/** Something that the import wants done, and where it stands in the list. */
export interface Step {
  readonly row: number;
  readonly name: string;
  readonly body: CommandBody;
}

/** What is written when the button is pressed. */
export interface Batch {
  readonly steps: readonly Step[];
  readonly record: Pick<RecordImport, 'sheet' | 'source' | 'mapping' | 'file' | 'families'>;
}

interface Refused {
  readonly row: number;
  readonly name: string;
  readonly sentence: string;
}

/**
 * The last line of an import: what is about to happen, and the one button that does it, with its progress and a way
 * back. `batch` is null while something stands in the way. It must stay the same object until something is decided
 * otherwise: pressed again after the network failed, the same commands go out under the same ids.
 */
export function CommitBar({
  batch,
  action,
  onTaken,
  children,
}: {
  readonly batch: Batch | null;
  readonly action: ReactNode;
  readonly onTaken: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useLingui();
  const { state, problem, commit, cancel } = useCommit();
  const made = useRef<{ readonly of: Batch; readonly commands: ReturnType<typeof withRecord> } | null>(null);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [cancelled, setCancelled] = useState(false);

  const press = async () => {
    if (!batch) return;
    if (made.current?.of !== batch) made.current = { of: batch, commands: withRecord(batch) };
    setRefused([]);
    setCancelled(false);
    const outcome = await commit(made.current.commands);
    if (outcome.status === 'taken') onTaken();
    if (outcome.status === 'refused') {
      setRefused(
        outcome.refusals.map(({ index, refusal }) => ({
          row: batch.steps[index]?.row ?? 0,
          name: batch.steps[index]?.name ?? '',
          sentence: refusalSentence(refusal),
        })),
      );
    }
    // Under these ids nothing is taken in any more.
    if (outcome.status === 'cancelled' || outcome.status === 'refused') made.current = null;
    setCancelled(outcome.status === 'cancelled');
  };

  return (
    <div className={css.confirm}>
      <Problem sentence={problem} />
      {cancelled && (
        <Notice tone="told">
          <Trans>The import was cancelled, and nothing of it was taken in.</Trans>
        </Notice>
      )}
      {refused.length > 0 && <Refusals refused={refused} />}
      {state.stage === 'still' ? (
        <div className={css.confirmLine}>
          <p aria-live="polite">{children}</p>
          <Button variant="filled" disabled={!batch} onClick={() => void press()}>
            {action}
          </Button>
        </div>
      ) : (
        <div className={css.confirmLine}>
          <Underway state={state} label={t`The import`} />
          <Button disabled={state.stage === 'cancelling'} onClick={cancel}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}

/** The commands, and the record of the import that names them all. */
function withRecord({ steps, record }: Batch) {
  const commands = commandsOf(steps.map(({ body }) => body));
  const ids = commands.map(({ id }) => id);
  return [
    ...commands,
    ...commandsOf([{ kind: 'record-import', importId: newId(), ...record, commands: ids }]),
  ];
}

function Underway({ state, label }: { readonly state: CommitState; readonly label: string }): ReactNode {
  const share = state.stage === 'sending' && state.of !== null ? (state.done / state.of) * 100 : null;
  const checking = share !== null && share < 100;
  return (
    <div className={css.underway} role="status">
      <p>
        {state.stage === 'cancelling' ? (
          <Trans>Being cancelled…</Trans>
        ) : checking ? (
          <Trans>Being checked…</Trans>
        ) : share === null ? (
          <Trans>On the way to the server…</Trans>
        ) : (
          <Trans>Being written down, all of it or nothing…</Trans>
        )}
      </p>
      <Progress
        value={checking ? share : 100}
        animated={!checking}
        striped={!checking}
        aria-label={label}
        transitionDuration={200}
      />
    </div>
  );
}

/** So many refusals are listed: the first tell what is wrong with the rest. */
const LISTED = 20;

function Refusals({ refused }: { readonly refused: readonly Refused[] }): ReactNode {
  return (
    <Notice tone="stop">
      <p>
        <Trans>Nothing was taken in. Set these right, or leave them out, and press again:</Trans>
      </p>
      <ul className={css.list}>
        {refused.slice(0, LISTED).map(({ row, name, sentence }) => (
          <li key={`${row} ${sentence}`}>
            <Trans>
              {name}, row {row}: {sentence}
            </Trans>
          </li>
        ))}
      </ul>
      {refused.length > LISTED && (
        <p>
          <Plural value={refused.length - LISTED} one="and # more" other="and # more" />
        </p>
      )}
    </Notice>
  );
}
