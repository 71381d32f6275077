import type { Criterion, SelectionFormVersion } from '@tatyktuu/domain/families';

/** What is edited of a form; its version is given by its place. */
export type FormDraft = Pick<SelectionFormVersion, 'title' | 'criteria' | 'enrolFrom'>;

type Kind = Criterion['answer'];

/**
 * A question to fill in. Its id is free among `taken`, which holds those of every version there ever was: answers are
 * kept by it, so the id of a removed question never comes to mean another one.
 */
export function blankCriterion(kind: Kind, taken: ReadonlySet<string>): Criterion {
  return withAnswer({ id: firstFree('question-', taken), question: {}, guidance: {} }, kind);
}

/** The same question, answered in another way. */
export function withAnswer(
  { id, question, guidance }: Pick<Criterion, 'id' | 'question' | 'guidance'>,
  kind: Kind,
): Criterion {
  const asked = { id, question, guidance };
  switch (kind) {
    case 'yes-no':
      return { ...asked, answer: 'yes-no', points: 1 };
    case 'choice':
      return {
        ...asked,
        answer: 'choice',
        options: [
          { id: 'option-1', title: {}, points: 1 },
          { id: 'option-2', title: {}, points: 0 },
        ],
      };
    case 'number':
      return { ...asked, answer: 'number', pointsEach: 1, atMost: 5 };
  }
}

type Choice = Extract<Criterion, { answer: 'choice' }>;

/** The question with one answer more to choose from. */
export function withOption(criterion: Choice): Choice {
  const id = firstFree('option-', new Set(criterion.options.map((option) => option.id)));
  return { ...criterion, options: [...criterion.options, { id, title: {}, points: 0 }] };
}

function firstFree(prefix: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = `${prefix}${number}`;
    if (!taken.has(id)) return id;
  }
}
