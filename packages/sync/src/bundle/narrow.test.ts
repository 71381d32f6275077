import type { Consent, PaperRecord, Person } from '@tatyktuu/domain/families';
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

/** The bundle with the people of the first family changed. */
function withPeople(change: (person: Person) => Person): FieldBundle {
  const whole = withAnotherGroup();
  const [first, ...others] = whole.families;
  if (!first) throw new Error('the bundle has a family');
  return { ...whole, families: [{ ...first, members: first.members.map(change) }, ...others] };
}

test('DOWN-1: whether to call and what never to say is for who leads a group that she is in that day', () => {
  const [learner = ''] = ids.people;
  const whole = withPeople((person) => ({ ...person, mayCall: 'no', neverSay: 'Not to her husband' }));
  const told = (bundle: FieldBundle) =>
    narrow(bundle).families[0]?.members.map(({ id, mayCall, neverSay }) => [id, mayCall, neverSay]);
  expect(told(whole)).toEqual([
    [learner, 'no', 'Not to her husband'],
    [sister, null, ''],
  ]);
  const groups = whole.groups.map((group) => ({
    ...group,
    memberships: group.memberships.map((stay) => ({ ...stay, leftOn: whole.today })),
  }));
  expect(told({ ...whole, groups })).toEqual([
    [learner, null, ''],
    [sister, null, ''],
  ]);
});

test('DOWN-1: no number, token, assessment, paper or consent is in a bundle; of a card that works, the digest', () => {
  const secret = 'Kept at the office';
  const whole = withPeople((person) => ({ ...person, phone: secret, nationalId: secret }));
  const consent: Consent = {
    ...{ id: secret, purpose: 'aid', personId: sister, wording: '1', proof: 'signature', givenBy: sister },
    ...{ witness: secret, givenOn: whole.today, withdrawnOn: null },
  };
  const paper: PaperRecord = {
    ...{ id: secret, kind: 'attendance', personId: sister, on: null, presence: 'present' },
    source: { file: secret, sheet: secret, row: 1 },
  };
  const card = { id: 'card', digest: 'ab'.repeat(16), issuedOn: whole.today, revoked: null, token: secret };
  const families = whole.families.map((family) => ({
    ...family,
    ...{ address: secret, nominatedBy: secret, source: { file: secret, row: 1 } },
    assessment: { on: whole.today, formVersion: 1, answers: { roof: secret }, points: 12 },
    ...{ consents: [consent], papers: [paper], cards: [card] },
  }));
  const bundle = narrow({ ...whole, families });
  expect(JSON.stringify(bundle)).not.toContain(secret);
  expect(bundle.families[0]?.cards.map(({ digest }) => digest)).toEqual(['ab'.repeat(16)]);
});

test('DOWN-1: who has left a family is in the bundle as far as something in it names her', () => {
  const departure = { how: 'divorced', on: '2023-08-20', to: null } as const;
  const whole = withPeople((person) => (person.id === sister ? { ...person, departure } : person));
  const people = (bundle: FieldBundle) => narrow(bundle).families[0]?.members.map(({ id }) => id);
  expect(people(whole)).toEqual([ids.people[0], sister]);
  const [group, session] = [whole.groups[0], whole.sessions[0]];
  if (!group || !session) throw new Error('the bundle has a group and a session');
  expect(people({ ...whole, groups: [group], sessions: [session] })).toEqual([ids.people[0]]);
});

test('DOWN-1: marks and stays under another entry of hers are hers', () => {
  const alsoKnownAs = [{ familyId: strangersFamily, personId: stranger }];
  const whole = withPeople((person) => (person.id === sister ? { ...person, alsoKnownAs } : person));
  const bundle = narrow(whole);
  expect(bundle.groups[1]?.memberships.map(({ personId }) => personId)).toEqual([sister, stranger]);
  expect(bundle.sessions[1]?.marks.map(({ personId }) => personId)).toEqual([sister, stranger]);
});

test('DOWN-1: what somebody attends after she has left a family is not for those who lead her husband', () => {
  const whole = withAnotherGroup();
  const leaving = (on: string): FieldBundle => ({
    ...whole,
    families: whole.families.map((family) => ({
      ...family,
      members: family.members.map((member) =>
        member.id === sister ? { ...member, departure: { how: 'divorced', on, to: null } } : member,
      ),
    })),
  });
  const day = whole.sessions[1]?.on ?? '';
  const marked = (on: string) => narrow(leaving(on)).sessions[1]?.marks.map(({ personId }) => personId);
  expect(marked(day)).toEqual([]);
  expect(marked('2023-12-31')).toEqual([sister]);
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
