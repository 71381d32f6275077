import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SessionWork } from './commands.ts';
import { decideSession } from './decide-session.ts';
import { evolveSession } from './evolve-session.ts';
import type { SessionFact } from './facts.ts';
import { withoutStepsOfOthers } from './redact.ts';
import { closingBy, notHeldReasons, presences, type Session } from './workshop.ts';
import {
  counts,
  curriculum,
  group,
  leader,
  mark,
  member,
  report,
  session,
  today,
} from './workshops.sample.ts';

const seat = { sessionId: 'session', personId: 'person' } as const;
const other = session({ id: 'other', groupIds: ['elsewhere'], on: '2023-08-20' });

function factsOf(before: Session, command: SessionWork, id: string): SessionFact[] {
  const decision = decideSession({ session: before, curriculum, groups: [group()], other }, command, {
    ...{ actor: leader, today },
  });
  if (!decision.ok) throw new Error(decision.error.code);
  const recorded = { command: id, actor: leader.id, device: 'phone', recordedAt: 'reading' };
  return decision.value.map((draft, index) => ({ ...draft, ...recorded, id: `${id}-${index}` }));
}

function after(before: Session, command: SessionWork, id = 'fact'): Session {
  return factsOf(before, command, id).reduce((state, fact) => evolveSession(state, fact) ?? state, before);
}

/** Each thing that can be recorded twice by two taps or two phones that agree. */
const repeatable: readonly SessionWork[] = [
  { ...seat, kind: 'mark-attendance', presence: 'absent', excuse: null },
  { kind: 'open-session', sessionId: 'session' },
  { kind: 'close-session', sessionId: 'session', counts },
  { kind: 'report-not-held', sessionId: 'session', reason: 'weather' },
  { ...seat, kind: 'record-make-up', on: '2023-08-20', with: 'other' },
  { ...seat, kind: 'keep-next-step', text: 'To ask him' },
  { kind: 'report-session', sessionId: 'session', report },
];

test.each(repeatable)('$kind again is accepted and gives no fact', (command) => {
  expect(factsOf(after(session(), command), command, 'again')).toEqual([]);
});

describe('closing', () => {
  test('is a statement: marks are put right afterwards, and another closing takes its place', () => {
    const closed = after(session(), { kind: 'close-session', sessionId: 'session', counts });
    expect(closed.closings).toEqual([{ by: leader.id, at: 'reading', counts }]);
    const corrected = after(closed, { ...seat, kind: 'mark-attendance', presence: 'late', excuse: null });
    expect(corrected.marks).toHaveLength(1);
    const recounted = { ...counts, parcels: 2, stock: [{ commodityId: 'flour', quantity: -20_000 }] };
    const again = after(corrected, { kind: 'close-session', sessionId: 'session', counts: recounted });
    expect(again.closings).toEqual([{ by: leader.id, at: 'reading', counts: recounted }]);
  });

  test('is each facilitator’s own: of a pair on two phones neither takes the place of the other', () => {
    const [hers, theirs] = [leader.id, 'the other'].map((actor) =>
      factsOf(session(), { kind: 'close-session', sessionId: 'session', counts }, 'fact').map((fact) => ({
        ...fact,
        actor,
      })),
    );
    const closed = [...(hers ?? []), ...(theirs ?? []), ...(hers ?? [])].reduce(
      (state, fact) => evolveSession(state, fact) ?? state,
      session(),
    );
    expect(closed.closings.map(({ by }) => by)).toEqual(['the other', leader.id]);
    expect(closingBy(closed, 'the other')?.counts).toEqual(counts);
    expect(closingBy(closed, 'nobody')).toBeUndefined();
  });

  test.each([
    ['half a mark', { ...counts, marks: { ...counts.marks, late: 0.5 } }],
    ['a commodity twice', { ...counts, stock: [...counts.stock, ...counts.stock] }],
    ['half a gram left', { ...counts, stock: [{ commodityId: 'flour', quantity: 0.5 }] }],
  ])('with %s is none', (_, wrong) => {
    const close = { kind: 'close-session', sessionId: 'session', counts: wrong } as const;
    expect(() => factsOf(session(), close, 'fact')).toThrow('counts-not-valid');
  });
});

test('a session that did not take place is planned again by whoever takes that back, and held after all', () => {
  const off = after(session(), { kind: 'report-not-held', sessionId: 'session', reason: 'place-closed' });
  expect(off).toEqual(session({ status: 'not-held', notHeldReason: 'place-closed' }));
  expect(after(off, { kind: 'withdraw-not-held', sessionId: 'session' })).toEqual(session());
});

