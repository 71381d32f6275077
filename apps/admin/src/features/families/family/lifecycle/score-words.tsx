import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Answers, Criterion, ScoreLine, SelectionFormVersion } from '@tatyktuu/domain/families';
import { scoreOf } from '@tatyktuu/domain/families';
import { programmeWords } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { DataTable, Status } from '../../../../page/index.ts';
import css from './lifecycle.module.css';

/** How many points a line gave, and of how many; that nothing was answered is said, and is never "no". */
export function LinePoints({ line }: { readonly line: ScoreLine | undefined }): ReactNode {
  if (!line) return null;
  return line.answered ? (
    <span className={css.whole}>
      <Trans>
        {line.points} of {line.most}
      </Trans>
    </span>
  ) : (
    <span className={css.soft}>
      <Trans>not answered</Trans>
    </span>
  );
}

/** The whole score, and on which side of the form's line it is. */
export function ScoreTotal({
  form,
  answers,
}: {
  readonly form: SelectionFormVersion;
  readonly answers: Answers;
}): ReactNode {
  const { points, most, lines } = scoreOf(form, answers);
  const open = lines.filter(({ answered }) => !answered).length;
  const reached = points >= form.enrolFrom;
  return (
    <div className={css.total}>
      <strong>
        <Trans>
          {points} of {most} points
        </Trans>
      </strong>
      <Status tone={reached ? 'well' : 'wait'}>
        {reached ? (
          <Trans>Families are enrolled from {form.enrolFrom}: reached</Trans>
        ) : (
          <Trans>Families are enrolled from {form.enrolFrom}: not reached</Trans>
        )}
      </Status>
      {open > 0 && (
        <span className={css.soft}>
          <Plural value={open} one="# question is not answered" other="# questions are not answered" />
        </span>
      )}
    </div>
  );
}

/** What was answered and what each answer gave. */
export function ScoreTable({
  form,
  answers,
}: {
  readonly form: SelectionFormVersion;
  readonly answers: Answers;
}): ReactNode {
  const { t } = useLingui();
  const score = scoreOf(form, answers);
  return (
    <DataTable
      label={t`Score, line by line`}
      rows={form.criteria}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'question',
          heading: <Trans>Question</Trans>,
          cell: ({ question }) => programmeWords(question),
        },
        {
          key: 'answer',
          heading: <Trans>Answer</Trans>,
          cell: (criterion) => <AnswerWords criterion={criterion} answer={answers[criterion.id]} />,
        },
        {
          key: 'points',
          heading: <Trans>Points</Trans>,
          figure: true,
          cell: ({ id }) => <LinePoints line={score.lines.find(({ criterionId }) => criterionId === id)} />,
        },
      ]}
    />
  );
}

function AnswerWords({
  criterion,
  answer,
}: {
  readonly criterion: Criterion;
  readonly answer: Answers[string] | undefined;
}): ReactNode {
  if (answer === undefined) return null;
  if (answer === true) return <Trans>Yes</Trans>;
  if (answer === false) return <Trans>No</Trans>;
  if (criterion.answer !== 'choice') return answer;
  const option = criterion.options.find(({ id }) => id === answer);
  return option && programmeWords(option.title);
}
