import type { Holding } from '@tatyktuu/api/testing';
import { beforeAll, expect, test } from 'vitest';
import { runCourse, type Tally } from './course.ts';
import type { Tampering } from './tampering.ts';
import * as broken from './tamperings.ts';
import { village } from './village.ts';

const SEEDS = 200;
/** Seconds on a machine of one's own, minutes on one that does much else: in milliseconds. */
const PATIENCE = 300_000;

let start: Holding;

beforeAll(async () => {
  start = await village();
});

/** What breaks at the first seed, among a hundred, that something is wrong with. */
async function firstFailure(tampering: Tampering): Promise<string> {
  for (let seed = 1; seed <= 100; seed += 1) {
    const faults = await runCourse(seed, { start, tampering }).then(
      (outcome) => outcome.broken,
      (error: Error) => [error.message],
    );
    if (faults.length > 0) return faults.join('\n');
  }
  return 'nothing was noticed';
}

test(
  'SUM-1, SUM-2, SUM-3, SUM-5, SUM-6, SUM-7, SUM-8, SUM-9, SUM-10, UP-2, DOWN-2, CLOCK-1: all hold, whatever lines, servers, clocks and people do',
  async () => {
    const tallies: Tally[] = [];
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const { broken: faults, ...tally } = await runCourse(seed, { start });
      expect(faults, `again: pnpm simulate --seed ${seed}`).toEqual([]);
      tallies.push(tally);
    }
    const total = (of: keyof Tally) => tallies.reduce((sum, tally) => sum + tally[of], 0);
    expect(total('written')).toBeGreaterThan(SEEDS * 50);
    expect(total('refused')).toBeGreaterThan(SEEDS * 5);
    expect(total('reviews')).toBeGreaterThan(SEEDS * 5);
    expect(total('repeated')).toBeGreaterThan(SEEDS * 5);
    expect(total('delivered')).toBeGreaterThan(SEEDS * 4);
    expect(total('leftBehind')).toBeGreaterThan(SEEDS / 2);
    expect(total('interruptions')).toBeGreaterThan(SEEDS / 4);
    expect(total('unreadable')).toBeGreaterThan(SEEDS / 10);
    expect(total('compactions')).toBeGreaterThan(SEEDS / 10);
  },
  PATIENCE,
);

test('the same seed takes the same course', async () => {
  const courses = [[], []] as readonly [string[], string[]];
  for (const lines of courses) await runCourse(7, { start, trace: (line) => lines.push(line) });
  expect(courses[0].length).toBeGreaterThan(100);
  expect(courses[1]).toEqual(courses[0]);
});

test('UP-1: without the question whether a command was taken before, it is noticed', async () => {
  expect(await firstFailure(broken.dedupeRemoved)).toMatch(/SUM-2: .* stands twice in the journal/);
});

test('UP-2: when a batch is decided from its end, it is noticed', async () => {
  expect(await firstFailure(broken.orderTurned)).toContain('UP-2: out of order');
});

test('UP-4: when a phone takes silence for an answer, it is noticed', async () => {
  expect(await firstFailure(broken.silenceTakenForAnswer)).toMatch(/SUM-1: .* was never decided/);
});

test('UP-11: when no review is raised of a second parcel, it is noticed', async () => {
  expect(await firstFailure(broken.secondParcelKeptSilently)).toContain('SUM-6: two hand-overs stand');
});

test('PHONE-9: when the last mark wins, it is noticed', async () => {
  expect(await firstFailure(broken.lastMarkWins)).toMatch(/SUM-7: .* silently took the place of/);
});

test('SUM-1: when what is refused is not kept, it is noticed', async () => {
  expect(await firstFailure(broken.refusedThrownAway)).toMatch(/SUM-1: .* is not kept as it was written/);
});

test('SUM-2: when an answer is lost on its way to the disk, it is noticed', async () => {
  expect(await firstFailure(broken.answerLost)).toMatch(/SUM-2: .* is of a command that was not accepted/);
});

test('SUM-5: when an answer is given and nothing written down, it is noticed', async () => {
  expect(await firstFailure(broken.nothingWrittenDown)).toContain('SUM-5: the marks that stand');
});

test('SUM-8: when a return is forgotten, it is noticed', async () => {
  expect(await firstFailure(broken.returnsForgotten)).toContain('SUM-8: the stock of');
});

test('SUM-9: when a phone that was closed is not heard, it is noticed', async () => {
  expect(await firstFailure(broken.numberSwallowed)).toContain('SUM-9: a gap in the numbers');
});

test('DOWN-5: when versions are not raised, it is noticed', async () => {
  expect(await firstFailure(broken.versionsNotRaised)).toMatch(/SUM-10: .* its version has not/);
});
