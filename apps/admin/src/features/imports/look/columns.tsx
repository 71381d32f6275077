import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, NumberInput } from '@mantine/core';
import { type Field, fields } from '@tatyktuu/domain/imports';
import { columnName, fieldLabel } from '@tatyktuu/locales/imports';
import type { ReactNode } from 'react';
import { DataTable } from '../../../page/index.ts';
import css from '../imports.module.css';
import type { Import, OpenFile } from '../use-import.ts';

/** Every column of the sheet: its heading, what stands in it, and what it is taken for. */
export function Columns({ work, file }: { readonly work: Import; readonly file: OpenFile }): ReactNode {
  const { t } = useLingui();
  const { columns, headingRow } = file.read;
  const mapping = file.preview?.mapping ?? file.choices.mapping ?? {};
  return (
    <>
      <NumberInput
        className={css.headingRow}
        label={t`The heading stands in row`}
        value={headingRow}
        min={1}
        max={40}
        clampBehavior="strict"
        allowDecimal={false}
        onChange={(value) => {
          if (typeof value === 'number' && value >= 1 && value !== headingRow) work.chooseHeadingRow(value);
        }}
      />
      <DataTable
        label={t`Columns of the sheet`}
        rows={columns}
        rowKey={({ column }) => String(column)}
        columns={[
          {
            key: 'heading',
            heading: <Trans>Column</Trans>,
            cell: ({ column, heading }) =>
              heading || <Trans>Column {columnName(column)}, without a heading</Trans>,
          },
          {
            key: 'field',
            heading: <Trans>Holds</Trans>,
            width: '240px',
            cell: ({ column, heading }) => (
              <NativeSelect
                size="xs"
                aria-label={t`What the column ${heading || columnName(column)} holds`}
                value={mapping[column] ?? 'ignore'}
                onChange={(event) => work.mapColumn(column, event.currentTarget.value as Field)}
                data={fields.map((field) => ({ value: field, label: fieldLabel(field) }))}
              />
            ),
          },
          {
            key: 'samples',
            heading: <Trans>For example</Trans>,
            cell: ({ column, samples }) => (
              <span className={css.soft}>{mapping[column] === 'remark' ? '•••' : samples.join(' · ')}</span>
            ),
          },
          {
            key: 'filled',
            heading: <Trans>Filled</Trans>,
            figure: true,
            wideOnly: true,
            cell: ({ filled }) => filled,
          },
        ]}
      />
    </>
  );
}
