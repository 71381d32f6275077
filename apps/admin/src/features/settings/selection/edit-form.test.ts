import type { Criterion } from '@tatyktuu/domain/families';
import { expect, test } from 'vitest';
import { blankCriterion, withAnswer, withOption } from './edit-form.ts';
import { startingForm } from './starting-form.ts';

test('a new question never takes the id of one that was there before', () => {
  const taken = new Set(['question-1', 'question-2']);
  expect(blankCriterion('number', taken).id).toBe('question-3');
});

test('a question that is answered in another way keeps its words', () => {
  const before: Criterion = {
    id: 'question-1',
    question: { en: 'How many children?' },
    guidance: {},
    answer: 'number',
    pointsEach: 2,
    atMost: 8,
  };
  expect(withAnswer(before, 'yes-no')).toEqual({
    id: 'question-1',
    question: { en: 'How many children?' },
    guidance: {},
    answer: 'yes-no',
    points: 1,
  });
});

test('an answer that is added has an id of its own', () => {
  const choice = blankCriterion('choice', new Set());
  if (choice.answer !== 'choice') throw new Error('a choice was asked for');
  const { options } = withOption({ ...choice, options: choice.options.slice(1) });
  expect(options.map(({ id }) => id)).toEqual(['option-2', 'option-1']);
});

test('the proposed form speaks all three languages, and asks nothing about violence', () => {
  const words = startingForm.criteria.flatMap(({ question, guidance }) => [question, guidance]);
  for (const each of [startingForm.title, ...words])
    expect(Object.keys(each).toSorted()).toEqual(['en', 'ky', 'ru']);
  expect(JSON.stringify(words)).not.toMatch(/violen|beat|насил|бь[её]т|зомбулук/i);
});
