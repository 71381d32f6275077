import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evolveFamily, type Family, type FamilyFact, undoableIn, undoableKinds } from '../families/index.ts';
import type { CommandBody } from './command.ts';
import { administrator, asCommand } from './door.sample.ts';
import { familiesInTime, people } from './families-in-time.sample.ts';
import { Registry, rebuilt } from './registry.sample.ts';
import {
  baby,
  changes,
  contact,
  correct,
  familyId,
  form,
  group,
  heads,
  leave,
  marry,
  on,
  register,
} from './undo.sample.ts';
import { WorkingCopy } from './working-copy.ts';

/** A registry that took these commands, one after the other; the refused ones are passed over. */
function after(...bodies: readonly CommandBody[]): Registry {
  const registry = new Registry();
  for (const body of bodies) take(registry, body);
  return registry;
}

let number = 0;
function take(registry: Registry, body: CommandBody) {
  number += 1;
  const [decision] = registry.take([{ by: administrator, command: asCommand(body, number) }]);
  return decision;
}

test('every kind of change that is said to be undone is shown', () => {
  expect(changes.map(([kind]) => kind).toSorted()).toEqual([...undoableKinds].toSorted());
});

test.each(changes)('an undone %s leaves the family as it was before', (kind, bodies) => {
  const before = after(heads, register, group, ...bodies.slice(0, -1)).get('family', familyId);
  const registry = after(heads, register, group, ...bodies);
  expect(registry.get('family', familyId)).not.toEqual(before);
  const factId = lastOf(registry, kind);
  expect(take(registry, { kind: 'undo-change', familyId, factId })).toMatchObject({ ok: true });
  expect(registry.get('family', familyId)).toEqual(before);
  expect(rebuilt(registry.journal)).toEqual(registry.states);
  expect(take(registry, { kind: 'undo-change', familyId, factId })).toMatchObject({
    error: { code: 'change-undone-already' },
  });
});

function lastOf(registry: Registry, kind: FamilyFact['kind']): string {
  return registry.historyOf(familyId).findLast((fact) => fact.kind === kind)?.id ?? '';
}

test.each<readonly [string, FamilyFact['kind'], readonly CommandBody[]]>([
  [
    'somebody who is tied by now',
    'member-added',
    [baby, { ...marry, kind: 'tie-people', tie: 'parent', of: 'kelin', to: 'baby' } as CommandBody],
  ],
  [
    'somebody who is in a group by now',
    'member-added',
    [
      group,
      {
        ...{ kind: 'add-member', familyId },
        member: { ...people.uul, personId: 'brother', fullName: 'Invented brother', phone: null },
      },
      { kind: 'join-group', groupId: 'men', personId: 'brother', familyId, on },
    ],
  ],
  [
    'a departure after which she came back',
    'member-left',
    [
      { kind: 'note-departure', familyId, personId: 'uul', how: 'moved-out', on },
      { kind: 'note-return', familyId, personId: 'uul', on },
    ],
  ],
  [
    'a tie that has ended since',
    'people-tied',
    [marry, { kind: 'end-tie', familyId, tieId: 'marriage', on }],
  ],
  [
    'the end of a tie that was tied again',
    'tie-ended',
    [
      marry,
      { kind: 'end-tie', familyId, tieId: 'marriage', on },
      { ...marry, tieId: 'again' } as CommandBody,
    ],
  ],
  [
    'the assessment upon which it was enrolled',
    'family-assessed',
    [
      form,
      { kind: 'assess-family', familyId, formVersion: 1, answers: { work: true }, on },
      { kind: 'enrol-family', familyId, on },
    ],
  ],
])('what something rests on is not undone: %s', (_, kind, bodies) => {
  const registry = after(heads, register, ...bodies);
  const before = registry.get('family', familyId);
  expect(take(registry, { kind: 'undo-change', familyId, factId: lastOf(registry, kind) })).toMatchObject({
    error: { code: 'change-has-followers' },
  });
  expect(registry.get('family', familyId)).toEqual(before);
});

test.each<readonly [string, string]>([
  ['a change that nobody made', 'nothing'],
  ['an enrolment', 'family-enrolled'],
  ['the registration itself', 'family-registered'],
])('%s is not undone', (_, kind) => {
  const registry = after(register, { kind: 'enrol-family', familyId, on });
  const factId = registry.historyOf(familyId).find((fact) => fact.kind === kind)?.id ?? 'nothing';
  const code = kind === 'nothing' ? 'change-not-found' : 'change-not-undoable';
  expect(take(registry, { kind: 'undo-change', familyId, factId })).toMatchObject({ error: { code } });
});

test('the timeline is told which changes can be undone', () => {
  const registry = after(heads, register, contact('+996555000111'), baby, marry);
  const history = registry.historyOf(familyId);
  const undoable = undoableIn(history, new Set(['baby']));
  const kinds = history.filter(({ id }) => undoable.has(id)).map(({ kind }) => kind);
  expect(kinds.slice(-2)).toEqual(['contact-set', 'people-tied']);
  expect(undoableIn(history).size).toBe(undoable.size + 1);
});

test('whoever left her group by a departure that is undone is in it again, with no day between', () => {
  const registry = after(register, group, {
    ...{ kind: 'join-group', groupId: 'men', personId: 'uul', familyId, on: '2023-09-01' },
  });
  take(registry, leave);
  expect(registry.get('group', 'men')?.memberships).toMatchObject([{ personId: 'uul', leftOn: on }]);
  take(registry, { kind: 'undo-change', familyId, factId: lastOf(registry, 'member-left') });
  expect(registry.get('group', 'men')?.memberships).toMatchObject([
    { personId: 'uul', leftOn: on },
    { personId: 'uul', joinedOn: on, leftOn: null },
  ]);
});

