import { expect, test } from 'vitest';
import { patternsOf, searchKeyOf } from './search-key.ts';

const member = { fullName: '' } as never;
const family = {
  name: 'Үсөнова',
  number: 'ИВ-007',
  members: [
    { ...(member as object), fullName: 'Үсөнова Гүлзат' },
    { ...(member as object), fullName: 'Асанов Нурбек' },
  ] as never,
};

/** LIKE, as far as these patterns use it. */
function finds(search: string): boolean {
  const patterns = patternsOf(search);
  return (
    patterns === null ||
    patterns.every((pattern) => {
      if (pattern === '') return false;
      return searchKeyOf(family).includes(pattern.replaceAll('%', ''));
    })
  );
}

test.each([
  ['all families, with nothing asked for', '  ', true],
  ['whichever ү and ө are typed', 'усонова', true],
  ['in Latin letters', 'gulzat', true],
  ['by two members at once', 'асанов гулзат', true],
  ['inside a word from three letters on', 'лзат', true],
  ['at the beginning of a word by one letter', 'н', true],
  ['not inside a word by two letters', 'ат', false],
  ['by the number as it is written', 'ИВ-007', true],
  ['by the number without its zeros', '7', true],
  ['not by another number', '8', false],
  ['not when one word is missing', 'гулзат бекова', false],
  ['not by what is no word in any of the languages', '—', false],
  ['not by a wildcard', '%', false],
])('a family is found %s', (_, search, found) => {
  expect(finds(search)).toBe(found);
});
