import { type Field, fields } from '@tatyktuu/domain/imports';
import { fieldLabel } from '@tatyktuu/locales/imports';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import type { FamiliesFile, Import } from '../use-import.ts';
import { ColumnTable } from './column-table.tsx';

/** Every column of a list of families and what it is taken for. */
export function Columns({ work, file }: { readonly work: Import; readonly file: FamiliesFile }): ReactNode {
  useLanguage();
  const { read, preview } = file.reading;
  const mapping = preview?.mapping ?? file.choices.mapping ?? {};
  return (
    <ColumnTable
      columns={read.columns}
      headingRow={read.headingRow}
      onHeadingRow={work.chooseHeadingRow}
      fieldOf={(column) => mapping[column] ?? 'ignore'}
      fields={fields.map((field) => ({ value: field, label: fieldLabel(field) }))}
      isHidden={(column) => mapping[column] === 'remark'}
      onMap={(column, field) => work.mapColumn(column, field as Field)}
    />
  );
}
