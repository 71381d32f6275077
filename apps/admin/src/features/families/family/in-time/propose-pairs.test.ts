import { NO_ONE, type Person } from '@tatyktuu/domain/families';
import { expect, test } from 'vitest';
import { proposePairs } from './propose-pairs.ts';

const person = (id: string, fullName: string, birth: string | null): Person => ({
  ...NO_ONE,
  id,
  fullName,
  birth,
});

test('who is written in another script is proposed, a sister is not', () => {
  const here = [
    person('aizada', 'Токтогулова Айзада', '1990-03-04'),
    person('bermet', 'Токтогулова Бермет', '1995-07-01'),
  ];
  const coming = [
    person('other', 'Toktogulova Aizada', '1990-03-04'),
    person('sister', 'Токтогулова Чолпон', '1993-11-20'),
  ];
  expect([...proposePairs(here, coming)]).toEqual([['other', 'aizada']]);
});

test('nobody is proposed for two, the surer one wins', () => {
  const here = [person('bakyt', 'Асанов Бакыт Сапарович', '1986-02-01')];
  const coming = [
    person('vague', 'Асанов Бакыт', null),
    person('sure', 'Асанов Бакыт Сапарович', '1986-02-01'),
  ];
  expect([...proposePairs(here, coming)]).toEqual([['sure', 'bakyt']]);
});
