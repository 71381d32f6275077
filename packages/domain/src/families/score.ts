import type { Answers, Criterion, Score, ScoreLine, SelectionFormVersion } from './selection.ts';

type Answer = Answers[string];

/**
 * What a family's answers give by the form, line by line in the form's order. What was not answered gives no points
 * and says so: missing is never "no".
 */
export function scoreOf(form: SelectionFormVersion, answers: Answers): Score {
  const lines = form.criteria.map((criterion) => lineOf(criterion, answers[criterion.id]));
  return { points: sumOf(lines, 'points'), most: sumOf(lines, 'most'), lines };
}

function lineOf(criterion: Criterion, answer: Answer | undefined): ScoreLine {
  const answered = answer !== undefined;
  const points = answered ? pointsFor(criterion, answer) : 0;
  return { criterionId: criterion.id, answered, points, most: mostOf(criterion) };
}

function pointsFor(criterion: Criterion, answer: Answer): number {
  switch (criterion.answer) {
    case 'yes-no':
      return answer === true ? criterion.points : 0;
    case 'choice':
      return criterion.options.find(({ id }) => id === answer)?.points ?? 0;
    case 'number':
      return typeof answer === 'number' ? Math.min(answer * criterion.pointsEach, criterion.atMost) : 0;
  }
}

/** The most that a criterion can give. */
export function mostOf(criterion: Criterion): number {
  switch (criterion.answer) {
    case 'yes-no':
      return criterion.points;
    case 'choice':
      return Math.max(0, ...criterion.options.map(({ points }) => points));
    case 'number':
      return criterion.atMost;
  }
}

/** Whether the criterion can be answered so. */
export function fits(criterion: Criterion, answer: Answer): boolean {
  switch (criterion.answer) {
    case 'yes-no':
      return typeof answer === 'boolean';
    case 'choice':
      return criterion.options.some(({ id }) => id === answer);
    case 'number':
      return typeof answer === 'number' && Number.isSafeInteger(answer) && answer >= 0;
  }
}

function sumOf(lines: readonly ScoreLine[], what: 'points' | 'most'): number {
  return lines.reduce((sum, line) => sum + line[what], 0);
}
