import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { fateOf, type ReconciledPreview, type Tally, tallyOf, toCommands } from '@tatyktuu/domain/imports';
import { importReasonSentence } from '@tatyktuu/locales/imports';
import { Fragment, type ReactNode, useMemo } from 'react';
import { newId } from '../../../device.ts';
import { type Batch, CommitBar } from '../commit/commit-bar.tsx';
import type { DoneProps } from '../done.tsx';
import type { FamiliesFile } from '../use-import.ts';

/** What is about to happen, in a sentence, and the one button that does it. */
export function Confirm({
  file,
  preview,
  onDone,
}: {
  readonly file: FamiliesFile;
  readonly preview: ReconciledPreview;
  readonly onDone: (done: DoneProps) => void;
}): ReactNode {
  const { name, decisions } = file;
  const { source } = file.reading;
  const counts = useMemo(() => tallyOf(preview.families, decisions), [preview, decisions]);
  const plan = useMemo(
    () => toCommands(preview, decisions, { file: name, newId }),
    [preview, decisions, name],
  );
  const batch = useMemo(
    (): Batch | null =>
      plan.ok
        ? {
            steps: plan.value.steps,
            record: {
              ...{ sheet: 'families', source, file: name.slice(0, 200) },
              mapping: preview.mapping,
              families: plan.value.families,
            },
          }
        : null,
    [plan, source, name, preview],
  );
  const waiting = preview.families.find((family) => fateOf(family, decisions) === 'undecided');
  return (
    <CommitBar
      batch={batch}
      action={<Trans>Register the families</Trans>}
      onTaken={() => onDone({ kind: 'families', counts })}
    >
      <Expected counts={counts} />{' '}
      {!plan.ok && (
        <strong>
          {plan.error.code === 'nothing-to-import' && counts.same > 0 ? (
            <Trans>Nothing in the list is new.</Trans>
          ) : (
            importReasonSentence({ code: plan.error.code })
          )}
        </strong>
      )}{' '}
      {waiting && (
        <Button
          size="compact-sm"
          onClick={() => document.getElementById(`family-${waiting.key}`)?.scrollIntoView()}
        >
          <Trans>Go to the next decision</Trans>
        </Button>
      )}
    </CommitBar>
  );
}

/** "12 families will be registered (60 people), 3 families will be changed (1 more person), 40 stay as they are, 1 is to be decided." */
function Expected({ counts }: { readonly counts: Tally }): ReactNode {
  const { add, update, newPeople, joining } = counts;
  const parts = [
    (add > 0 || update === 0) && (
      <Fragment key="add">
        <Plural value={add} one="# family will be registered" other="# families will be registered" />
        {newPeople > 0 && (
          <>
            {' ('}
            <Plural value={newPeople} one="# person" other="# people" />
            {')'}
          </>
        )}
      </Fragment>
    ),
    update > 0 && (
      <Fragment key="update">
        <Plural value={update} one="# family will be changed" other="# families will be changed" />
        {joining > 0 && (
          <>
            {' ('}
            <Plural value={joining} one="# more person" other="# more people" />
            {')'}
          </>
        )}
      </Fragment>
    ),
    counts.same > 0 && (
      <Plural key="same" value={counts.same} one="# stays as it is" other="# stay as they are" />
    ),
    counts['leave-out'] > 0 && (
      <Plural key="out" value={counts['leave-out']} one="# is left out" other="# are left out" />
    ),
    counts.undecided > 0 && (
      <Plural key="open" value={counts.undecided} one="# is to be decided" other="# are to be decided" />
    ),
  ].filter((part) => part !== false);
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={part.key}>
          {index > 0 && ', '}
          {part}
        </Fragment>
      ))}
      {'.'}
    </>
  );
}
