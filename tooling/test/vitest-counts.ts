import { readFileSync } from 'node:fs';

/** How many tests passed and failed, and what failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
}

interface JsonReport {
  readonly testResults: ReadonlyArray<{
    readonly name: string;
    readonly status: string;
    readonly assertionResults: ReadonlyArray<{ readonly status: string; readonly fullName: string }>;
  }>;
}

/**
 * Counts the tests of Vitest's JSON report. A file that could not be run at all is one failure, and so is a test that
 * was skipped: nothing decides about a change by not being looked at.
 */
export function countsOf(report: JsonReport): Counts {
  let passed = 0;
  const failures: string[] = [];
  for (const { name, status, assertionResults } of report.testResults) {
    const before = failures.length;
    for (const test of assertionResults) {
      if (test.status === 'passed') passed += 1;
      else failures.push(`${name}: ${test.fullName}${test.status === 'failed' ? '' : ` (${test.status})`}`);
    }
    if (status === 'failed' && failures.length === before) failures.push(`${name}: could not be run`);
  }
  return { passed, failed: failures.length, failures };
}

/** Reads the report in `file`; without one, what should have written it has failed. */
export function readCounts(file: string): Counts {
  try {
    return countsOf(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, failures: ['the test runner wrote no report'] };
  }
}
