import { expect, test } from 'vitest';
import { type Family, NO_FAMILY, NO_ONE, type Person } from '../families/index.ts';
import { findRegistered, type KnownFamily, keysToLookUp } from './index.ts';
import { heading, read } from './lists.sample.ts';

const list = read([
  heading,
  [1, 'Асанова Гүлзат', 'келин', '1990', 'ж'],
  [null, 'Асанов Бакыт', 'муж', '1988', 'м'],
  [2, 'Исакова Айгүл', 'келин', '07.09.1991', 'ж'],
  [null, 'Исаков Талант', 'муж', '1985', 'м'],
]);

function family(id: string, people: readonly Partial<Person>[], more: Partial<Family> = {}): Family {
  const members = people.map((person, at) => ({ ...NO_ONE, id: `${id}-${at}`, ...person }));
  return { ...NO_FAMILY, id, ...more, members };
}

function found(known: readonly (Family | KnownFamily)[]) {
  const all = known.map((each) => ('family' in each ? each : { family: each, lastImported: null }));
  const { matches, rivals } = findRegistered(list.families, all);
  const named = [...matches].map(([key, match]) => [key, match.family.id] as const);
  return { matches: named.sort(([a], [b]) => a - b), rivals: [...rivals] };
}

test('the registry is asked by surname and given name, whatever letters they are written in', () => {
  expect(keysToLookUp(list).nameKeys).toEqual([
    'asanova gulzat',
    'asanov bakit',
    'isakova aigul',
    'isakov talant',
  ]);
});

test('a family is found by two of its people, or by one of the very day of birth', () => {
  const one = family('one', [
    { fullName: 'Асанова Гулзат Кубанычбек кызы', birth: '1990-02-03' },
    { fullName: 'Asanov Bakyt' },
  ]);
  const other = family('other', [{ fullName: 'Исакова Айгуль', birth: '1991-09-07' }]);
  expect(found([one, other]).matches).toEqual([
    [2, 'one'],
    [4, 'other'],
  ]);
});

test('one person of the same name is not enough, nor two of other births', () => {
  const namesake = family('namesake', [{ fullName: 'Асанова Гүлзат', birth: '1990' }]);
  const others = family('others', [
    { fullName: 'Асанова Гүлзат', birth: '1971' },
    { fullName: 'Асанов Бакыт', birth: '1960' },
  ]);
  expect(found([namesake, others])).toEqual({ matches: [], rivals: [] });
});

test('what the list itself said before leads to the family, though the office has written its people otherwise', () => {
  const said = family('one', [{ fullName: 'Асанова Гүлзат', birth: '1990' }, { fullName: 'Асанов Бакыт' }]);
  const now = family('one', [
    { fullName: 'Токтосунова Гүлзат', birth: '1990' },
    { fullName: 'Бакыт уулу Нур' },
  ]);
  expect(found([{ family: now, lastImported: said }]).matches).toEqual([[2, 'one']]);
});

test('the number that this source gave, and a person of it who is written with a slip, lead to the family', () => {
  const said = family('one', [{ fullName: 'Асонова Гүлзат' }], { number: '1' });
  expect(found([{ family: said, lastImported: said }]).matches).toEqual([[2, 'one']]);
  const strangers = family('one', [{ fullName: 'Турдубеков Болот' }], { number: '1' });
  expect(found([{ family: strangers, lastImported: strangers }]).matches).toEqual([]);
  expect(found([said]).matches).toEqual([]);
});

test('two families of a list are never one of the registry: the second is a rival', () => {
  const twice = read([
    heading,
    [1, 'Асанова Гүлзат', 'келин', '05.07.1989', 'ж', '10507198950896'],
    [2, 'Асанова Гулзат', 'келин', '05.07.1989', 'ж', '10507198950896'],
  ]);
  const known = family('one', [{ fullName: 'Асанова Гүлзат', nationalId: '10507198950896' }]);
  const { matches, rivals } = findRegistered(twice.families, [{ family: known, lastImported: null }]);
  expect([...matches.keys()]).toEqual([2]);
  expect([...rivals]).toEqual([[3, 'one']]);
});

test('a family that goes on in another one is not found, nor one whose details are erased', () => {
  const people = [{ fullName: 'Асанова Гүлзат' }, { fullName: 'Асанов Бакыт' }];
  expect(found([family('merged', people, { mergedInto: 'other' })]).matches).toEqual([]);
  expect(found([family('erased', [{}, {}])]).matches).toEqual([]);
});