describe('make-up', () => {
  test('is for somebody who was not there; corrected, it names the one it takes back', () => {
    const absent = session({ on: '2023-08-20', marks: [mark('person', 'absent')] });
    const made = after(absent, { ...seat, kind: 'record-make-up', on: today, with: null }, 'made');
    expect(made.makeUps).toMatchObject([{ personId: 'person', on: today, with: null, by: leader.id }]);
    const [withdrawn] = factsOf(made, { ...seat, kind: 'withdraw-make-up' }, 'fact');
    expect(withdrawn?.corrects).toBe('made-0');
  });

  test.each([
    ['itself', session()],
    ['one that was cancelled', { ...other, status: 'cancelled' as const }],
    ['one that did not take place', { ...other, status: 'not-held' as const }],
  ])('sitting in %s makes up for nothing', (_, sat) => {
    const command = { ...seat, kind: 'record-make-up', on: '2023-08-20', with: sat.id } as const;
    const context = { session: session(), curriculum, groups: [group()], other: sat };
    expect(decideSession(context, command, { actor: leader, today })).toMatchObject({
      error: { code: 'make-up-session-does-not-fit' },
    });
  });
});

describe('next step', () => {
  const keep = { ...seat, kind: 'keep-next-step', text: '  To ask him to listen ' } as const;

  test('is kept in her own words, which are not in the part of the fact that stays', () => {
    const [fact] = factsOf(session(), keep, 'fact');
    expect(JSON.stringify(fact?.payload)).not.toContain('listen');
    expect(after(session(), keep).nextSteps).toMatchObject([
      { personId: 'person', text: 'To ask him to listen' },
    ]);
  });

  test('erased, it reads as nothing, and that there was one stays', () => {
    const [fact] = factsOf(session(), keep, 'fact');
    if (fact?.kind !== 'next-step-kept') throw new Error('not kept');
    const { identifying: _erased, ...rest } = fact;
    expect(evolveSession(session(), rest)?.nextSteps).toMatchObject([{ personId: 'person', text: null }]);
  });

  test('another one takes its place; the phone of others holds none of it', () => {
    const first = after(session(), keep, 'first');
    const second = after(first, { ...keep, text: 'To rest' }, 'second');
    expect(second.nextSteps).toMatchObject([{ text: 'To rest', fact: 'second-0' }]);
    expect(withoutStepsOfOthers(second, new Set(['person'])).nextSteps).toHaveLength(1);
    expect(withoutStepsOfOthers(second, new Set(['husband'])).nextSteps).toEqual([]);
  });
});

test('in any order of what is recorded: one mark, make-up and step a person, and the status fits the rest', () => {
  const personId = fc.constantFrom('person', 'second', 'stranger');
  const work: fc.Arbitrary<SessionWork> = fc.oneof(
    fc.record({
      ...{ kind: fc.constant('mark-attendance' as const), sessionId: fc.constant('session'), personId },
      ...{ presence: fc.constantFrom(...presences), excuse: fc.constantFrom(null, 'illness' as const) },
    }),
    fc.record({
      ...{ kind: fc.constant('record-make-up' as const), sessionId: fc.constant('session'), personId },
      ...{
        on: fc.constantFrom('2023-08-25', '2023-08-24', '2023-08-26'),
        with: fc.constantFrom(null, 'other'),
      },
    }),
    fc.record({
      ...{ kind: fc.constant('keep-next-step' as const), sessionId: fc.constant('session'), personId },
      text: fc.constantFrom('', 'a', 'b'),
    }),
    fc.record({
      kind: fc.constantFrom(
        'unmark-attendance' as const,
        'withdraw-make-up' as const,
        'drop-next-step' as const,
      ),
      ...{ sessionId: fc.constant('session'), personId },
    }),
    fc.record({
      ...{ kind: fc.constant('report-not-held' as const), sessionId: fc.constant('session') },
      reason: fc.constantFrom(...notHeldReasons),
    }),
    fc.record({
      kind: fc.constantFrom('open-session' as const, 'withdraw-not-held' as const),
      sessionId: fc.constant('session'),
    }),
    fc.constant({ kind: 'report-session', sessionId: 'session', report } as const),
  );
  const groups = [group({ memberships: [member('person'), member('second')] })];
  fc.assert(
    fc.property(fc.array(work, { maxLength: 20 }), (works) => {
      let state = session();
      for (const [index, command] of works.entries()) {
        const context = { session: state, curriculum, groups, other };
        const decision = decideSession(context, command, { actor: leader, today });
        if (!decision.ok) continue;
        const recorded = { command: 'c', actor: leader.id, device: 'phone', recordedAt: 'reading' };
        for (const draft of decision.value)
          state = evolveSession(state, { ...draft, ...recorded, id: `${index}` }) ?? state;
      }
      for (const each of [state.marks, state.makeUps, state.nextSteps]) {
        const people = each.map((one) => one.personId);
        expect(new Set(people).size).toBe(people.length);
        expect(people).not.toContain('stranger');
      }
      expect(state.status === 'not-held').toBe(state.notHeldReason !== null);
      if (state.status === 'not-held') expect([...state.marks, ...state.makeUps]).toEqual([]);
      expect(state.status === 'held').toBe(state.report !== null);
    }),
    { numRuns: 300 },
  );
});
