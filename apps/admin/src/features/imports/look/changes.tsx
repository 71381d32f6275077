import { Trans, useLingui } from '@lingui/react/macro';
import { Button, SegmentedControl } from '@mantine/core';
import {
  type ComparedField,
  type Fate,
  type Field,
  type FieldChoice,
  type FieldComparison,
  type ImportDecisions,
  type ReconciledFamily,
  wordOf,
} from '@tatyktuu/domain/imports';
import { fieldLabel, understoodText } from '@tatyktuu/locales/imports';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import css from '../imports.module.css';
import type { Import } from '../use-import.ts';

/** A field in which list and registry differ, with the row and the name it belongs to. */
interface Difference {
  readonly row: number;
  readonly of: string;
  readonly comparison: FieldComparison;
}

/** What taking the list over changes in a family that is registered: each field as it was and becomes. */
export function Changes({
  family,
  fate,
  decisions,
  work,
}: {
  readonly family: ReconciledFamily;
  readonly fate: Fate;
  readonly decisions: ImportDecisions;
  readonly work: Import;
}): ReactNode {
  useLanguage();
  const { registered, unnamed } = family;
  if (registered === null || fate === 'add' || fate === 'leave-out') return null;
  const differences = differencesOf(family);
  const asked = differences.filter(({ comparison }) => comparison.verdict === 'asked');
  const newcomers = family.members.filter(({ person }) => person === null);
  const gone = family.members.filter(({ person }) => person?.departure != null);
  const absent = family.members.filter(({ newAbsences }) => newAbsences.length > 0);
  const isQuiet = [differences, newcomers, absent, gone, unnamed].every(({ length }) => length === 0);
  if (isQuiet) return null;
  const decideAll = (choice: FieldChoice) =>
    work.decideFields(
      asked.map(({ row, comparison: { field } }) => ({ row, field })),
      choice,
    );
  const names = (people: readonly { readonly fullName: string }[]) =>
    people.map(({ fullName }) => fullName).join(', ');
  return (
    <div className={css.changes}>
      {asked.length > 1 && (
        <div className={css.decision}>
          <span className={css.waits}>
            <Trans>List and registry both say something new.</Trans>
          </span>
          <Button size="compact-xs" onClick={() => decideAll('list')}>
            <Trans>All as in the list</Trans>
          </Button>
          <Button size="compact-xs" onClick={() => decideAll('registry')}>
            <Trans>All as in the registry</Trans>
          </Button>
        </div>
      )}
      {differences.length > 0 && (
        <ul className={css.differences}>
          {differences.map((difference) => (
            <DifferenceLine
              key={`${difference.row}:${difference.comparison.field}`}
              difference={difference}
              decisions={decisions}
              work={work}
            />
          ))}
        </ul>
      )}
      {newcomers.length > 0 && (
        <p>
          <Trans>Comes into the family: {names(newcomers)}</Trans>
        </p>
      )}
      {absent.length > 0 && (
        <p>
          <Trans>A time away is noted: {names(absent)}</Trans>
        </p>
      )}
      {gone.length > 0 && (
        <p className={css.soft}>
          <Trans>Has left the family, and stays as recorded: {names(gone)}</Trans>
        </p>
      )}
      {unnamed.length > 0 && (
        <p className={css.soft}>
          <Trans>In the registry and not in the list, stays: {names(unnamed)}</Trans>
        </p>
      )}
    </div>
  );
}

function differencesOf(family: ReconciledFamily): readonly Difference[] {
  return [
    ...family.fields.map((comparison) => ({ row: family.key, of: family.name, comparison })),
    ...family.members.flatMap(({ row, fullName, fields }) =>
      fields.map((comparison) => ({ row, of: fullName, comparison })),
    ),
  ];
}

function DifferenceLine({
  difference: { row, of, comparison },
  decisions,
  work,
}: {
  readonly difference: Difference;
  readonly decisions: ImportDecisions;
  readonly work: Import;
}): ReactNode {
  const { t } = useLingui();
  const { field, was, becomes, verdict } = comparison;
  const word = wordOf(row, comparison, decisions);
  const label = useComparedLabel(field);
  const [before, after] = [understoodText(was), understoodText(becomes)];
  return (
    <li data-word={word ?? 'asked'}>
      <div>
        <span className={css.soft}>
          <Trans>
            Row {row}, {of}, {label}:
          </Trans>
        </span>{' '}
        <span className={word === 'list' ? css.old : undefined}>{before}</span>
        {' → '}
        <span className={word === 'registry' ? css.old : undefined}>{after}</span>
        {verdict === 'kept' && (
          <div className={css.soft}>
            <Trans>The office changed it since the last import of this list.</Trans>
          </div>
        )}
        {verdict === 'asked' && word === null && (
          <div className={css.waits}>
            <Trans>Which of the two is right?</Trans>
          </div>
        )}
      </div>
      <SegmentedControl
        size="xs"
        aria-label={t`${label}, ${of}, row ${row}: whose word stands`}
        value={word ?? ''}
        onChange={(value) => work.decideFields([{ row, field }], value as FieldChoice)}
        data={[
          { value: 'registry', label: t`Registry` },
          { value: 'list', label: t`List` },
        ]}
      />
    </li>
  );
}

function useComparedLabel(field: ComparedField): string {
  const { t } = useLingui();
  if (field === 'family-name') return t`Name of the family`;
  if (field === 'safe-contact') return t`How to call safely`;
  const named: Field = field;
  return fieldLabel(named);
}
