import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { decisionOf, type ImportPreview, toCommands } from '@tatyktuu/domain/imports';
import { importReasonSentence } from '@tatyktuu/locales/imports';
import { type ReactNode, useRef } from 'react';
import { newId } from '../../../device.ts';
import { Problem } from '../../../page/index.ts';
import { useSubmit } from '../../../submit.ts';
import type { DoneProps } from '../done.tsx';
import css from '../imports.module.css';
import { type OpenFile, tally } from '../use-import.ts';

/** What is about to happen, in a sentence, and the one button that does it. */
export function Confirm({
  file,
  preview,
  onDone,
}: {
  readonly file: OpenFile;
  readonly preview: ImportPreview;
  readonly onDone: (done: DoneProps) => void;
}): ReactNode {
  const { send, pending, problem } = useSubmit();
  const made = useRef<{ of: OpenFile; commands: ReturnType<typeof toCommands> } | null>(null);
  const counts = tally(preview, file.decisions);

  // Pressed again after the network failed, the same families go out under the same ids.
  if (made.current?.of !== file) {
    made.current = {
      of: file,
      commands: toCommands(preview, file.decisions, { file: file.name.slice(0, 200), newId }),
    };
  }
  const { commands } = made.current;
  const waiting = preview.families.find((family) => decisionOf(family, file.decisions) === 'undecided');
  const register = async () => {
    if (!commands.ok) return;
    const sent = await send(commands.value);
    if (!sent) return;
    const refused = new Map(sent.refusals.map(({ index, sentence }) => [index, sentence]));
    onDone({
      families: sent.accepted,
      people: commands.value.reduce(
        (sum, { members }, at) => sum + (refused.has(at) ? 0 : members.length),
        0,
      ),
      refused: commands.value.flatMap(({ name, source }, at) => {
        const sentence = refused.get(at);
        return sentence === undefined ? [] : [{ name, row: source?.row ?? 0, sentence }];
      }),
    });
  };

  return (
    <div className={css.confirm}>
      <Problem sentence={problem} />
      <div className={css.confirmLine}>
        <p aria-live="polite">
          <Plural
            value={counts.import}
            one="# family will be registered"
            other="# families will be registered"
          />
          {' ('}
          <Plural value={counts.people} one="# person" other="# people" />
          {'), '}
          <Plural value={counts['leave-out']} one="# is left out" other="# are left out" />
          {'. '}
          {!commands.ok && <strong>{importReasonSentence({ code: commands.error.code })}</strong>}
        </p>
        {waiting && (
          <Button onClick={() => document.getElementById(`family-${waiting.key}`)?.scrollIntoView()}>
            <Trans>Go to the next decision</Trans>
          </Button>
        )}
        <Button variant="filled" disabled={!commands.ok} loading={pending} onClick={() => void register()}>
          <Trans>Register the families</Trans>
        </Button>
      </div>
    </div>
  );
}
