import { Trans, useLingui } from '@lingui/react/macro';
import { type DragEvent, type ReactNode, useId, useState } from 'react';
import { Problem, SkeletonRows } from '../../page/index.ts';
import type { FileFailure } from './file/check-file.ts';
import css from './imports.module.css';

/** A place to drop a spreadsheet on, or to choose one. */
export function ChooseFile({
  busy,
  failure,
  onChoose,
}: {
  readonly busy: boolean;
  readonly failure: FileFailure | 'unreachable' | null;
  readonly onChoose: (file: File) => void;
}): ReactNode {
  const { t } = useLingui();
  const input = useId();
  const [over, setOver] = useState(false);
  const sentences: Record<FileFailure | 'unreachable', string> = {
    'too-large': t`This file is larger than 20 MB, and nothing of it was read. A list of ten thousand people takes about 1 MB: take out pictures and other sheets, or split the list.`,
    empty: t`There is nothing in this file. Choose another one.`,
    'old-excel': t`This is a file of an old Excel (.xls). Open it in Excel or LibreOffice and save it as .xlsx.`,
    'not-a-spreadsheet': t`This is no spreadsheet. Choose an .xlsx file; a list in another program can be saved as one.`,
    unreadable: t`This file could not be read: it is damaged, protected by a password, or no spreadsheet. Save it anew as .xlsx and try again.`,
    unreachable: t`The server could not be asked who is registered already. Check the connection and choose the file again.`,
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onChoose(file);
  };
  return (
    <div className={css.choose}>
      <Problem sentence={failure && sentences[failure]} />
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
        <span className={css.dropTitle}>
          <Trans>Choose a spreadsheet, or drop it here</Trans>
        </span>
        <span className={css.soft}>
          <Trans>An .xlsx file of up to 20 MB with one row for each person.</Trans>
        </span>
        <span className={css.button} aria-hidden="true">
          <Trans>Choose a file</Trans>
        </span>
        <input
          id={input}
          type="file"
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          disabled={busy}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) onChoose(file);
            event.currentTarget.value = '';
          }}
        />
      </label>
      {busy ? (
        <SkeletonRows rows={3} />
      ) : (
        <p className={css.soft}>
          <Trans>
            The file is read in this browser and is not sent anywhere. You see what every row was understood
            to be before anything is registered.
          </Trans>
        </p>
      )}
    </div>
  );
}
