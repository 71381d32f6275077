import { TextInput } from '@mantine/core';
import type { Day } from '@tatyktuu/domain/kernel';
import type { ReactNode } from 'react';

/** A day of the calendar in the browser's own picker. `value` and `onChange` speak `YYYY-MM-DD`; '' while it is empty. */
export function DayField({
  label,
  value,
  onChange,
  min,
  max,
  required = true,
  description,
}: {
  readonly label: string;
  readonly value: Day | '';
  readonly onChange: (day: Day | '') => void;
  readonly min?: Day;
  readonly max?: Day;
  readonly required?: boolean;
  readonly description?: string;
}): ReactNode {
  return (
    <TextInput
      type="date"
      label={label}
      description={description}
      value={value}
      min={min}
      max={max}
      required={required}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
