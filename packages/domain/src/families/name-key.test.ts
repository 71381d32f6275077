import fc from 'fast-check';
import { expect, test } from 'vitest';
import cases from './name-key.cases.json' with { type: 'json' };
import { nameKey } from './name-key.ts';

test.each(cases)('every spelling of "$key" gives that key', ({ key, spellings }) => {
  for (const spelling of spellings) expect([spelling, nameKey(spelling)]).toEqual([spelling, key]);
});

test('different names keep different keys', () => {
  const keys = ['Гүлзат', 'Гүлнара', 'Назгүл', 'Айгүл', 'Бермет', 'Салтанат', 'Мээрим'].map(nameKey);
  expect(new Set(keys).size).toBe(keys.length);
});

const letters = [
  ...'абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя',
  ..."abcdefghijklmnopqrstuvwxyzüöñşç'’- .",
  'Ж',
  'Ү',
];
const name = fc.oneof(
  fc.array(fc.constantFrom(...letters), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string(),
);

test('the key of a key is the key itself', () => {
  fc.assert(
    fc.property(name, (text) => {
      expect(nameKey(nameKey(text))).toBe(nameKey(text));
    }),
  );
});

test('a key is lower-case ASCII words, whatever is put in', () => {
  fc.assert(
    fc.property(name, (text) => {
      expect(nameKey(text)).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
    }),
  );
});

test('case, surrounding space and composed or decomposed letters make no difference', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letters)), (parts) => {
      const text = parts.join('');
      expect(nameKey(`  ${text.toUpperCase()} `)).toBe(nameKey(text));
      expect(nameKey(text.normalize('NFD'))).toBe(nameKey(text));
    }),
  );
});

test('a hundred thousand names take seconds at the very worst, not minutes', () => {
  const begun = Date.now();
  for (let index = 0; index < 100_000; index += 1) nameKey(`Асанова Гүлзат Кубанычбек кызы ${index}`);
  expect(Date.now() - begun).toBeLessThan(5000);
});
