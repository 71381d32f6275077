import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Period } from '../kernel/index.ts';
import cases from './attendance.cases.json' with { type: 'json' };
import { countMarks, rosterOf, tallyAttendance } from './attendance.ts';
import { type Presence, presences, type Session } from './workshop.ts';
import { family, group, madeUp, mark, member, person, report, session } from './workshops.sample.ts';

interface AttendanceCase {
  readonly case: string;
  readonly joined: string;
  readonly left: string | null;
  readonly away: readonly { readonly from: string; readonly until: string | null }[];
  readonly sessions: readonly {
    readonly on: string;
    readonly status: Session['status'];
    readonly mark: Presence | null;
    readonly others?: Presence;
    readonly madeUpOn?: string;
  }[];
  readonly counted: number;
  readonly held: number;
}

const august: Period = { from: '2023-08-01', to: '2023-08-31' };

describe('attendance counts by the table (window: August 2023)', () => {
  test.each(cases as readonly AttendanceCase[])(
    '$case',
    ({ joined, left, away, sessions, counted, held }) => {
      const absences = away.map((span) => ({ reason: 'migration', ...span }) as const);
      const hers = person('person', 'daughter-in-law', absences);
      const groups = [group({ memberships: [member('person', joined, left), member('other')] })];
      const all = sessions.map(({ on, status, mark: presence, others, madeUpOn }, index) =>
        session({
          id: `session-${index}`,
          on,
          status,
          report: status === 'held' ? report : null,
          notHeldReason: status === 'not-held' ? 'weather' : null,
          makeUps: madeUpOn ? [{ ...madeUp, on: madeUpOn }] : [],
          marks: [
            ...(presence ? [mark('person', presence)] : []),
            ...(others ? [mark('other', others)] : []),
          ],
        }),
      );
      expect(tallyAttendance(family(hers), groups, all, august)).toEqual([
        { personId: 'person', counted, held },
      ]);
    },
  );
});

describe('tally', () => {
  test('a joint session counts once for somebody, though it belongs to several groups and is fetched by each', () => {
    const groups = [
      group(),
      group({ id: 'older', audience: 'mother-in-law', memberships: [member('elder')] }),
    ];
    const joint = session({ groupIds: ['group', 'older'], status: 'held', marks: [mark('person')] });
    const both = family(person('person'), person('elder', 'mother-in-law'));
    expect(tallyAttendance(both, groups, [joint, joint], august)).toEqual([
      { personId: 'person', counted: 1, held: 1 },
      { personId: 'elder', counted: 0, held: 1 },
    ]);
  });

  test('members without a seat in a group are not tallied: children owe no attendance', () => {
    const whole = family(person('person'), person('child', 'child'), person('early'));
    const groups = [group({ memberships: [member('person'), member('early', '2023-06-01', '2023-08-01')] })];
    expect(tallyAttendance(whole, groups, [], august).map(({ personId }) => personId)).toEqual(['person']);
  });

  test('counted never exceeds held, and excusing somebody never lowers what counts', () => {
    const day = fc.integer({ min: 0, max: 30 }).map((count) => addDays('2023-08-01', count));
    const presence = fc.constantFrom(...presences, null);
    fc.assert(
      fc.property(fc.array(fc.tuple(day, presence), { minLength: 1, maxLength: 12 }), (marked) => {
        const tallyWith = (excusing: boolean) => {
          const sessions = marked.map(([on, given], index) => {
            const presence = excusing && given === 'absent' ? 'excused' : given;
            const marks = presence ? [mark('person', presence)] : [];
            return session({ id: `session-${index}`, on, status: 'held', marks });
          });
          return tallyAttendance(family(person('person')), [group()], sessions, august)[0];
        };
        const plain = tallyWith(false) ?? { counted: Number.NaN, held: Number.NaN };
        const excused = tallyWith(true) ?? { counted: Number.NaN, held: Number.NaN };
        expect(plain.counted).toBeLessThanOrEqual(plain.held);
        expect(excused.counted).toBeGreaterThanOrEqual(plain.counted);
        expect(excused.held).toBe(plain.held);
      }),
    );
  });
});

describe('roster and counts', () => {
  const people = [
    member('person'),
    member('late-comer', '2023-08-26'),
    member('gone', '2023-08-01', '2023-08-25'),
  ];

  test('expected are the members on the day, not who joins later or has left', () => {
    expect(rosterOf(session(), [group({ memberships: people })])).toEqual([
      { personId: 'person', familyId: 'family', groupId: 'group' },
    ]);
  });

  test('somebody in two groups of a joint session is expected once', () => {
    const groups = [group(), group({ id: 'second' })];
    expect(rosterOf(session({ groupIds: ['group', 'second'] }), groups)).toHaveLength(1);
  });

  test('the count follows the roster: one marked of two who joined is 1 of 2', () => {
    const groups = [group({ memberships: [...people, member('new', '2023-08-20')] })];
    const counts = countMarks(session({ marks: [mark('person'), mark('gone', 'late')] }), groups);
    expect(counts).toEqual({
      present: 1,
      late: 0,
      'left-early': 0,
      absent: 0,
      excused: 0,
      expected: 2,
      unmarked: 1,
      unexpected: 1,
    });
  });

  test('presences and unmarked add up to expected, whoever was marked', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const marks = fc.uniqueArray(fc.constantFrom(...names), { maxLength: 6 });
    fc.assert(
      fc.property(marks, marks, fc.constantFrom(...presences), (members, marked, presence) => {
        const groups = [group({ memberships: members.map((id) => member(id)) })];
        const counts = countMarks(session({ marks: marked.map((id) => mark(id, presence)) }), groups);
        const sum = presences.reduce((total, one) => total + counts[one], counts.unmarked);
        expect(sum).toBe(counts.expected);
        expect(counts.expected).toBe(members.length);
        expect(sum - counts.unmarked + counts.unexpected).toBe(marked.length);
      }),
    );
  });
});
