import { describe, expect, test } from 'vitest';
import type { Actor } from '../access/index.ts';
import { decideCurriculum } from './decide-curriculum.ts';
import { decideGroup } from './decide-group.ts';
import { decideSession } from './decide-session.ts';
import { evolveCurriculum, evolveGroup } from './evolve.ts';
import { evolveSession } from './evolve-session.ts';
import type { GroupFact, GroupFactDraft, SessionFact, SessionFactDraft } from './facts.ts';
import type { Excuse, Presence, Session } from './workshop.ts';
import {
  administrator,
  curriculum,
  family,
  group,
  leader,
  mark,
  member,
  person,
  report,
  session,
  stranger,
  today,
  unit,
} from './workshops.sample.ts';

const recorded = { command: 'command', actor: leader.id, device: 'device', recordedAt: 'reading' } as const;
const asSessionFact = (draft: SessionFactDraft, id = 'fact-1'): SessionFact => ({
  ...draft,
  ...recorded,
  id,
});
const asGroupFact = (draft: GroupFactDraft): GroupFact => ({ ...draft, ...recorded, id: 'fact-1' });

function marking(of: Session, presence: Presence, excuse: Excuse | null = null, actor: Actor = leader) {
  return decideSession(
    { session: of, curriculum: undefined, groups: [group()] },
    { kind: 'mark-attendance', sessionId: 'session', personId: 'person', presence, excuse },
    { actor, today },
  );
}

function factsOf<T>(decision: { readonly ok: true; readonly value: readonly T[] } | { readonly ok: false }) {
  if (!decision.ok) throw new Error('refused');
  return decision.value;
}

describe('curriculum', () => {
  test('a new version stands beside the old one, which stays as it was', () => {
    const [draft] = factsOf(
      decideCurriculum(curriculum, {
        kind: 'publish-curriculum',
        curriculumId: 'curriculum',
        version: 2,
        title: { en: 'Life in dignity' },
        units: [{ ...unit, minutes: 90 }],
      }),
    );
    if (!draft) throw new Error('no fact');
    const after = evolveCurriculum(curriculum, { ...draft, ...recorded, id: 'fact-1' });
    expect(after.versions.map(({ version, units }) => [version, units[0]?.minutes])).toEqual([
      [1, 120],
      [2, 90],
    ]);
  });
});

describe('peer group', () => {
  const join = (on: string) =>
    ({ kind: 'join-group', groupId: 'group', personId: 'person', familyId: 'family', on }) as const;

  test('somebody who left may come back from the day of leaving on, not before', () => {
    const left = group({ memberships: [member('person', '2023-08-01', '2023-08-10')] });
    expect(decideGroup(left, family(person('person')), join('2023-08-09')).ok).toBe(false);
    const drafts = factsOf(decideGroup(left, family(person('person')), join('2023-08-10')));
    const after = drafts.map(asGroupFact).reduce(evolveGroup, left);
    expect(after?.memberships).toEqual([
      member('person', '2023-08-01', '2023-08-10'),
      member('person', '2023-08-10'),
    ]);
  });

  test('leaving ends the open stay and keeps the earlier ones', () => {
    const back = group({
      memberships: [member('person', '2023-08-01', '2023-08-10'), member('person', '2023-08-15')],
    });
    const command = { kind: 'leave-group', groupId: 'group', personId: 'person', on: '2023-08-20' } as const;
    const after = factsOf(decideGroup(back, undefined, command))
      .map(asGroupFact)
      .reduce(evolveGroup, back);
    expect(after?.memberships.map(({ leftOn }) => leftOn)).toEqual(['2023-08-10', '2023-08-20']);
  });

  test('a change keeps who is in it and names each facilitator once', () => {
    const command = {
      kind: 'change-group',
      groupId: 'group',
      name: ' Келиндер ',
      place: 'Мектеп',
      facilitators: ['a', 'b', 'a'],
    } as const;
    const after = factsOf(decideGroup(group(), undefined, command))
      .map(asGroupFact)
      .reduce(evolveGroup, group());
    expect(after).toEqual(
      group({
        name: 'Келиндер',
        place: 'Мектеп',
        facilitators: ['a', 'b'],
        formerFacilitators: [leader.id],
      }),
    );
    const again = factsOf(decideGroup(after, undefined, { ...command, facilitators: [leader.id, 'b'] }));
    expect(again.map(asGroupFact).reduce(evolveGroup, after)).toMatchObject({
      facilitators: [leader.id, 'b'],
      formerFacilitators: ['a'],
    });
  });
});

