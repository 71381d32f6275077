import { expect, test } from 'vitest';
import { bundleInTest, ids } from './bundle-in-test.ts';
import { type FieldBundle, narrow } from './index.ts';

const stranger = '0189f5a0-0000-7000-8000-0000000000aa';
const strangersFamily = '0189f5a0-0000-7000-8000-0000000000ab';
const sister = ids.people[2] ?? '';

/** Another facilitator's group: a daughter-in-law of a family in the bundle sits in it, beside a stranger. */
function withAnotherGroup(): FieldBundle {
  const bundle = bundleInTest();
  const [group, session] = [bundle.groups[0], bundle.sessions[0]];
  if (!group || !session) throw new Error('the bundle has a group and a session');
  const other = '0189f5a0-0000-7000-8000-0000000000ac';
  const seat = { joinedOn: '2023-08-01', leftOn: null };
  const mark = {
    presence: 'excused',
    excuse: 'illness',
    markedBy: stranger,
    markedAt: '',
    fact: '',
  } as const;
  const memberships = [
    { ...seat, personId: sister, familyId: ids.families[0] ?? '' },
    { ...seat, personId: stranger, familyId: strangersFamily },
  ];
  const marks = [sister, stranger].map((personId) => ({ ...mark, personId }));
  return {
    ...bundle,
    groups: [group, { ...group, id: other, facilitators: [stranger], memberships }],
    sessions: [session, { ...session, id: other, groupIds: [other], marks }],
    families: bundle.families.map((family) => ({
      ...family,
      notes: [{ id: other, personId: null, text: 'Of the office alone' }],
      members: family.members.map((person) => ({ ...person, safeContact: 'Through the neighbour' })),
    })),
  };
}

test('DOWN-1: of groups that others lead, only members and marks of her own families are in the bundle', () => {
  const bundle = narrow(withAnotherGroup());
  expect(JSON.stringify([bundle.groups, bundle.sessions]).includes(strangersFamily)).toBe(false);
  expect(bundle.groups[1]?.memberships.map(({ personId }) => personId)).toEqual([sister]);
  expect(bundle.sessions[1]?.marks.map(({ personId }) => personId)).toEqual([sister]);
});

test('DOWN-1: how to reach somebody, and why she was away, is for who leads a group of hers', () => {
  const bundle = narrow(withAnotherGroup());
  const contacts = bundle.families.flatMap(({ members }) =>
    members.map(({ id, safeContact }) => [ids.people.indexOf(id), safeContact]),
  );
  expect(contacts).toEqual([
    [0, 'Through the neighbour'],
    [2, ''],
    [1, 'Through the neighbour'],
  ]);
  expect(bundle.sessions[1]?.marks[0]?.excuse).toBe('not-stated');
});

test('DOWN-1: notes of the office stay at the office', () => {
  expect(narrow(withAnotherGroup()).families.flatMap(({ notes }) => notes)).toEqual([]);
});

test('DOWN-1: what people mean to do next, and how a session went that others lead, is for those who lead them', () => {
  const whole = withAnotherGroup();
  const [learner = ''] = ids.people;
  const work = { by: stranger, at: '' };
  const held = (personId: string) =>
    ({ kind: 'keep-next-step', sessionId: ids.session, personId, text: 'A step' }) as const;
  const bundle = narrow({
    ...whole,
    sessions: whole.sessions.map((session) => ({
      ...session,
      opened: work,
      nextSteps: [learner, sister].map((personId) => ({ ...work, personId, text: 'A step', fact: '' })),
      makeUps: [sister, stranger].map((personId) => ({
        ...work,
        ...{ personId, on: '2023-08-25', with: null, fact: '' },
      })),
    })),
    reviews: [learner, sister].map((personId) => ({
      ...{ ...work, id: personId, reason: 'session-moved', device: '', decision: null, handOver: null },
      held: held(personId),
    })),
  });
  const [own, others] = bundle.sessions;
  expect(own?.opened).toEqual(work);
  expect(own?.nextSteps.map(({ personId }) => personId)).toEqual([learner]);
  expect([others?.opened, others?.nextSteps]).toEqual([null, []]);
  expect(others?.makeUps.map(({ personId }) => personId)).toEqual([sister]);
  expect(bundle.reviews.map((review) => review.held)).toEqual([held(learner), { ...held(sister), text: '' }]);
});

test('DOWN-1: why somebody was away is not for those who lead her husband, though they lead the session with others', () => {
  const whole = withAnotherGroup();
  const [learner = ''] = ids.people;
  const account = whole.account.id;
  const mark = { presence: 'excused', excuse: 'safety', markedAt: '', fact: '' } as const;
  const marks = [
    { ...mark, personId: learner, markedBy: stranger },
    { ...mark, personId: sister, markedBy: stranger },
    { ...mark, personId: sister, markedBy: account },
  ];
  const bundle = narrow({
    ...whole,
    sessions: whole.sessions.slice(0, 1).map((session) => ({ ...session, marks })),
    reviews: [...marks, { ...mark, personId: stranger, markedBy: stranger }].map(
      ({ personId, markedBy }, at) => ({
        ...{ id: `${at}`, reason: 'marked-differently', by: markedBy, device: '', at: '', decision: null },
        ...{ handOver: null },
        held: {
          kind: 'mark-attendance',
          sessionId: ids.session,
          personId,
          presence: 'excused',
          excuse: 'safety',
        },
      }),
    ),
  });
  const told = [
    [learner, 'safety'],
    [sister, 'not-stated'],
    [sister, 'safety'],
  ];
  expect(bundle.sessions[0]?.marks.map(({ personId, excuse }) => [personId, excuse])).toEqual(told);
  expect(bundle.reviews.map(({ held }) => held)).toMatchObject(
    told.map(([personId, excuse]) => ({ personId, excuse })),
  );
});
