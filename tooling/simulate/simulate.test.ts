import type { Books, Ledger } from '@tatyktuu/api/ports';
import type { Holding } from '@tatyktuu/api/testing';
import { beforeAll, expect, test } from 'vitest';
import { type Outcome, runCourse } from './course.ts';
import type { Tampering } from './server.ts';
import { village } from './village.ts';

const SEEDS = 200;
/** Seconds on a machine of one's own, minutes on one that does much else: in milliseconds. */
const PATIENCE = 300_000;
/** Seeds beyond those that failed once under the first protocol, with what they showed. */
const kept = new Map([
  [292, 'a mark that does not fit the bundle is taken by the server, and shows with the next bundle'],
  [4899, 'the same, of a session that was put off and back while the clock of the phone went wrong'],
]);

let start: Holding;

beforeAll(async () => {
  start = await village();
});

/** What breaks at the first seed, among a hundred, that the tampered ledger fails at. */
async function firstFailure(tamper: Tampering): Promise<readonly string[]> {
  for (let seed = 1; seed <= 100; seed += 1) {
    const { broken } = await runCourse(seed, { start, tamper });
    if (broken.length > 0) return broken;
  }
  return [];
}

function withBooks(change: (books: Books) => Partial<Books>): Tampering {
  return (ledger: Ledger) => ({
    ...ledger,
    write: (work) => ledger.write((books) => work({ ...books, ...change(books) })),
  });
}

test(
  'SUM-1, SUM-2, SUM-3, SUM-5, SUM-6, UP-2, DOWN-2, CLOCK-1: all hold, whatever the line, the server, the clocks and the people do',
  async () => {
    const outcomes: Outcome[] = [];
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const outcome = await runCourse(seed, { start });
      expect(outcome.broken, `again: pnpm simulate --seed ${seed}`).toEqual([]);
      outcomes.push(outcome);
    }
    const total = (of: (outcome: Outcome) => number) =>
      outcomes.reduce((sum, outcome) => sum + of(outcome), 0);
    expect(total(({ written }) => written)).toBeGreaterThan(SEEDS * 50);
    expect(total(({ refused }) => refused)).toBeGreaterThan(SEEDS * 5);
    expect(total(({ interruptions }) => interruptions)).toBeGreaterThan(SEEDS / 4);
    expect(total(({ unreadable }) => unreadable)).toBeGreaterThan(SEEDS / 10);
    expect(total(({ repeated }) => repeated)).toBeGreaterThan(SEEDS * 5);
  },
  PATIENCE,
);

test.each([...kept])('seed %i still holds: %s', async (seed) => {
  expect((await runCourse(seed, { start })).broken).toEqual([]);
});

test('the same seed takes the same course', async () => {
  const courses = [[], []] as readonly [string[], string[]];
  for (const lines of courses) await runCourse(7, { start, trace: (line) => lines.push(line) });
  expect(courses[0].length).toBeGreaterThan(100);
  expect(courses[1]).toEqual(courses[0]);
});

test('UP-1: without the question whether a command was taken before, it breaks', async () => {
  const broken = await firstFailure(
    withBooks((books) => ({
      answered: async () => new Map(),
      answer: async (answers) => {
        const before = await books.answered(
          answers.map(({ id }) => id),
          new Set(),
        );
        await books.answer(answers.filter(({ id }) => !before.has(id)));
      },
    })),
  );
  expect(broken.join('\n')).toMatch(/SUM-2: .* stands twice in the journal/);
});

test('SUM-5: with a ledger that answers and writes nothing down, it breaks', async () => {
  const broken = await firstFailure(withBooks(() => ({ record: async () => undefined })));
  expect(broken.join('\n')).toContain('SUM-5');
});

test('SUM-2: with a ledger that keeps facts and not the answers to their commands, it breaks', async () => {
  const broken = await firstFailure((ledger) => ({
    ...ledger,
    write: (work) =>
      ledger.write((books) => work({ ...books, answer: (answers) => books.answer(answers.slice(1)) })),
  })).catch((error: Error) => [error.message]);
  expect(broken.join('\n')).toMatch(/SUM-2|never answered/);
});
