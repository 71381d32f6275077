import { describe, expect, test } from 'vitest';
import { acts, colleague, copyOf, leader, marking, programme, standing, told } from './away.sample.ts';
import { administrator } from './door.sample.ts';
import type { Registry } from './registry.sample.ts';
import cases from './what-happened.cases.json' with { type: 'json' };

interface AwayCase {
  readonly case: string;
  readonly meanwhile: readonly string[];
  readonly recorded: string;
  /** Why it is looked at; null when it simply holds. */
  readonly told?: string | null;
  readonly refused?: string;
  readonly stands: object;
  readonly taken?: object;
  readonly left?: object;
}

function act(name: string) {
  const found = acts[name];
  if (!found) throw new Error(`nobody knows how it goes when ${name}`);
  return found;
}

/** Takes it through the door; the id of the command is answered. */
function take(registry: Registry, name: string, number: number) {
  const { by, body } = act(name);
  const command = told(body, number);
  const [decision] = registry.take([{ by, command }]);
  return { decision, id: command.id };
}

function decideOn(registry: Registry, reviewId: string, verdict: 'take' | 'leave') {
  const copy = copyOf(registry);
  const command = told({ kind: 'decide-review', reviewId, verdict }, 200);
  const [decision] = copy.take([{ by: administrator, command }]);
  return { copy, decision };
}

describe('what happened away from the server, by the table', () => {
  test.each(cases as readonly AwayCase[])('$case', (row) => {
    const registry = programme();
    for (const [index, name] of row.meanwhile.entries())
      expect(take(registry, name, 100 + index).decision).toMatchObject({ ok: true });
    const { decision, id } = take(registry, row.recorded, 150);
    const review = registry.get('review', id);
    if (row.refused !== undefined) expect(decision).toMatchObject({ error: { code: row.refused } });
    else {
      expect(decision).toMatchObject({ ok: true });
      expect(review?.reason ?? null).toBe(row.told);
    }
    expect(standing(registry)).toMatchObject(row.stands);
    if (!review) return;
    expect(review).toMatchObject({ by: 'leader', decision: null });
    const [taken, left] = [decideOn(registry, id, 'take'), decideOn(registry, id, 'leave')];
    expect([taken.decision?.ok, left.decision?.ok]).toEqual([true, true]);
    expect(standing(taken.copy)).toMatchObject(row.taken ?? {});
    expect(standing(left.copy)).toMatchObject(row.left ?? {});
    expect(taken.copy.get('review', id)?.decision).toMatchObject({ verdict: 'take', by: 'manager' });
    const again = decideOn(left.copy, id, 'take').decision;
    expect(again).toMatchObject({ error: { code: 'review-decided-already' } });
  });

  test('whoever holds the phone is told at once: without signal the same rules refuse', () => {
    for (const { meanwhile, recorded, told: reason } of cases as readonly AwayCase[]) {
      if (!reason) continue;
      const registry = programme();
      for (const [index, name] of meanwhile.entries()) take(registry, name, 100 + index);
      const { by, body } = act(recorded);
      expect(registry.decide(by, body)).toMatchObject({ ok: false });
    }
  });
});

describe('a mark that waits', () => {
  const waiting = () => {
    const registry = programme();
    registry.take([{ by: colleague, command: told(marking('absent', null), 100) }]);
    const first = told(marking('present', null), 101);
    registry.take([{ by: leader, command: first }]);
    return { registry, first: first.id };
  };
  const unmark = (replaces: string) =>
    ({ kind: 'unmark-attendance', sessionId: 'session', personId: 'gulzat', replaces }) as const;

  test('goes when she who made it takes it back: nothing is left to decide, nobody else is touched', () => {
    const { registry, first } = waiting();
    const [decision] = registry.take([{ by: leader, command: told(unmark(first), 102) }]);
    expect(decision).toEqual({
      ok: true,
      value: [{ kind: 'review-withdrawn', payload: { reviewId: first } }],
    });
    expect(registry.get('review', first)?.decision).toMatchObject({ verdict: 'withdrawn', by: 'leader' });
    expect(standing(registry).gulzat).toBe('absent');
  });

  test('gives way to the one she put in its place: the office decides once', () => {
    const { registry, first } = waiting();
    const second = told(marking('late', first), 102);
    registry.take([{ by: leader, command: second }]);
    expect(registry.get('review', first)?.decision?.verdict).toBe('withdrawn');
    expect(registry.get('review', second.id)).toMatchObject({ reason: 'marked-differently', decision: null });
  });

  test('is gone when she comes to see it as the colleague did', () => {
    const { registry, first } = waiting();
    registry.take([{ by: leader, command: told(marking('absent', first), 102) }]);
    expect(registry.all('review').filter(({ decision }) => decision === null)).toEqual([]);
    expect(standing(registry).gulzat).toBe('absent');
  });

  test("is nobody else's to take back", () => {
    const { registry, first } = waiting();
    registry.take([{ by: colleague, command: told(unmark(first), 102) }]);
    expect(registry.get('review', first)?.decision).toBeNull();
  });
});

