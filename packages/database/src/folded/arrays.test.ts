import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { arrayOf } from './arrays.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function back(type: string, array: string): Promise<unknown> {
  const { rows } = await database.pool.query(`SELECT value FROM unnest($1::${type}[]) AS a (value)`, [array]);
  return rows.map(({ value }) => value);
}

test('whatever a text holds, it comes out of the array as it went in, in its place', async () => {
  const text = fc.oneof(
    fc.constant(null),
    fc.constantFrom('', 'NULL', '{}', '"', '\\', ',', '{"a":"\\"b"}', ' x ', 'Үсөнова', "'; --", '\\"'),
    fc.string({ unit: 'grapheme' }).map((any) => any.replaceAll('\0', '')),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text), async (values) => {
      expect(await back('text', arrayOf('text', values))).toEqual(values);
    }),
    { numRuns: 60 },
  );
});

test('JSON values, numbers and truth values come out as they went in', async () => {
  const json = [{ a: 'He said "no\\"', b: [1, null] }, null, 'text', 7];
  expect(await back('jsonb', arrayOf('jsonb', json))).toEqual(json);
  expect(await back('integer', arrayOf('integer', [1, null, -3]))).toEqual([1, null, -3]);
  expect(await back('boolean', arrayOf('boolean', [true, false]))).toEqual([true, false]);
});

test('an id that is none is refused and moves no other out of its place', async () => {
  await expect(back('uuid', arrayOf('uuid', ['a,b']))).rejects.toThrow('uuid');
});
