import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Actor, may, permissions } from '../access/index.ts';
import { permissionFor } from './command.ts';
import { decide } from './decide.ts';
import { decideInField } from './decide-in-field.ts';
import { administrator, asCommand, leader, story } from './door.sample.ts';
import { entitlementInputs } from './entitlement-inputs.ts';
import { homeOf } from './home.ts';
import { needsOf, needsOfParcel } from './needs.ts';
import { Registry, rebuilt } from './registry.sample.ts';
import { WorkingCopy } from './working-copy.ts';

const commands = story.map(({ by, body }, index) => ({ by, command: asCommand(body, index) }));
const kinds = Object.keys(permissionFor);

test('the story has a command of every kind, so what holds for it holds for all', () => {
  expect([...new Set(story.map(({ body }) => body.kind))].sort()).toEqual([...kinds].sort());
});

test('every kind of command takes a permission there is, and every permission to change something is used', () => {
  for (const permission of Object.values(permissionFor)) expect(permissions).toContain(permission);
  const reading = ['families.read', 'workshops.read', 'aid.read', 'journal.verify'];
  const unused = permissions.filter((permission) => !Object.values(permissionFor).includes(permission));
  expect(unused.sort()).toEqual(reading.sort());
});

test.each(story)('$body.kind names what it needs', ({ body }) => {
  expect(needsOf(body, new WorkingCopy()).length).toBeGreaterThan(0);
});

test('a facilitator is refused every command but those of her work in the field, before anything is looked at', () => {
  for (const { body } of story) {
    const allowed = may('facilitator', permissionFor[body.kind]);
    if (!allowed) {
      expect(decide(new WorkingCopy(), body, { actor: leader, today: '2023-09-15' })).toEqual({
        ok: false,
        error: { code: 'not-permitted' },
      });
    }
  }
});

test('every command of the story is accepted, one after the other, and the facts alone give the same states', () => {
  const registry = new Registry();
  for (const command of commands) {
    const [decision] = registry.take([command]);
    expect([command.command.body.kind, decision]).toEqual([
      command.command.body.kind,
      { ok: true, value: expect.any(Array) },
    ]);
  }
  expect(registry.journal.length).toBeGreaterThan(commands.length);
  expect(rebuilt(registry.journal)).toEqual(registry.states);
  expect(new Set(registry.journal.map(({ id }) => id)).size).toBe(registry.journal.length);
});

test('one batch gives the same facts and states as one command at a time', () => {
  const [single, batch] = [new Registry(), new Registry()];
  for (const command of commands) single.take([command]);
  batch.take(commands);
  expect(batch.journal).toEqual(single.journal);
  expect(batch.states).toEqual(single.states);
});

test('in any order and any cut into batches: no decision asks for what was not named, facts and states agree', () => {
  const cut = fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 60, maxLength: 60 });
  const played = fc.array(fc.nat({ max: commands.length - 1 }), { maxLength: 60 });
  const actors: readonly Actor[] = [administrator, leader];
  fc.assert(
    fc.property(played, fc.infiniteStream(fc.constantFrom(...actors)), cut, (order, by, sizes) => {
      const kept = story.length - order.length / 3;
      const script = [...commands.slice(0, kept), ...order.flatMap((index) => commands[index] ?? [])].map(
        ({ command }, index) => ({ by: by.next().value as Actor, command: asCommand(command.body, index) }),
      );
      const [single, batches] = [new Registry(), new Registry()];
      const alone = script.flatMap((command) => single.take([command]));
      const together = [];
      for (let start = 0, turn = 0; start < script.length; turn += 1) {
        const size = sizes[turn % sizes.length] ?? 1;
        together.push(...batches.take(script.slice(start, start + size)));
        start += size;
      }
      expect(together).toEqual(alone);
      expect(batches.states).toEqual(single.states);
      expect(rebuilt(single.journal)).toEqual(single.states);
    }),
    { numRuns: 60 },
  );
});

test('the facts of a command live where the command said it would need to look', () => {
  const registry = new Registry();
  for (const each of commands) {
    const copy = new WorkingCopy();
    registry.fetch(each.command, copy);
    const before = registry.journal.length;
    registry.take([each]);
    for (const fact of registry.journal.slice(before)) {
      if (fact.kind === 'review-raised') continue;
      const { of, id } = homeOf(fact);
      expect(() => copy.get(of, id)).not.toThrow();
    }
  }
});

test('asking the world for what nobody named is a defect', () => {
  const copy = new WorkingCopy();
  expect(() => copy.get('family', 'family')).toThrow('family');
  expect(() => copy.groupsOf('family')).toThrow('groups-of-family');
  expect(() => copy.sessionsOf('group', { from: '2023-01-01', to: '2023-12-31' })).toThrow(
    'sessions-of-group',
  );
  expect(() => copy.accountsOf('a@example.org')).toThrow('accounts-of-email');
});

test('what a family is due in a round is reckoned from its own needs alone', () => {
  const registry = new Registry();
  registry.take(commands);
  const copy = new WorkingCopy();
  for (let round = 0; round < 6; round += 1) {
    for (const need of copy.missing(needsOfParcel('round', 'family', copy))) registry.answer(need, copy);
  }
  const inputs = entitlementInputs(copy, { roundId: 'round', familyId: 'family' });
  expect(inputs).toMatchObject({
    round: { status: 'closed' },
    rule: { version: 1 },
    family: { number: '2' },
    attendees: [{ personId: 'gulzat', counted: 1, held: 1 }],
    facilitators: ['leader'],
  });
});

test('a phone decides on every command of the field as the server does, and refuses all others', () => {
  const registry = new Registry();
  for (const each of commands) {
    const copy = new WorkingCopy();
    registry.fetch(each.command, copy);
    const { body } = each.command;
    const asked = { actor: leader, today: '2023-12-31' } as const;
    expect(decideInField(copy, body, asked)).toEqual(decide(copy, body, asked));
    registry.take([each]);
  }
});
