import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { columnOf, unnested } from './arrays.ts';
import type { SqlType } from './table.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function back(type: SqlType, values: readonly unknown[]): Promise<unknown> {
  const column = unnested([columnOf(type, values)]);
  const { rows } = await database.pool.query(
    `SELECT value FROM ${column.unnest} AS a (value)`,
    column.values,
  );
  return rows.map(({ value }) => value);
}

test('whatever a text holds, it comes out of its column as it went in, in its place', async () => {
  const text = fc.oneof(
    fc.constant(null),
    fc.constantFrom('', 'NULL', '{}', '"', '\\', ',', '{"a":"\\"b"}', ' x ', 'Үсөнова', "'; --", '\\"'),
    fc.string({ unit: 'grapheme' }).map((any) => any.replaceAll('\0', '')),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text), async (values) => {
      expect(await back('text', values)).toEqual(values);
    }),
    { numRuns: 60 },
  );
});

test('what is the same in every row comes out in every row', async () => {
  for (const [type, value] of [
    ['text', 'a"b'],
    ['text', null],
    ['jsonb', null],
    ['jsonb', 'a"b'],
    ['integer', 7],
    ['uuid', '018a0000-0000-7000-8000-00000000000a'],
  ] as const)
    expect(await back(type, [value, value, value])).toEqual([value, value, value]);
});

test('JSON values, numbers and truth values come out as they went in', async () => {
  const json = [{ a: 'He said "no\\"', b: [1, null] }, null, 'text', 7];
  expect(await back('jsonb', json)).toEqual(json);
  expect(await back('integer', [1, null, -3])).toEqual([1, null, -3]);
  expect(await back('boolean', [true, false])).toEqual([true, false]);
});

test('an id that is none is refused and moves no other out of its place', async () => {
  await expect(back('uuid', ['a,b'])).rejects.toThrow('uuid');
});
