import { TextInput } from '@mantine/core';
import { type Day, isDay } from '@tatyktuu/domain/kernel';
import { formatDay } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';

/**
 * A day of the calendar in the browser's own picker, which writes it in the browser's own language; under its label it
 * stands in the page's.
 * `value` and `onChange` speak `YYYY-MM-DD`; '' while it is empty.
 */
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
  const language = useLanguage();
  const inWords = isDay(value) ? formatDay(value, language, 'full') : undefined;
  return (
    <TextInput
      type="date"
      label={label}
      description={description ?? inWords}
      value={value}
      min={min}
      max={max}
      required={required}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
