import { Trans, useLingui } from '@lingui/react/macro';
import { NumberInput } from '@mantine/core';
import type { Activity } from '@tatyktuu/domain/workshops';
import { RowAction } from '../../../page/row-action.tsx';
import { WordsFields } from '../../../page/words-fields.tsx';
import styles from './editor-page.module.css';

interface ActivityEditorProps {
  readonly activity: Activity;
  /** Its place among the activities, from 1. */
  readonly number: number;
  readonly onChange: (activity: Activity) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly first: boolean;
  readonly last: boolean;
}

/** One activity of a session of the curriculum. */
export function ActivityEditor(props: ActivityEditorProps) {
  const { activity, number, onChange, onMove, onRemove, first, last } = props;
  const { t } = useLingui();
  return (
    <div className={styles.activity}>
      <WordsFields
        label={t`Activity ${number}`}
        value={activity.title}
        onChange={(title) => onChange({ ...activity, title })}
      />
      <div className={styles.activityFoot}>
        <NumberInput
          label={t`Minutes`}
          value={activity.minutes}
          onChange={(minutes) => onChange({ ...activity, minutes: Number(minutes) || 0 })}
          min={0}
          max={600}
          allowDecimal={false}
          w={120}
        />
        <RowAction disabled={first} onClick={() => onMove(-1)} aria-label={t`Move up: activity ${number}`}>
          <span aria-hidden="true">↑</span>
        </RowAction>
        <RowAction disabled={last} onClick={() => onMove(1)} aria-label={t`Move down: activity ${number}`}>
          <span aria-hidden="true">↓</span>
        </RowAction>
        <RowAction onClick={onRemove} aria-label={t`Remove: activity ${number}`}>
          <Trans>Remove</Trans>
        </RowAction>
      </div>
    </div>
  );
}
