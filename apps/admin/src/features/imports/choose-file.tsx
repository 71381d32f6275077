import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Progress } from '@mantine/core';
import { type DragEvent, type ReactNode, useId, useState } from 'react';
import { Problem } from '../../page/index.ts';
import css from './imports.module.css';
import type { ImportFailure } from './reading/choices.ts';

/** A place to drop a list on, or to choose one. */
export function ChooseFile({
  busy,
  fraction,
  failure,
  onChoose,
  onCancel,
}: {
  readonly busy: boolean;
  /** How far the reading has come, 0 to 1; null when it cannot be told. */
  readonly fraction: number | null;
  readonly failure: ImportFailure | null;
  readonly onChoose: (file: File) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { t } = useLingui();
  const input = useId();
  const [over, setOver] = useState(false);
  const sentences: Record<ImportFailure, string> = {
    'too-large': t`This file is larger than 20 MB, and nothing of it was read. A list of ten thousand people takes about 1 MB: take out pictures and other sheets, or split the list.`,
    empty: t`There is nothing in this file. Choose another one.`,
    'old-excel': t`This is a file of an old Excel (.xls). Open it in Excel or LibreOffice and save it as .xlsx.`,
    protected: t`This file opens with a password only. Save it without one, import it, and delete that copy.`,
    'not-a-spreadsheet': t`This is no spreadsheet. Choose an .xlsx or .csv file; a list in another program can be saved as one.`,
    'unpacks-too-large': t`This file unpacks to more than any list holds, and nothing of it was read. Save the list anew as .xlsx, without pictures and other sheets.`,
    unreadable: t`This file could not be read: it is damaged, protected by a password, or no spreadsheet. Save it anew as .xlsx and try again.`,
    unreachable: t`The server could not be asked who is registered already. Check the connection and choose the file again.`,
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !busy) onChoose(file);
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
          <Trans>Choose a list, or drop it here</Trans>
        </span>
        <span className={css.soft}>
          <Trans>
            A spreadsheet (.xlsx), a text of columns (.csv), or the answers of a form (Kobo, ODK), up to 20
            MB.
          </Trans>
        </span>
        <span className={css.button} aria-hidden="true">
          <Trans>Choose a file</Trans>
        </span>
        <input
          id={input}
          type="file"
          accept=".xlsx,.xlsm,.csv,.tsv,.txt,.zip,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv"
          disabled={busy}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) onChoose(file);
            event.currentTarget.value = '';
          }}
        />
      </label>
      {busy ? (
        <div className={css.confirmLine}>
          <div className={css.underway} role="status">
            <p>
              <Trans>Being read…</Trans>
            </p>
            <Progress
              value={fraction === null ? 100 : fraction * 100}
              animated={fraction === null}
              striped={fraction === null}
              aria-label={t`Reading of the file`}
            />
          </div>
          <Button onClick={onCancel}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      ) : (
        <p className={css.soft}>
          <Trans>
            The file is read in this browser and is not sent anywhere. You see what every row was understood
            to be, and what it would change, before anything is written.
          </Trans>
        </p>
      )}
    </div>
  );
}
