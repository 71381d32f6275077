import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, NumberInput } from '@mantine/core';
import type { Criterion } from '@tatyktuu/domain/families';
import type { ReactNode } from 'react';
import { RowAction } from '../../../page/row-action.tsx';
import { WordsFields } from '../../../page/words-fields.tsx';
import { withAnswer, withOption } from './edit-form.ts';
import css from './selection.module.css';

const MOST_POINTS = 1000;
type Choice = Extract<Criterion, { answer: 'choice' }>;

interface CriterionEditorProps {
  readonly criterion: Criterion;
  readonly onChange: (criterion: Criterion) => void;
}

/** One question: its words, how it is answered, and what the answers give. */
export function CriterionEditor({ criterion, onChange }: CriterionEditorProps): ReactNode {
  const { t } = useLingui();
  return (
    <div className={css.fields}>
      <WordsFields
        label={t`Question`}
        value={criterion.question}
        onChange={(question) => onChange({ ...criterion, question })}
      />
      <WordsFields
        label={t`How to ask, and what not to say`}
        value={criterion.guidance}
        onChange={(guidance) => onChange({ ...criterion, guidance })}
      />
      <NativeSelect
        label={t`Answered with`}
        value={criterion.answer}
        onChange={(event) =>
          onChange(withAnswer(criterion, event.currentTarget.value as Criterion['answer']))
        }
        data={[
          { value: 'yes-no', label: t`Yes or no` },
          { value: 'choice', label: t`One of several answers` },
          { value: 'number', label: t`A number` },
        ]}
        className={css.narrow}
      />
      {criterion.answer === 'yes-no' && (
        <Points
          label={t`Points for “yes”`}
          value={criterion.points}
          onChange={(points) => onChange({ ...criterion, points })}
        />
      )}
      {criterion.answer === 'number' && (
        <div className={css.row}>
          <Points
            label={t`Points for each`}
            value={criterion.pointsEach}
            onChange={(pointsEach) => onChange({ ...criterion, pointsEach })}
          />
          <Points
            label={t`At most in all`}
            value={criterion.atMost}
            onChange={(atMost) => onChange({ ...criterion, atMost })}
          />
        </div>
      )}
      {criterion.answer === 'choice' && <Options criterion={criterion} onChange={onChange} />}
    </div>
  );
}

function Options({
  criterion,
  onChange,
}: {
  readonly criterion: Choice;
  readonly onChange: (criterion: Criterion) => void;
}): ReactNode {
  const { t } = useLingui();
  const { options } = criterion;
  return (
    <div className={css.fields}>
      {options.map((option, index) => (
        <div key={option.id} className={css.option}>
          <WordsFields
            label={t`Answer ${index + 1}`}
            value={option.title}
            onChange={(title) =>
              onChange({ ...criterion, options: options.with(index, { ...option, title }) })
            }
          />
          <div className={css.row}>
            <Points
              label={t`Points`}
              value={option.points}
              onChange={(points) =>
                onChange({ ...criterion, options: options.with(index, { ...option, points }) })
              }
            />
            <RowAction
              disabled={options.length <= 2}
              onClick={() => onChange({ ...criterion, options: options.toSpliced(index, 1) })}
              aria-label={t`Remove answer ${index + 1}`}
            >
              <Trans>Remove</Trans>
            </RowAction>
          </div>
        </div>
      ))}
      <div>
        <Button size="xs" onClick={() => onChange(withOption(criterion))}>
          <Trans>Add an answer</Trans>
        </Button>
      </div>
    </div>
  );
}

/** Whole points, none below zero. */
export function Points({
  label,
  value,
  onChange,
  max = MOST_POINTS,
  description,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (points: number) => void;
  readonly max?: number;
  readonly description?: string;
}): ReactNode {
  return (
    <NumberInput
      label={label}
      {...(description !== undefined && { description })}
      value={value}
      onChange={(points) => onChange(Number(points) || 0)}
      min={0}
      max={max}
      allowDecimal={false}
      className={css.points}
    />
  );
}
