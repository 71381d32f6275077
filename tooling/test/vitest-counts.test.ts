import { expect, test } from 'vitest';
import { countsOf } from './vitest-counts.ts';

const file = (status: string, ...statuses: string[]) => ({
  name: 'aid.test.ts',
  status,
  assertionResults: statuses.map((each) => ({ status: each, fullName: `a test that ${each}` })),
});

test('passed and failed tests are counted', () => {
  expect(countsOf({ testResults: [file('failed', 'passed', 'failed', 'passed')] })).toMatchObject({
    passed: 2,
    failed: 1,
  });
});

test('a file that could not be run is a failure', () => {
  expect(countsOf({ testResults: [file('failed')] })).toMatchObject({ passed: 0, failed: 1 });
});

test('a skipped test is a failure', () => {
  expect(countsOf({ testResults: [file('passed', 'passed', 'skipped')] })).toMatchObject({
    passed: 1,
    failed: 1,
  });
});