describe('marks', () => {
  test('the same tap again is accepted and changes nothing', () => {
    expect(marking(session({ marks: [mark('person', 'late')] }), 'late')).toEqual({ ok: true, value: [] });
  });

  test('another mark names the one it corrects and takes its place', () => {
    const before = session({ marks: [mark('other'), mark('person', 'absent', 'first-tap')] });
    const drafts = factsOf(marking(before, 'excused', 'illness'));
    expect(drafts[0]?.corrects).toBe('first-tap');
    const after = drafts.map((draft) => asSessionFact(draft, 'second-tap')).reduce(evolveSession, before);
    expect(after?.marks).toEqual([
      mark('other'),
      {
        personId: 'person',
        presence: 'excused',
        excuse: 'illness',
        markedBy: leader.id,
        markedAt: 'reading',
        fact: 'second-tap',
      },
    ]);
  });

  test('an excuse can be changed by itself', () => {
    const before = session({ marks: [mark('person', 'excused')] });
    expect(factsOf(marking(before, 'excused', 'mourning'))).toHaveLength(1);
  });

  test('an administrator marks any session, a facilitator only those of her groups', () => {
    expect(marking(session(), 'present', null, administrator).ok).toBe(true);
    expect(marking(session(), 'present', null, leader).ok).toBe(true);
    expect(marking(session(), 'present', null, stranger).ok).toBe(false);
  });

  test('a mark of somebody who has left the group since can still be taken back', () => {
    const before = session({ marks: [mark('person', 'present', 'first-tap')] });
    const drafts = factsOf(
      decideSession(
        { session: before, curriculum: undefined, groups: [group({ memberships: [] })] },
        { kind: 'unmark-attendance', sessionId: 'session', personId: 'person' },
        { actor: leader, today },
      ),
    );
    expect(drafts[0]?.corrects).toBe('first-tap');
    expect(drafts.map((draft) => asSessionFact(draft)).reduce(evolveSession, before)?.marks).toEqual([]);
  });
});

describe('session', () => {
  const decide = (of: Session, command: Parameters<typeof decideSession>[1]) =>
    decideSession({ session: of, curriculum, groups: [group()] }, command, { actor: administrator, today });

  test('is planned, moved and cancelled while nobody is marked', () => {
    const command = {
      kind: 'schedule-session',
      sessionId: 'session',
      curriculumId: 'curriculum',
      curriculumVersion: 1,
      unitId: unit.id,
      groupIds: ['group'],
      on: today,
      at: '10:00',
      place: 'Ivanovka',
    } as const;
    const planned = factsOf(
      decideSession({ session: undefined, curriculum, groups: [group()] }, command, {
        actor: administrator,
        today,
      }),
    )
      .map((draft) => asSessionFact(draft))
      .reduce<Session | undefined>(evolveSession, undefined);
    expect(planned).toEqual(session());

    const move = { kind: 'reschedule-session', sessionId: 'session', on: '2023-09-01' } as const;
    const moved = factsOf(decide(session(), { ...move, at: '15:30', place: 'Мектеп' }))
      .map((draft) => asSessionFact(draft))
      .reduce(evolveSession, session());
    expect(moved).toEqual(session({ on: '2023-09-01', at: '15:30', place: 'Мектеп' }));

    const cancelled = factsOf(decide(session(), { kind: 'cancel-session', sessionId: 'session' }))
      .map((draft) => asSessionFact(draft))
      .reduce(evolveSession, session());
    expect(cancelled?.status).toBe('cancelled');
  });

  test('a report makes it held; the same report again changes nothing, another one replaces it', () => {
    const command = { kind: 'report-session', sessionId: 'session', report } as const;
    const held = factsOf(decide(session(), command))
      .map((draft) => asSessionFact(draft))
      .reduce(evolveSession, session());
    expect(held).toEqual(session({ status: 'held', report }));
    expect(decide(session({ status: 'held', report }), command)).toEqual({ ok: true, value: [] });
    const shorter = { ...command, report: { ...report, minutes: 60 } };
    expect(factsOf(decide(session({ status: 'held', report }), shorter))).toHaveLength(1);
  });
});
