import { giveUp, submitWhole } from '@tatyktuu/api';
import { accept, commandOf, newId } from '@tatyktuu/api/testing';
import { openTestDatabase, type TestDatabase } from '@tatyktuu/database/testing';
import type { RegisterFamily } from '@tatyktuu/domain/families';
import { nameKey } from '@tatyktuu/domain/families';
import { afterAll, beforeAll, expect, test } from 'vitest';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const actor = { id: newId(), role: 'administrator' } as const;
const source = 'a'.repeat(64);
const unhurried = new AbortController().signal;

function family(surname: string, given: string, nationalId: string | null = null): RegisterFamily {
  const member = { birth: '1989-07-05', role: 'daughter-in-law', sex: 'female' } as const;
  return {
    ...{ kind: 'register-family', familyId: newId(), number: null, name: surname, address: '', notes: [] },
    members: [
      {
        ...member,
        ...{ personId: newId(), fullName: `${surname} ${given}`, nationalId },
        ...{ phone: null, safeContact: '', absences: [] },
      },
    ],
    source: { file: 'list.xlsx', row: 3 },
  };
}

function importOf(families: readonly RegisterFamily[], importId = newId()) {
  const commands = families.map(commandOf);
  const record = commandOf({
    ...{ kind: 'record-import', importId, sheet: 'families', source, mapping: { 1: 'full-name' } },
    file: 'list.xlsx',
    families: families.map(({ familyId }) => ({ familyId, did: 'added' })),
    commands: commands.map(({ id }) => id),
  });
  return { importId, commands: [...commands, record], record };
}

function take(commands: ReturnType<typeof importOf>['commands'], signal = unhurried) {
  return submitWhole(database.ledger, commands, { actor, today: '2023-09-01', signal });
}

test('an import is listed and remembered until it is undone; then nothing of it is found, and the journal is whole', async () => {
  const asanova = family('Асанова', 'Гүлзат', '10507198950896');
  const { importId, commands } = importOf([asanova, family('Исакова', 'Айгүл')]);
  expect(await take(commands)).toEqual({ status: 'taken' });
  expect(await take(commands)).toEqual({ status: 'taken' });

  const { registry, ledger } = database;
  const listed = await registry.imports({ offset: 0, limit: 10 });
  expect(listed).toMatchObject({
    total: 1,
    lines: [{ id: importId, sheet: 'families', file: 'list.xlsx', added: 2, updated: 0, undone: false }],
  });
  expect(await registry.importsOfSource(source)).toMatchObject([
    { id: importId, mapping: { 1: 'full-name' } },
  ]);
  expect(await registry.importsOfSource('b'.repeat(64))).toEqual([]);
  const like = (nameKeys: string[], nationalIds: string[] = []) =>
    registry.familiesLike({ nameKeys, nationalIds });
  expect(await like(['asanova gulzat'])).toEqual([asanova.familyId]);
  expect(await like(['asanova'], ['10507198950896'])).toEqual([asanova.familyId]);
  expect(await registry.peopleNamed([nameKey('Асанова Гүлзат')])).toMatchObject([
    { familyId: asanova.familyId, fullName: 'Асанова Гүлзат', role: 'daughter-in-law', birth: '1989-07-05' },
  ]);

  await accept(ledger, [{ kind: 'undo-import', importId }], actor);
  expect(await registry.importsOfSource(source)).toEqual([]);
  expect((await registry.imports({ offset: 0, limit: 10 })).lines).toMatchObject([{ undone: true }]);
  expect(await like(['asanova gulzat', 'isakova aigul'], ['10507198950896'])).toEqual([]);
  expect(await ledger.verify()).toMatchObject({ intact: true });
});

test('cancelled while it is written, nothing of it is there and others write on', async () => {
  const { commands } = importOf([family('Бекова', 'Нургүл')]);
  const leaving = new AbortController();
  const cancelling = submitWhole(database.ledger, commands, {
    ...{ actor, today: '2023-09-01', signal: leaving.signal },
    onProgress: (decided) => decided > 0 && leaving.abort(),
  });
  expect(await cancelling).toEqual({ status: 'cancelled' });
  expect(await database.registry.familiesLike({ nameKeys: ['bekova nurgul'], nationalIds: [] })).toEqual([]);
  expect(await take(importOf([family('Бекова', 'Нургүл')]).commands)).toEqual({ status: 'taken' });
});

test('given up at the very moment it is taken in, both sides are told the same', async () => {
  for (const letter of 'бвгдзк') {
    const name = `Турдубекова${letter}о`;
    const { commands, record } = importOf([family(name, 'Жылдыз')]);
    const [outcome, told] = await Promise.all([take(commands), giveUp(database.ledger, record, actor)]);
    expect(outcome).toEqual({ status: told });
    const found = await database.registry.familiesLike({
      nameKeys: [nameKey(`${name} Жылдыз`)],
      nationalIds: [],
    });
    expect(found).toHaveLength(told === 'taken' ? 1 : 0);
  }
});
