import { type PaperField, paperFields } from '@tatyktuu/domain/imports';
import { paperFieldLabel } from '@tatyktuu/locales/imports';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { ColumnTable } from '../look/column-table.tsx';
import type { Import, PapersFile } from '../use-import.ts';

/** Every column of the paper and what it is taken for. */
export function PaperColumns({
  work,
  file,
}: {
  readonly work: Import;
  readonly file: PapersFile;
}): ReactNode {
  useLanguage();
  const { read, preview } = file.reading;
  const mapping = preview?.mapping ?? file.choices.paperMapping ?? {};
  return (
    <ColumnTable
      columns={read.columns}
      headingRow={read.headingRow}
      onHeadingRow={work.chooseHeadingRow}
      fieldOf={(column) => mapping[column] ?? 'ignore'}
      fields={paperFields.map((field) => ({ value: field, label: paperFieldLabel(field) }))}
      onMap={(column, field) => work.mapPaperColumn(column, field as PaperField)}
    />
  );
}
