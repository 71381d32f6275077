import { describe, expect, test } from 'vitest';
import { doubtsOf, heading, read } from './lists.sample.ts';

describe('families', () => {
  test('a blank row ends a family; a repeated heading does not', () => {
    const preview = read([
      heading,
      [1, 'Асанова Гүлзат', 'келин', '1990', 'ж'],
      heading,
      [null, 'Асанов Бакыт', 'муж', '1988', 'м'],
      [],
      [null, 'Исакова Айгүл', 'келин', '1991', 'ж'],
    ]);
    expect(preview.families.map(({ number, members }) => [number, members.length])).toEqual([
      ['1', 2],
      [null, 1],
    ]);
  });

  test('without a column of numbers families are parted by blank rows, and it says so', () => {
    const words = ['ФИО', 'Кем приходится'];
    const preview = read([
      words,
      ['Асанова Гүлзат', 'келин'],
      ['Асанов Бакыт', 'муж'],
      [],
      ['Исакова Айгүл', 'келин'],
    ]);
    expect(preview.families.map(({ members }) => members.length)).toEqual([2, 1]);
    expect(preview.findings).toEqual([{ code: 'families-guessed', by: 'blank-rows' }]);
  });

  test('a family without an adult, and a number used again further down, wait for a decision', () => {
    const preview = read([
      heading,
      [1, 'Асанова Гүлзат', 'келин', '1990', 'ж'],
      [2, 'Исакова Айгүл', 'бала', '2015', 'ж'],
      [1, 'Турдубеков Болот', 'муж', '1980', 'м'],
    ]);
    expect(preview.findings).toEqual([
      { code: 'no-adult', family: 3 },
      { code: 'number-used-twice', family: 4, twin: 2, number: '1' },
    ]);
    expect(preview.families.map(({ decision }) => decision)).toEqual(['import', 'undecided', 'undecided']);
  });

  test('families of the same names but other births are not taken for one', () => {
    const preview = read([
      heading,
      [1, 'Асанова Гүлзат', 'келин', '1990', 'ж'],
      [null, 'Асанов Бакыт', 'муж', '1988', 'м'],
      [2, 'Асанова Гүлзат', 'келин', '1995', 'ж'],
      [null, 'Асанов Бакыт', 'муж', '1991', 'м'],
    ]);
    expect(preview.findings).toEqual([]);
  });

  test('one personal number at two people is a doubt at the second and a sign of a family written twice', () => {
    const preview = read([
      heading,
      [1, 'Асанова Гүлзат', 'келин', '05.07.1989', 'ж', '10507198950896'],
      [2, 'Асанова Гулзат', 'келин', '05.07.1989', 'ж', '10507198950896'],
    ]);
    expect(preview.findings).toMatchObject([{ code: 'written-twice', family: 3, twin: 2 }]);
    expect(doubtsOf(preview)).toEqual(['3 national-id-written-twice']);
  });

  test('a total that agrees is no finding', () => {
    const people = [heading, [1, 'Асанова Гүлзат', 'келин', '1990', 'ж'], []];
    expect(read([...people, [null, 'Итого: 1 семья, 1 чел.']]).findings).toEqual([]);
    expect(read([...people, [null, 'Жалпы: 1 үй-бүлө, 2 адам']]).findings).toMatchObject([
      { code: 'total-disagrees', said: { families: 1, people: 2 }, counted: { families: 1, people: 1 } },
    ]);
  });

  test('a row that names nobody but is filled is found', () => {
    const preview = read([heading, [1, 'Асанова Гүлзат', 'келин'], [null, null, 'муж', '1988', 'м']]);
    expect(preview.findings).toEqual([{ code: 'row-without-name', row: 3 }]);
    expect(preview.rows[2]).toMatchObject({ kind: 'note', text: 'муж · 1988 · м' });
  });
});
