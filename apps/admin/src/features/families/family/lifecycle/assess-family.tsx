import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { NumberInput, Radio } from '@mantine/core';
import {
  type Answers,
  type Criterion,
  type Family,
  type ScoreLine,
  type SelectionFormVersion,
  scoreOf,
} from '@tatyktuu/domain/families';
import { programmeWords } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../../../language/language.tsx';
import { DayField, FormDialog } from '../../../../page/index.ts';
import { useMe } from '../../../../session.ts';
import { useSubmit } from '../../../../submit.ts';
import css from './lifecycle.module.css';
import { LinePoints, ScoreTotal } from './score-words.tsx';

/** Asks the form's questions; the score is explained line by line while one fills it in. */
export function AssessFamily({
  family,
  form,
  onClose,
}: {
  readonly family: Family;
  readonly form: SelectionFormVersion;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const { today } = useMe();
  const { send, pending, problem } = useSubmit();
  const [on, setOn] = useState(today);
  const [answers, setAnswers] = useState<Answers>({});
  const { lines } = scoreOf(form, answers);
  const answer = (id: string, value: Answers[string] | undefined) => {
    const { [id]: _, ...others } = answers;
    setAnswers(value === undefined ? others : { ...others, [id]: value });
  };
  const save = async () => {
    const sent = await send([
      { kind: 'assess-family', familyId: family.id, formVersion: form.version, answers, on },
    ]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      wide
      title={t`Assess the family`}
      action={<Trans>Keep the assessment</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <p className={css.soft}>
        <Trans>
          {programmeWords(form.title)}, version {form.version}. Everybody is asked the same. What was not
          asked stays unanswered.
        </Trans>
      </p>
      <ol className={css.questions}>
        {form.criteria.map((criterion) => (
          <li key={criterion.id}>
            <Question
              criterion={criterion}
              answer={answers[criterion.id]}
              line={lines.find(({ criterionId }) => criterionId === criterion.id)}
              onAnswer={(value) => answer(criterion.id, value)}
            />
          </li>
        ))}
      </ol>
      <DayField label={t`Assessed on`} value={on} onChange={setOn} max={today} />
      <div className={css.sum} aria-live="polite">
        <ScoreTotal form={form} answers={answers} />
      </div>
    </FormDialog>
  );
}

const NOT_ANSWERED = '';

function Question({
  criterion,
  answer,
  line,
  onAnswer,
}: {
  readonly criterion: Criterion;
  readonly answer: Answers[string] | undefined;
  readonly line: ScoreLine | undefined;
  readonly onAnswer: (value: Answers[string] | undefined) => void;
}): ReactNode {
  const { t } = useLingui();
  const question = programmeWords(criterion.question);
  const guidance = programmeWords(criterion.guidance);
  const choices =
    criterion.answer === 'yes-no'
      ? [
          { value: 'true', label: t`Yes`, points: criterion.points },
          { value: 'false', label: t`No`, points: 0 },
        ]
      : criterion.answer === 'choice'
        ? criterion.options.map(({ id, title, points }) => ({
            value: id,
            label: programmeWords(title),
            points,
          }))
        : null;
  const choose = (value: string) => {
    if (value === NOT_ANSWERED) onAnswer(undefined);
    else onAnswer(criterion.answer === 'yes-no' ? value === 'true' : value);
  };
  return (
    <div className={css.question}>
      {criterion.answer === 'number' ? (
        <NumberInput
          label={question}
          description={[guidance, t`${criterion.pointsEach} for each, at most ${criterion.atMost}`]
            .filter(Boolean)
            .join(' · ')}
          value={typeof answer === 'number' ? answer : ''}
          onChange={(value) => onAnswer(value === '' ? undefined : Number(value))}
          min={0}
          max={1000}
          allowDecimal={false}
          className={css.number}
        />
      ) : (
        <Radio.Group
          label={question}
          {...(guidance !== '' && { description: guidance })}
          value={answer === undefined ? NOT_ANSWERED : String(answer)}
          onChange={choose}
        >
          <div className={css.options}>
            {choices?.map(({ value, label, points }) => (
              <Radio key={value} value={value} label={<Option label={label} points={points} />} />
            ))}
            <Radio value={NOT_ANSWERED} label={t`Not answered`} />
          </div>
        </Radio.Group>
      )}
      <p className={css.points}>
        <LinePoints line={line} />
      </p>
    </div>
  );
}

function Option({ label, points }: { readonly label: string; readonly points: number }): ReactNode {
  return (
    <>
      {label}{' '}
      <span className={css.soft}>
        <Plural value={points} one="# point" other="# points" />
      </span>
    </>
  );
}