test('of the groups that she left, only those that the departure ended are hers again', () => {
  const registry = after(
    register,
    group,
    { ...group, groupId: 'earlier' } as CommandBody,
    { kind: 'join-group', groupId: 'earlier', personId: 'uul', familyId, on: '2023-08-01' },
    { kind: 'leave-group', groupId: 'earlier', personId: 'uul', on: '2023-09-01' },
    { kind: 'join-group', groupId: 'men', personId: 'uul', familyId, on: '2023-09-01' },
    leave,
  );
  take(registry, { kind: 'undo-change', familyId, factId: lastOf(registry, 'member-left') });
  const open = (groupId: string) =>
    registry.get('group', groupId)?.memberships.filter(({ leftOn }) => leftOn === null).length;
  expect([open('earlier'), open('men')]).toEqual([0, 1]);
});

test('what a split recorded is not undone piece by piece, in neither of the two families', () => {
  const registry = after(register, {
    ...{ kind: 'split-family', familyId, newFamilyId: 'young', personIds: ['uul', 'kelin'], on },
    ...{ number: null, name: 'Invented young', address: '' },
  });
  for (const id of [familyId, 'young']) {
    const since = registry.historyOf(id).filter(({ kind }) => kind !== 'family-registered');
    for (const { id: factId, kind } of since.slice(-2)) {
      const decision = take(registry, { kind: 'undo-change', familyId: id, factId });
      expect([kind, decision]).toMatchObject([kind, { error: { code: 'change-not-undoable' } }]);
    }
  }
});

test('a history that is fetched in the middle of a batch holds what the batch has recorded before', () => {
  const registry = after(register);
  const before = registry.historyOf(familyId);
  take(registry, contact('+996555000111'));
  const fact = registry.historyOf(familyId).at(-1);
  if (!fact) throw new Error('nothing was recorded');
  const copy = new WorkingCopy();
  copy.put('family', familyId, registry.get('family', familyId));
  copy.apply(fact);
  copy.putHistory(familyId, before);
  expect(copy.historyOf(familyId)).toEqual([...before, fact]);
  copy.putHistory(familyId, registry.historyOf(familyId));
  expect(copy.historyOf(familyId)).toEqual([...before, fact]);
});

test('what is undone puts nothing into the chain that identifies somebody', () => {
  const registry = after(heads, register, ...changes.flatMap(([, bodies]) => bodies));
  take(registry, { kind: 'undo-change', familyId, factId: lastOf(registry, 'contact-set') });
  const fact = registry.historyOf(familyId).find(({ kind }) => kind === 'change-undone');
  const said = JSON.stringify(fact?.payload);
  for (const secret of [
    'Invented',
    'Lenina',
    '1955',
    '+996',
    'After six',
    'neighbour',
    'council',
    'xlsx',
    'work',
  ])
    expect(said).not.toContain(secret);
});

const acts = [
  ...changes.flatMap(([, bodies]) => bodies),
  leave,
  baby,
  correct('Invented thrice'),
  contact('+996555000333'),
  ...(['contact', 'identity', 'selection'] as const).map(
    (kind): CommandBody => ({
      ...{ kind: 'erase-details', familyId, personIds: kind === 'selection' ? null : ['kelin'] },
      ...{ kinds: [kind], why: 'asked-for' },
    }),
  ),
];

test('in any order of changes and undoings, the family is what is left of its history', () => {
  let undone = 0;
  const step = fc.oneof(
    fc.nat({ max: acts.length - 1 }).map((act) => ({ act })),
    fc.nat({ max: 1000 }).map((place) => ({ place })),
  );
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 30 }), (steps) => {
      const registry = after(heads, register);
      for (const each of steps) {
        const history = registry.historyOf(familyId);
        const body: CommandBody | undefined =
          'act' in each
            ? acts[each.act]
            : { kind: 'undo-change', familyId, factId: history.at(each.place % history.length)?.id ?? '' };
        if (!body) continue;
        const decision = take(registry, body);
        if ('act' in each || !decision?.ok) continue;
        undone += 1;
        expect(registry.get('family', familyId)).toEqual(whatIsLeft(registry.historyOf(familyId)));
      }
      expect(rebuilt(registry.journal)).toEqual(registry.states);
    }),
    { numRuns: 150 },
  );
  expect(undone).toBeGreaterThan(100);
});

/** The facts that count, folded: nothing that was undone, that undid, or that was said again for it. */
function whatIsLeft(history: readonly FamilyFact[]): Family | undefined {
  const undoings = history.filter(({ kind }) => kind === 'change-undone');
  const gone = undoings.flatMap((fact) => (fact.kind === 'change-undone' ? fact.payload.undone : []));
  const commands = undoings.map(({ command }) => command);
  return history
    .filter(({ id, command }) => !gone.includes(id) && !commands.includes(command))
    .reduce<Family | undefined>(evolveFamily, undefined);
}

test('the whole story of the household is undone from its end as far as nothing rests on it', () => {
  const registry = after(...familiesInTime((index) => `${index}`, 0));
  let accepted = 0;
  for (const { id } of registry.historyOf(familyId).toReversed()) {
    const decision = take(registry, { kind: 'undo-change', familyId, factId: id });
    if (!decision?.ok) continue;
    accepted += 1;
    expect(registry.get('family', familyId)).toEqual(whatIsLeft(registry.historyOf(familyId)));
  }
  expect(accepted).toBeGreaterThan(3);
  expect(rebuilt(registry.journal)).toEqual(registry.states);
});
