import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type {
  Doubt,
  FamilyDecision,
  Field,
  Finding,
  ImportPreview,
  ProposedFamily,
  RowReading,
} from '@tatyktuu/domain/imports';
import { fieldLabel, findingSentence, understoodText } from '@tatyktuu/locales/imports';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { type Column, DataTable, Notice } from '../../../page/index.ts';
import css from '../imports.module.css';
import type { Import } from '../use-import.ts';
import { DoubtLine } from './doubt-line.tsx';

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

export function FamilyCard({
  family,
  decision,
  findings,
  doubts,
  rows,
  preview,
  work,
}: {
  readonly family: ProposedFamily;
  readonly decision: FamilyDecision | 'undecided';
  readonly findings: readonly Finding[];
  readonly doubts: readonly Doubt[];
  readonly rows: readonly RowReading[];
  readonly preview: ImportPreview;
  readonly work: Import;
}): ReactNode {
  const { t } = useLingui();
  const toDecide = findings.length > 0;
  return (
    <article
      className={css.family}
      data-decision={decision}
      id={`family-${family.key}`}
      aria-label={t`Family ${family.name}, row ${family.key}`}
    >
      <header className={css.familyHead}>
        <h3>
          {family.number !== null && <span className={css.soft}>{family.number} </span>}
          {family.name}
        </h3>
        <p className={css.soft}>
          {family.address === '' ? <Trans>no address</Trans> : family.address}
          {' · '}
          <Plural value={family.members.length} one="# person" other="# people" />
        </p>
      </header>
      {findings.map((finding) => (
        <Notice key={finding.code} tone="wait">
          {findingSentence(finding)}{' '}
          {finding.code === 'registered-already' && (
            <Link to="/families/$familyId" params={{ familyId: finding.registered }} target="_blank">
              <Trans>Its page</Trans>
            </Link>
          )}
        </Notice>
      ))}
      {toDecide && (
        <div className={css.decision}>
          <SegmentedControl
            aria-label={t`What becomes of the family ${family.name}, row ${family.key}`}
            value={decision}
            onChange={(value) => work.decideFamily(family.key, value as FamilyDecision)}
            data={[
              { value: 'import', label: t`Register` },
              { value: 'leave-out', label: t`Leave out` },
            ]}
          />
          {decision === 'undecided' && (
            <span className={css.waits}>
              <Trans>Waits for your decision</Trans>
            </span>
          )}
        </div>
      )}
      <People rows={rows} doubts={doubts} label={t`People of the family ${family.name}`} />
      {doubts.length > 0 && (
        <ul className={css.doubts}>
          {doubts.map((doubt) => (
            <DoubtLine
              key={`${doubt.row}:${doubt.column}:${doubt.code}`}
              doubt={doubt}
              name={family.members.find(({ row }) => row === doubt.row)?.fullName ?? ''}
              field={preview.mapping[doubt.column] ?? 'full-name'}
              onCorrect={work.correct}
            />
          ))}
        </ul>
      )}
    </article>
  );
}

function People({
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
