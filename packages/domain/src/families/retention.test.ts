import { expect, test } from 'vitest';
import { erasableKinds } from './erasure.ts';
import { DEFAULT_POLICY, type RegistryPolicy } from './policy.ts';
import cases from './retention.cases.json' with { type: 'json' };
import { addMonths, retentionDue } from './retention.ts';

test.each(cases)('$rule', ({ withdrawnOn, keep, today, due }) => {
  const forever = Object.fromEntries(erasableKinds.map((kind) => [kind, null]));
  const keepMonths = { ...forever, ...keep } as RegistryPolicy['keepMonths'];
  expect(retentionDue({ withdrawnOn }, { keepMonths }, today)?.kinds ?? []).toEqual(due);
});

test('so long after the end that everything is due, everything is', () => {
  expect(retentionDue({ withdrawnOn: '2010-01-01' }, DEFAULT_POLICY, '2026-03-10')?.kinds).toEqual(
    erasableKinds,
  );
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-12-31', 0, '2026-12-31'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-02-28', 12, '2027-02-28'],
])('%s and %i months: %s', (day, months, later) => {
  expect(addMonths(day, months)).toBe(later);
});
