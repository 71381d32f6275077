import { expect, test } from 'vitest';
import { groupInTest, ids, notebookInTest } from './notebook-in-test.ts';
import { consignmentsHere, stockLines, stockOfConsignment } from './stock.ts';

const returned = (quantity: number) => ({
  kind: 'return-stock' as const,
  ...{ consignmentId: ids.consignment, returnId: '0189f5a0-0000-7000-8000-0000000000aa' },
  items: [{ commodityId: ids.flour, quantity }],
});

test('what was issued to the pair is in sight of each of them, in the order of the consignment', async () => {
  const { held } = await notebookInTest();
  expect(stockLines(held()).map(({ commodity, issued, left }) => [commodity.id, issued, left])).toEqual([
    [ids.flour, 150_000, 150_000],
    [ids.oil, 15_000, 15_000],
  ]);
});

test('what goes back is no longer left, and is again when the return is taken back', async () => {
  const { held, write } = await notebookInTest();
  await write(returned(40_000));
  expect(stockLines(held())[0]).toMatchObject({ returned: 40_000, left: 110_000 });
  expect(stockOfConsignment(ids.consignment, held())[0]).toMatchObject({ left: 110_000 });
  const { consignmentId, returnId } = returned(0);
  await write({ kind: 'reverse-return', consignmentId, returnId });
  expect(stockLines(held())[0]).toMatchObject({ returned: 0, left: 150_000 });
});

test('what was issued to others is none of hers', async () => {
  const [mine] = groupInTest.consignments;
  const consignments = mine ? [{ ...mine, to: [ids.pair] }] : [];
  const { held } = await notebookInTest({ consignments });
  expect(consignmentsHere(held())).toEqual([]);
  expect(stockLines(held())).toEqual([]);
});
