import { hasWords, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import type { FamilyReason } from './reasons.ts';
import { mostOf } from './score.ts';
import type { Criterion, PublishSelectionForm, SelectionForm, SelectionFormPublished } from './selection.ts';

/** No criterion gives more: a form is a sum of many small things. */
const MOST_POINTS = 1000;

/**
 * Publishes the first version of the selection form or the next one. A version never changes: a score can be reckoned
 * again for ever.
 */
export function decideSelectionForm(
  form: SelectionForm | undefined,
  command: PublishSelectionForm,
): Result<readonly SelectionFormPublished[], Refusal<FamilyReason>> {
  const { version, title, criteria, enrolFrom } = command;
  const next = (form?.versions.at(-1)?.version ?? 0) + 1;
  if (version !== next) return refuse('form-version-not-next', { next });
  if (!hasWords(title)) return refuse('form-needs-title');
  if (criteria.length === 0) return refuse('form-needs-criteria');
  const ids = criteria.map(({ id }) => id.trim());
  if (new Set(ids).size < ids.length || ids.includes('')) return refuse('criterion-twice');
  for (const criterion of criteria) {
    if (!hasWords(criterion.question)) return refuse('criterion-needs-question');
    if (!hasOptions(criterion)) return refuse('criterion-needs-options');
    if (!pointsOf(criterion).every(isPoints) || mostOf(criterion) === 0)
      return refuse('criterion-points-not-valid', { most: MOST_POINTS });
  }
  const most = criteria.reduce((sum, criterion) => sum + mostOf(criterion), 0);
  if (!Number.isInteger(enrolFrom) || enrolFrom < 0 || enrolFrom > most)
    return refuse('enrol-from-not-valid', { most });
  return ok([{ kind: 'selection-form-published', payload: { version, title, criteria, enrolFrom } }]);
}

/** Two options at least, each with words and an id of its own. */
function hasOptions(criterion: Criterion): boolean {
  if (criterion.answer !== 'choice') return true;
  const ids = new Set(criterion.options.map(({ id }) => id.trim()));
  return (
    criterion.options.length > 1 &&
    ids.size === criterion.options.length &&
    !ids.has('') &&
    criterion.options.every(({ title }) => hasWords(title))
  );
}

function pointsOf(criterion: Criterion): readonly number[] {
  switch (criterion.answer) {
    case 'yes-no':
      return [criterion.points];
    case 'choice':
      return criterion.options.map(({ points }) => points);
    case 'number':
      return [criterion.pointsEach, criterion.atMost];
  }
}

function isPoints(points: number): boolean {
  return Number.isInteger(points) && points >= 0 && points <= MOST_POINTS;
}
