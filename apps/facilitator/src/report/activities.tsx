import { t } from '@lingui/core/macro';
import type { Unit } from '@tatyktuu/domain/workshops';
import { activityOutcomeLabel, programmeWords } from '@tatyktuu/locales';
import { Button } from '../frame/button.tsx';
import { Choice } from '../frame/choice.tsx';
import type { Draft, Outcome } from './draft.ts';
import styles from './report.module.css';

const outcomes: readonly Outcome[] = ['done', 'adapted', 'skipped'];

interface ActivitiesProps {
  readonly unit: Unit;
  readonly outcomes: Draft['outcomes'];
  readonly onChange: (outcomes: Draft['outcomes']) => void;
}

/** What became of each activity: one tap when everything went as planned, one each otherwise. */
export function Activities({ unit, outcomes: chosen, onChange }: ActivitiesProps) {
  const all = () => onChange(Object.fromEntries(unit.activities.map(({ id }) => [id, 'done'] as const)));
  return (
    <section className={styles.activities}>
      <h2>{t`Activities`}</h2>
      <Button kind="quiet" onClick={all}>{t`All done as planned`}</Button>
      {unit.activities.map(({ id, title }) => (
        <Choice<Outcome>
          key={id}
          quietLegend
          legend={programmeWords(title)}
          options={outcomes.map((value) => ({ value, label: activityOutcomeLabel(value) }))}
          value={chosen[id] ?? null}
          onChange={(outcome) => onChange({ ...chosen, [id]: outcome })}
        />
      ))}
    </section>
  );
}