test('taking what is held sets aside its own reason alone: another fault refuses it, and it stays open', () => {
  const registry = programme();
  take(registry, 'office cancels the session', 100);
  const { id } = take(registry, 'leader marks Gulzat present', 101);
  take(registry, 'office takes Gulzat out of the group', 102);
  const { copy, decision } = decideOn(registry, id, 'take');
  expect(decision).toMatchObject({ error: { code: 'person-left-group' } });
  expect(copy.get('review', id)?.decision).toBeNull();
});

test.each([
  ['a clock in 1970', '1970-01-01', '2023-09-15'],
  ['a clock in 2099', '2099-12-31', '2023-09-15'],
  ['a clock that is right', '2023-09-14', '2023-09-14'],
])('%s moves a session to a day that can be: %s gives %s', (_, day, moved) => {
  const registry = programme();
  take(registry, 'office moves the session to later', 100);
  const command = told(marking('present', null), 101);
  registry.take([
    { by: leader, command: { ...command, recordedAt: command.recordedAt.replace(/^.{10}/, day) } },
  ]);
  expect(standing(decideOn(registry, command.id, 'take').copy).on).toBe(moved);
});

test('the words of a next step that waits are nowhere in what stays in the chain; erased, they are gone', () => {
  const registry = programme();
  take(registry, 'office gives the group to the colleague alone', 100);
  const { id } = take(registry, "leader keeps Gulzat's next step", 101);
  expect(JSON.stringify(registry.journal.map(({ payload }) => payload))).not.toContain('listen');
  expect(registry.get('review', id)?.held).toMatchObject({ text: 'To ask him to listen' });
});

test('a hand-over that did not happen is taken back after the round was closed, once the office agrees', () => {
  const registry = programme();
  const { id: handOver } = take(registry, 'leader hands over the parcel', 100);
  take(registry, 'office closes the round', 101);
  const body = { kind: 'reverse-hand-over', roundId: 'round', familyId: 'family', handOver } as const;
  const command = told(body, 102);
  registry.take([{ by: leader, command }]);
  expect(registry.get('review', command.id)).toMatchObject({ reason: 'round-closed', held: body });
  expect(standing(registry).parcels).toBe(1);
  expect(standing(decideOn(registry, command.id, 'take').copy).parcels).toBe(0);
  expect(standing(decideOn(registry, command.id, 'leave').copy).parcels).toBe(1);
});

test('leaving a hand-over that was taken back meanwhile settles the review and nothing else', () => {
  const registry = programme();
  take(registry, 'colleague hands over the parcel', 100);
  const { id: handOver } = take(registry, 'leader hands over the parcel', 101);
  const body = { kind: 'reverse-hand-over', roundId: 'round', familyId: 'family', handOver } as const;
  registry.take([{ by: leader, command: told(body, 102) }]);
  const { copy, decision } = decideOn(registry, handOver, 'leave');
  expect(decision).toEqual({ ok: true, value: [expect.objectContaining({ kind: 'review-decided' })] });
  expect(standing(copy).parcels).toBe(1);
});

test('a review that nobody raised is not decided', () => {
  expect(decideOn(programme(), 'nothing', 'leave').decision).toMatchObject({
    error: { code: 'review-not-found' },
  });
});
