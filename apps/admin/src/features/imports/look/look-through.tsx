import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { type ImportedSheet, importedSheets } from '@tatyktuu/domain/families';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import type { DoneProps } from '../done.tsx';
import css from '../imports.module.css';
import { LookAtPapers } from '../papers/look-at-papers.tsx';
import type { FamiliesFile, Import, OpenFile, PapersFile } from '../use-import.ts';
import { FileFindings } from './file-findings.tsx';
import { LookAtFamilies } from './look-at-families.tsx';
import { sheetLabels } from './sheet-labels.ts';
import { Sheets } from './sheets.tsx';

/** What the file was understood to be, from its sheets to each cell, with everything that can be set right. */
export function LookThrough({
  work,
  file,
  onDone,
}: {
  readonly work: Import;
  readonly file: OpenFile;
  readonly onDone: (done: DoneProps) => void;
}): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const { opened, choices } = file;
  return (
    <div className={css.look} aria-busy={work.busy}>
      <div className={css.file}>
        <h2 className={css.fileName}>{file.name}</h2>
        <Sheets work={work} file={file} />
        <NativeSelect
          label={t`The sheet is taken for`}
          value={choices.kind}
          onChange={(event) => work.chooseKind(event.currentTarget.value as ImportedSheet)}
          data={importedSheets.map((kind) => ({ value: kind, label: sheetLabels()[kind] }))}
        />
      </div>
      <FileFindings findings={[...opened.findings, ...(opened.sheets[choices.sheet]?.findings ?? [])]} />
      {file.reading.remembered && (
        <p className={css.lead}>
          <Trans>
            The columns are taken as in the last import of such a list. Set right what has changed.
          </Trans>
        </p>
      )}
      {isFamilies(file) && <LookAtFamilies work={work} file={file} onDone={onDone} />}
      {isPapers(file) && <LookAtPapers work={work} file={file} onDone={onDone} />}
    </div>
  );
}

function isFamilies(file: OpenFile): file is FamiliesFile {
  return file.reading.kind === 'families';
}

function isPapers(file: OpenFile): file is PapersFile {
  return file.reading.kind !== 'families';
}
