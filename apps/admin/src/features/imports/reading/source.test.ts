import { expect, test } from 'vitest';
import { sourceOf } from './source.ts';

const columns = (...headings: string[]) =>
  headings.map((heading, column) => ({ column, heading, samples: [], filled: 1 }));

test('the same headings are the same source, however they are written and whatever stands below', async () => {
  const one = await sourceOf('families', columns('Ф.И.О.', 'Тел.'));
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(await sourceOf('families', columns('ф.и.о', ' ТЕЛ '))).toBe(one);
});

test('other headings, another order or another paper are another source', async () => {
  const one = await sourceOf('families', columns('Ф.И.О.', 'Тел.'));
  expect(await sourceOf('families', columns('Тел.', 'Ф.И.О.'))).not.toBe(one);
  expect(await sourceOf('families', columns('Ф.И.О.', 'Тел.', 'Пол'))).not.toBe(one);
  expect(await sourceOf('attendance', columns('Ф.И.О.', 'Тел.'))).not.toBe(one);
});
