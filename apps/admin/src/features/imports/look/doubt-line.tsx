import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import type { Doubt, Field } from '@tatyktuu/domain/imports';
import { doubtSentence, fieldLabel } from '@tatyktuu/locales/imports';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import type { Correction } from '../file/messages.ts';
import css from '../imports.module.css';

/** One cell that should be looked at: what stood there, what it was taken for and why, and a place to set it right. */
export function DoubtLine({
  doubt,
  name,
  field,
  onCorrect,
}: {
  readonly doubt: Doubt;
  readonly name: string;
  readonly field: Field;
  readonly onCorrect: (correction: Correction) => void;
}): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const [open, setOpen] = useState(false);
  const { row, column, was, understood } = doubt;
  const masked = understood.kind === 'held-back';
  const label = fieldLabel(field);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setOpen(false);
    onCorrect({ row, column, text: String(new FormData(event.currentTarget).get('text')).trim() });
  };
  return (
    <li>
      <p>
        <span className={css.soft}>
          <Trans>
            Row {row}, {name}, {label}:
          </Trans>
        </span>{' '}
        {doubtSentence(doubt)}
      </p>
      {open ? (
        <form onSubmit={save} className={css.correct}>
          <TextInput
            name="text"
            size="xs"
            aria-label={t`What the cell should say`}
            defaultValue={masked ? '' : was}
            maxLength={200}
            autoFocus
          />
          <Button type="submit" size="xs">
            <Trans>Set right</Trans>
          </Button>
          <Button size="xs" variant="subtle" onClick={() => setOpen(false)}>
            <Trans>Cancel</Trans>
          </Button>
        </form>
      ) : (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => setOpen(true)}
          aria-label={t`Correct ${label} in row ${row}`}
        >
          <Trans>Correct</Trans>
        </Button>
      )}
    </li>
  );
}
