import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Tally } from '@tatyktuu/domain/imports';
import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../page/index.ts';

export type DoneProps =
  | { readonly kind: 'families'; readonly counts: Pick<Tally, 'add' | 'update' | 'newPeople' | 'joining'> }
  | { readonly kind: 'papers'; readonly records: number; readonly people: number };

/** What became of the import. */
export function Done({
  done,
  onAnother,
}: {
  readonly done: DoneProps;
  readonly onAnother: () => void;
}): ReactNode {
  useLanguage();
  return (
    <EmptyState title={sentenceOf(done)}>
      <p>
        {done.kind === 'families' ? (
          <Trans>The next step is to enrol those that take part: choose them in the list.</Trans>
        ) : (
          <Trans>It stands on the pages of the families, as history: nothing is counted from it.</Trans>
        )}{' '}
        <Trans>The import can be undone as a whole, in the list of past imports.</Trans>
      </p>
      <Button component={Link} to="/families" variant="filled">
        <Trans>To the families</Trans>
      </Button>
      <Button onClick={onAnother}>
        <Trans>Import another sheet or file</Trans>
      </Button>
    </EmptyState>
  );
}

function sentenceOf(done: DoneProps): string {
  if (done.kind === 'papers') {
    const records = plural(done.records, { one: '# entry is kept', other: '# entries are kept' });
    const people = plural(done.people, { one: 'of # person', other: 'of # people' });
    return t`${records}, ${people}.`;
  }
  const { add, update, newPeople, joining } = done.counts;
  const registered = plural(add, { one: '# family is registered', other: '# families are registered' });
  const changed = plural(update, { one: '# family is changed', other: '# families are changed' });
  const counted = plural(newPeople, { one: 'with # person', other: 'with # people' });
  const more = plural(joining, { one: 'with # more person', other: 'with # more people' });
  const parts = [add > 0 && registered, newPeople > 0 && counted, update > 0 && changed, joining > 0 && more];
  return `${parts.filter(Boolean).join(', ')}.`;
}
