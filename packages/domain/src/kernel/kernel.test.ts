import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  ageOn,
  canonicalJson,
  daysBetween,
  divideRound,
  factId,
  hasWords,
  inLanguage,
  instantOf,
  isClockReading,
  isDay,
  isId,
  isPartialDay,
  isQuantity,
  isWallTime,
  isWithin,
  nextReading,
  refuse,
  roundUpTo,
  uuid7,
} from './index.ts';

const day = fc
  .integer({ min: -20_000, max: 40_000 })
  .map((count) => new Date(count * 86_400_000).toISOString().slice(0, 10));
const device = '018a0000-0000-7000-8000-00000000000a';

test('a day is one that the calendar has', () => {
  for (const good of ['2024-02-29', '2023-12-31', '1900-02-28'])
    expect([good, isDay(good)]).toEqual([good, true]);
  const bad = [
    '2023-02-29',
    '1900-02-29',
    '2023-13-01',
    '2023-00-10',
    '2023-1-1',
    '2023-01-00',
    '0000-01-01',
    '01.02.2023',
    '',
  ];
  for (const none of bad) expect([none, isDay(none)]).toEqual([none, false]);
});

test('a partial day is a day or a year, a wall time has 24 hours', () => {
  expect(['1990', '1990-05-12', '90', '1990-05'].map(isPartialDay)).toEqual([true, true, false, false]);
  expect(['00:00', '23:59', '24:00', '9:30', '10:60'].map(isWallTime)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('adding days and counting them agree, across months and leap years', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, count) => {
      expect(daysBetween(from, addDays(from, count))).toBe(count);
      expect(isDay(addDays(from, count))).toBe(true);
    }),
  );
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
});

test('a period holds its first and last day', () => {
  const period = { from: '2023-08-01', to: '2023-08-31' };
  const days = ['2023-07-31', '2023-08-01', '2023-08-31', '2023-09-01'];
  expect(days.map((each) => isWithin(each, period))).toEqual([false, true, true, false]);
});

test('age turns on the birthday; a year alone gives the age reached in that year', () => {
  expect(ageOn('1990-08-21', '2023-08-20')).toBe(32);
  expect(ageOn('1990-08-21', '2023-08-21')).toBe(33);
  expect(ageOn('1990', '2023-01-01')).toBe(33);
  expect(ageOn(null, '2023-01-01')).toBeNull();
});

test('ids are UUIDs of version 7 that sort by the time they were made', () => {
  const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
  const time = fc.integer({ min: 0, max: 2 ** 45 });
  fc.assert(
    fc.property(time, time, bytes, bytes, (a, b, first, second) => {
      const [x, y] = [uuid7(a, first), uuid7(b, second)];
      expect(isId(x)).toBe(true);
      expect(x).toMatch(/^.{14}7.{4}[89ab]/);
      if (a < b) expect(x < y).toBe(true);
    }),
  );
  expect(() => uuid7(0, new Uint8Array(9))).toThrow(RangeError);
});

test("the facts of one command have ids of their own, the first one the command's", () => {
  const command = uuid7(1_700_000_000_000, new Uint8Array(10).fill(255));
  const ids = Array.from({ length: 200 }, (_, index) => factId(command, index));
  expect(ids[0]).toBe(command);
  expect(new Set(ids).size).toBe(200);
  expect(ids.every(isId)).toBe(true);
});

test("a device's clock never goes back, however its wall clock is set", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1_600_000_000_000, max: 1_600_000_000_050 })), (walls) => {
      let last: string | null = null;
      for (const wall of walls) {
        const next: string = nextReading(wall, last, device);
        expect(isClockReading(next)).toBe(true);
        if (last !== null) expect(next > last).toBe(true);
        expect(instantOf(next) >= new Date(wall).toISOString()).toBe(true);
        last = next;
      }
    }),
  );
});

test('a reading holds a time that there is, so that whoever shows it can', () => {
  expect(isClockReading(`2023-08-25T04:10:00.123Z-0000-${device}`)).toBe(true);
  expect(isClockReading(`2023-13-45T04:10:00.123Z-0000-${device}`)).toBe(false);
});

test('a counter that is full moves the clock by a millisecond', () => {
  const full = `2023-08-25T04:10:00.123Z-ffff-${device}`;
  expect(nextReading(0, full, device)).toBe(`2023-08-25T04:10:00.124Z-0000-${device}`);
});

test('equal values have one canonical text, in whatever order their members were written', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
    }),
  );
  expect(canonicalJson({ b: 1, a: [null, { d: 'ө', c: undefined }] })).toBe('{"a":[null,{"d":"ө"}],"b":1}');
});

test('a quantity is a whole number of base units, never less than nothing', () => {
  expect([0, 1, 2 ** 53 - 1].map(isQuantity)).toEqual([true, true, true]);
  expect([-1, 0.5, Number.NaN, 2 ** 53].map(isQuantity)).toEqual([false, false, false, false]);
});

test('division rounds half up, and whole packs hold at least what is due and less than a pack more', () => {
  expect([divideRound(1, 2), divideRound(4, 10), divideRound(15, 10), divideRound(0, 3)]).toEqual([
    1, 0, 2, 0,
  ]);
  const amount = fc.integer({ min: 0, max: 1_000_000 });
  fc.assert(
    fc.property(amount, fc.integer({ min: 1, max: 50_000 }), (quantity, step) => {
      const packed = roundUpTo(quantity, step);
      expect(packed % step).toBe(0);
      expect(packed - quantity).toBeGreaterThanOrEqual(0);
      expect(packed - quantity).toBeLessThan(step);
    }),
  );
});

test('a text missing in the language asked for is given in another', () => {
  expect(inLanguage({ ky: 'Ун', ru: 'Мука' }, 'en')).toBe('Мука');
  expect(inLanguage({ ky: 'Ун', ru: 'Мука' }, 'ky')).toBe('Ун');
  expect(inLanguage({ ky: 'Ун' }, 'ru')).toBe('Ун');
  expect([hasWords({}), hasWords({ ru: ' ' }), hasWords({ en: 'Flour' })]).toEqual([false, false, true]);
});

test('a refusal names its reason, with the figures for its sentence where it has any', () => {
  expect(refuse('too-late')).toEqual({ ok: false, error: { code: 'too-late' } });
  expect(refuse('too-many', { most: 3 })).toEqual({
    ok: false,
    error: { code: 'too-many', params: { most: 3 } },
  });
});
