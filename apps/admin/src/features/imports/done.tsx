import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EmptyState, Notice } from '../../page/index.ts';
import css from './imports.module.css';

export interface DoneProps {
  readonly families: number;
  readonly people: number;
  /** Families that the server refused, each with its name on the list and the reason. */
  readonly refused: readonly { readonly name: string; readonly row: number; readonly sentence: string }[];
}

/** What became of the import. */
export function Done({ families, people, refused }: DoneProps): ReactNode {
  const { t } = useLingui();
  const registered = plural(families, { one: '# family is registered', other: '# families are registered' });
  const counted = plural(people, { one: 'with # person', other: 'with # people' });
  return (
    <EmptyState title={t`${registered}, ${counted}.`}>
      {refused.length > 0 && (
        <Notice tone="stop">
          <p>
            <Trans>These were not taken in:</Trans>
          </p>
          <ul className={css.list}>
            {refused.map(({ name, row, sentence }) => (
              <li key={row}>
                <Trans>
                  {name}, row {row}: {sentence}
                </Trans>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p>
        <Trans>The next step is to enrol those that take part: choose them in the list.</Trans>
      </p>
      <Button component={Link} to="/families" variant="filled">
        <Trans>To the families</Trans>
      </Button>
    </EmptyState>
  );
}
