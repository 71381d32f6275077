import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameKey } from '../families/index.ts';
import cases from './duplicates.cases.json' with { type: 'json' };
import {
  keysOf,
  likenessFrom,
  likenessOf,
  type PersonForMatching,
  prepare,
  SHOWN_FROM,
  searchAll,
} from './index.ts';

const nobody: Omit<PersonForMatching, 'id' | 'familyId' | 'fullName'> = {
  birth: null,
  sex: 'unknown',
  phone: null,
  nationalId: null,
  address: '',
  kin: [],
};
type Given = Partial<PersonForMatching> & Pick<PersonForMatching, 'fullName'>;
let made = 0;
function entry(given: Given): PersonForMatching {
  made += 1;
  return { ...nobody, id: `person-${made}`, familyId: `family-${made}`, ...given };
}
const like = (one: PersonForMatching, other: PersonForMatching) => likenessOf(prepare(one), prepare(other));

describe('the table of pairs', () => {
  test.each(cases)('$why: one human being is $same', ({ one, other, same, says = [] }) => {
    const a = entry(one as Given);
    const b = entry(other as Given);
    const { certainty, evidence } = like(a, b);
    expect([certainty >= SHOWN_FROM, certainty]).toEqual([same, certainty]);
    expect(evidence.map(({ side, code }) => side + code)).toEqual(expect.arrayContaining(says));
    expect(searchAll([a, b], { level: SHOWN_FROM })).toHaveLength(same ? 1 : 0);
  });
});

const letters = [...'абгдежзийклмнңоөпрстуүчшыэюя'];
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 9 });
const fullName = fc
  .array(fc.oneof(word, fc.constantFrom('Асанов', 'Айгүл', 'уулу', 'Болотовна', 'Г.')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(' '));
const person = fc.record({
  id: fc.uuid(),
  familyId: fc.constantFrom('one', 'other'),
  fullName,
  birth: fc.constantFrom(null, '1990', '1990-05-04', '1990-04-05', '1990-01-01', '1991-05-04'),
  sex: fc.constantFrom('female' as const, 'male' as const, 'unknown' as const),
  phone: fc.constantFrom(null, '+996000111222', '+996000111223'),
  nationalId: fc.constantFrom(null, '10405199012345', '10405199012346', '20405199054321'),
  address: fc.constantFrom('', 'Ак-Жар', 'Ак-Жар, ул. Достук 12', 'Достук 12', 'Мектеп 1'),
  kin: fc.array(fullName, { maxLength: 3 }),
});

test('a is as like b as b is like a', () => {
  fc.assert(
    fc.property(person, person, (a, b) => {
      expect(like(a, b)).toEqual(like(b, a));
    }),
  );
});

test('another spelling of a name changes nothing but the words for it', () => {
  const respelled = (one: PersonForMatching): PersonForMatching => ({
    ...one,
    fullName: nameKey(one.fullName),
  });
  fc.assert(
    fc.property(person, person, (a, b) => {
      expect(like(respelled(a), b).certainty).toBe(like(a, b).certainty);
      expect(keysOf(prepare(respelled(a)))).toEqual(keysOf(prepare(a)));
    }),
  );
});

test('a certainty is a percentage, and what is below the level is not answered', () => {
  fc.assert(
    fc.property(person, person, (a, b) => {
      const { certainty } = like(a, b);
      expect(certainty).toBeGreaterThanOrEqual(0);
      expect(certainty).toBeLessThanOrEqual(100);
      expect(likenessFrom(certainty, prepare(a), prepare(b))).toEqual(like(a, b));
      expect(likenessFrom(certainty + 1, prepare(a), prepare(b))).toBeNull();
    }),
  );
});

test('one who is written in two families under one id is no duplicate of herself', () => {
  const moved = entry({ fullName: 'Асанова Гүлзат', birth: '1990-05-14', phone: '+996000111222' });
  expect(searchAll([moved, { ...moved, familyId: 'her own' }], { level: 1 })).toEqual([]);
});

test('an entry whose details were erased is like nobody', () => {
  const erased = entry({ fullName: '' });
  expect(keysOf(prepare(erased))).toEqual([]);
});

test('a key that a thousand people share does not make the search slow, and namesakes in it are still found', () => {
  const atTheShop = Array.from({ length: 3000 }, (_, at) =>
    entry({
      fullName: `Асанов Ы${'абгджклмнп'.charAt(at % 10)}${at}`,
      phone: '+996000111222',
      birth: '1990-05-14',
    }),
  );
  const twice = [1, 2].map(() =>
    entry({ fullName: 'Асанова Гүлзат Болотовна', phone: '+996000111222', birth: '1990-05-14' }),
  );
  const begun = Date.now();
  const found = searchAll([...atTheShop, ...twice], { level: 90 });
  expect(Date.now() - begun).toBeLessThan(5000);
  const [one, other] = twice.map(({ id }) => id).sort();
  expect(found).toContainEqual(expect.objectContaining({ one, other }));
});

test('a list of people who are all alike makes some pairs of each and not all with all', () => {
  const crowd = Array.from({ length: 120 }, () =>
    entry({ fullName: 'Асанова Гүлзат Болотовна', birth: '1990-05-14' }),
  );
  const found = searchAll(crowd, { level: 50 });
  expect(found.length).toBeLessThanOrEqual(120 * 5);
  expect(new Set(found.flatMap(({ one, other }) => [one, other])).size).toBe(120);
});

test('the search tells how far it is, up to the end', () => {
  const told: number[] = [];
  const people = Array.from({ length: 300 }, (_, at) =>
    entry({ fullName: `Асанов Нурбек${at}`, birth: String(1900 + (at % 100)) }),
  );
  searchAll(people, { level: 50, onProgress: (done) => told.push(done) });
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
});
