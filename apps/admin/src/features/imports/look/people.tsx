import { useLingui } from '@lingui/react/macro';
import type { Doubt, Field, RowReading } from '@tatyktuu/domain/imports';
import { fieldLabel, understoodText } from '@tatyktuu/locales/imports';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { type Column, DataTable } from '../../../page/index.ts';
import css from '../imports.module.css';

/** What a person's row shows, in this order, as far as the list has it. */
const told: readonly Field[] = [
  'full-name',
  'relation',
  'birth',
  'sex',
  'national-id',
  'phone',
  'may-call',
  'remark',
];
/** Where a narrow column would break words one by one. */
const widths: Readonly<Partial<Record<Field, string>>> = { birth: '150px', 'may-call': '140px' };
const names: ReadonlySet<Field> = new Set(['full-name', 'relation', 'birth']);

/** The people of a family as their rows were understood, with the doubtful cells marked. */
export function People({
  rows,
  doubts,
  label,
}: {
  readonly rows: readonly RowReading[];
  readonly doubts: readonly Doubt[];
  readonly label: string;
}): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const doubtful = new Set(doubts.map(({ row, column }) => `${row}:${column}`));
  const has = new Set(rows.flatMap(({ cells }) => cells.map(({ field }) => field)));
  const columns = told
    .filter((field) => has.has(field))
    .map(
      (field): Column<RowReading> => ({
        key: field,
        heading: fieldLabel(field),
        wideOnly: !names.has(field),
        names: field === 'full-name',
        width: widths[field],
        cell: ({ row, cells }) =>
          cells
            .filter((cell) => cell.field === field)
            .map(({ column, understood }) => {
              const text = understood.kind === 'nothing' ? '' : understoodText(understood);
              return doubtful.has(`${row}:${column}`) ? (
                <mark key={column} className={css.doubtful} title={t`To look at; see below`}>
                  {text || '—'}
                </mark>
              ) : (
                <div key={column} className={understood.kind === 'held-back' ? css.soft : undefined}>
                  {text}
                </div>
              );
            }),
      }),
    );
  return (
    <DataTable
      label={label}
      rows={rows}
      rowKey={({ row }) => String(row)}
      columns={[
        {
          key: 'row',
          heading: t`Row`,
          width: '48px',
          cell: ({ row }) => <span className={css.soft}>{row}</span>,
        },
        ...columns,
      ]}
    />
  );
}
