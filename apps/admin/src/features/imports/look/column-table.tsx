import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { columnName } from '@tatyktuu/locales/imports';
import { type ReactNode, useState } from 'react';
import { DataTable } from '../../../page/index.ts';
import type { ColumnSample } from '../file/messages.ts';
import css from '../imports.module.css';

/** So many columns are shown at first, and beyond them those that hold something. */
const FEW = 40;

/** Every column of the sheet: its heading, what stands in it, and what it is taken for. */
export function ColumnTable({
  columns,
  headingRow,
  onHeadingRow,
  fieldOf,
  fields,
  isHidden = () => false,
  onMap,
}: {
  readonly columns: readonly ColumnSample[];
  /** From 1. */
  readonly headingRow: number;
  readonly onHeadingRow: (row: number) => void;
  readonly fieldOf: (column: number) => string;
  readonly fields: readonly { readonly value: string; readonly label: string }[];
  /** Whether what stands in the column is not to be shown. */
  readonly isHidden?: (column: number) => boolean;
  readonly onMap: (column: number, field: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const [all, setAll] = useState(false);
  const shown = all
    ? columns
    : columns.filter(({ column }, index) => index < FEW || fieldOf(column) !== 'ignore');
  const samplesOf = ({ column, samples }: ColumnSample) => (isHidden(column) ? '•••' : samples.join(' · '));
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
          if (typeof value === 'number' && value >= 1 && value !== headingRow) onHeadingRow(value);
        }}
      />
      <DataTable
        label={t`Columns of the sheet`}
        rows={shown}
        rowKey={({ column }) => String(column)}
        columns={[
          {
            key: 'heading',
            heading: <Trans>Column</Trans>,
            cell: (sample) => (
              <>
                {sample.heading || <Trans>Column {columnName(sample.column)}, without a heading</Trans>}
                <div className={css.onPhones}>{samplesOf(sample)}</div>
              </>
            ),
          },
          {
            key: 'field',
            heading: <Trans>Holds</Trans>,
            width: '25%',
            cell: ({ column, heading }) => (
              <NativeSelect
                className={css.holds}
                size="xs"
                aria-label={t`What the column ${heading || columnName(column)} holds`}
                value={fieldOf(column)}
                onChange={(event) => onMap(column, event.currentTarget.value)}
                data={fields.map(({ value, label }) => ({ value, label }))}
              />
            ),
          },
          {
            key: 'samples',
            heading: <Trans>For example</Trans>,
            wideOnly: true,
            cell: (sample) => <span className={css.soft}>{samplesOf(sample)}</span>,
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
      {columns.length > shown.length && (
        <Button onClick={() => setAll(true)}>
          <Trans>Show more: {columns.length - shown.length} are left</Trans>
        </Button>
      )}
    </>
  );
}
