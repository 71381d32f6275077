import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, NumberInput, Stack } from '@mantine/core';
import { attendingRoles } from '@tatyktuu/domain/families';
import { type LearningArea, learningAreas, type Unit } from '@tatyktuu/domain/workshops';
import { audienceLabel, learningAreaLabel } from '@tatyktuu/locales';
import { useId } from 'react';
import { RowAction } from '../../../page/row-action.tsx';
import { WordsFields } from '../../../page/words-fields.tsx';
import { ActivityEditor } from './activity-editor.tsx';
import { blankActivity, moved } from './edit-units.ts';
import styles from './editor-page.module.css';

interface UnitEditorProps {
  readonly unit: Unit;
  /** How the line calls it. */
  readonly name: string;
  readonly opened: boolean;
  readonly onToggle: () => void;
  readonly onChange: (unit: Unit) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly first: boolean;
  readonly last: boolean;
}

/** One session of the curriculum: a line that opens to its fields. */
export function UnitEditor(props: UnitEditorProps) {
  const { name, opened, onToggle, onMove, onRemove, first, last } = props;
  const { t } = useLingui();
  const id = useId();
  return (
    <>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.name}
          onClick={onToggle}
          aria-expanded={opened}
          aria-controls={id}
        >
          {name}
        </button>
        <div className={styles.tools}>
          <RowAction disabled={first} onClick={() => onMove(-1)} aria-label={t`Move up: ${name}`}>
            <span aria-hidden="true">↑</span>
          </RowAction>
          <RowAction disabled={last} onClick={() => onMove(1)} aria-label={t`Move down: ${name}`}>
            <span aria-hidden="true">↓</span>
          </RowAction>
          <RowAction onClick={onRemove} aria-label={t`Remove: ${name}`}>
            <Trans>Remove</Trans>
          </RowAction>
        </div>
      </div>
      <div id={id}>{opened && <UnitFields {...props} />}</div>
    </>
  );
}

function UnitFields({ unit, onChange }: UnitEditorProps) {
  const { t } = useLingui();
  const activities = (changed: Unit['activities']) => onChange({ ...unit, activities: changed });
  const taken = new Set(unit.activities.map(({ id }) => id));
  const planned = unit.activities.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <div className={styles.fields}>
      <WordsFields label={t`Title`} value={unit.title} onChange={(title) => onChange({ ...unit, title })} />
      <div className={styles.row}>
        <Checkbox.Group
          label={t`Learning areas`}
          value={[...unit.areas]}
          onChange={(areas) => onChange({ ...unit, areas: learningAreas.filter(within(areas)) })}
        >
          <Stack gap="xs" mt="xs">
            {learningAreas.map((area) => (
              <Checkbox key={area} value={area} label={learningAreaLabel(area)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Stack gap="md">
          <Checkbox.Group
            label={t`For`}
            value={[...unit.audience]}
            onChange={(audience) => onChange({ ...unit, audience: attendingRoles.filter(within(audience)) })}
          >
            <Stack gap="xs" mt="xs">
              {attendingRoles.map((role) => (
                <Checkbox key={role} value={role} label={audienceLabel(role)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <NumberInput
            label={t`Minutes in all`}
            description={t`The activities take ${planned} together`}
            value={unit.minutes}
            onChange={(minutes) => onChange({ ...unit, minutes: Number(minutes) || 0 })}
            min={0}
            max={600}
            allowDecimal={false}
          />
        </Stack>
      </div>
      <Stack gap="sm">
        <h3>
          <Trans>Activities</Trans>
        </h3>
        {unit.activities.map((activity, index) => (
          <ActivityEditor
            key={activity.id}
            activity={activity}
            number={index + 1}
            onChange={(changed) => activities(unit.activities.with(index, changed))}
            onMove={(by) => activities(moved(unit.activities, index, by))}
            onRemove={() => activities(unit.activities.toSpliced(index, 1))}
            first={index === 0}
            last={index === unit.activities.length - 1}
          />
        ))}
        <div>
          <Button onClick={() => activities([...unit.activities, blankActivity(unit, taken)])}>
            <Trans>Add an activity</Trans>
          </Button>
        </div>
      </Stack>
    </div>
  );
}

function within(chosen: readonly string[]) {
  return (code: LearningArea | (typeof attendingRoles)[number]) => chosen.includes(code);
}
