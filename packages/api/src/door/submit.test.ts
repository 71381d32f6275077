import { WorkingCopy } from '@tatyktuu/domain/door';
import { expect, test } from 'vitest';
import { fetchAll } from './submit.ts';

test('a shelf that leaves a need unanswered is a defect, and nobody waits for it without end', async () => {
  const asked: number[] = [];
  const silent = { fetch: async (needs: readonly unknown[]) => void asked.push(needs.length) };
  const fetching = fetchAll(silent, new WorkingCopy(), () => [{ of: 'round', id: 'r' }]);
  await expect(fetching).rejects.toThrow('unanswered');
  expect(asked).toEqual([1]);
});

test('what came in may show that more is needed, and is asked for until nothing is', async () => {
  const copy = new WorkingCopy();
  const shelf = {
    fetch: async (needs: readonly { of: string; id: string }[]) => {
      for (const { id } of needs) copy.put('curriculum', id, { id, versions: [] });
    },
  };
  await fetchAll(shelf, copy, () =>
    copy.peek('curriculum', 'first')
      ? [{ of: 'curriculum', id: 'second' }]
      : [{ of: 'curriculum', id: 'first' }],
  );
  expect(copy.get('curriculum', 'second')).toEqual({ id: 'second', versions: [] });
});
