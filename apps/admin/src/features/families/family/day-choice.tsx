import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { addDays, type Day, isDay } from '@tatyktuu/domain/kernel';
import { formatDay } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import css from './day-choice.module.css';

/** On which day one sees the family: a slider from before the first change through each of them, or any day. */
export function DayChoice({
  days,
  today,
  value,
  onChange,
}: {
  /** The days of change, oldest first. */
  readonly days: readonly Day[];
  readonly today: Day;
  readonly value: Day;
  readonly onChange: (day: Day) => void;
}): ReactNode {
  const { t } = useLingui();
  const language = useLanguage();
  const [first] = days;
  const before = first === undefined ? [] : [addDays(first, -1)];
  const stops = [...before, ...days.filter((day) => day !== today), today];
  const at = stops.findLastIndex((day) => day <= value);
  const go = (index: number) => {
    const day = stops[index];
    if (day !== undefined) onChange(day);
  };
  const shown = value === today ? t`today` : formatDay(value, language, 'full');
  return (
    <div className={css.days}>
      <p className={css.shown} aria-live="polite">
        <Trans>
          The family as of <strong>{shown}</strong>
        </Trans>
      </p>
      <div className={css.slide}>
        <Button
          size="xs"
          aria-label={t`Change before`}
          disabled={at <= 0 && value === stops[0]}
          onClick={() => go(value === stops[at] ? at - 1 : Math.max(0, at))}
        >
          <span aria-hidden="true">←</span>
        </Button>
        <input
          type="range"
          className={css.range}
          aria-label={t`Day`}
          aria-valuetext={shown}
          min={0}
          max={stops.length - 1}
          step={1}
          value={Math.max(0, at)}
          onChange={(event) => go(Number(event.currentTarget.value))}
        />
        <Button size="xs" aria-label={t`Change after`} disabled={value >= today} onClick={() => go(at + 1)}>
          <span aria-hidden="true">→</span>
        </Button>
      </div>
      <TextInput
        type="date"
        size="xs"
        aria-label={t`Any other day`}
        value={value}
        max={today}
        onChange={({ currentTarget }) => {
          if (isDay(currentTarget.value) && currentTarget.value <= today) onChange(currentTarget.value);
        }}
      />
      {value !== today && (
        <Button size="xs" onClick={() => onChange(today)}>
          <Trans>Back to today</Trans>
        </Button>
      )}
    </div>
  );
}
