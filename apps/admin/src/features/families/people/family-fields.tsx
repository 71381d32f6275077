import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './people.module.css';

export interface FamilyText {
  readonly name: string;
  readonly number: string;
  readonly address: string;
}

/** What is asked about a family as a whole. */
export function FamilyFields({
  value,
  onChange,
}: {
  readonly value: FamilyText;
  readonly onChange: (value: FamilyText) => void;
}): ReactNode {
  const { t } = useLingui();
  return (
    <div className={css.fields}>
      <TextInput
        label={t`What the family is called`}
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
        maxLength={200}
        required
      />
      <TextInput
        label={t`Number in the programme`}
        value={value.number}
        onChange={(event) => onChange({ ...value, number: event.currentTarget.value })}
        maxLength={200}
      />
      <TextInput
        className={css.whole}
        label={t`Address`}
        value={value.address}
        onChange={(event) => onChange({ ...value, address: event.currentTarget.value })}
        maxLength={200}
      />
    </div>
  );
}
