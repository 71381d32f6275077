import { openTestDatabase, type TestDatabase } from '@tatyktuu/database/testing';
import { exampleProgramme } from '@tatyktuu/example';
import { afterEach, expect, test } from 'vitest';
import { openExampleDatabase } from './example-in-test.ts';
import { openSetUp, playExample } from './set-up.ts';

const today = '2026-11-23';
let database: TestDatabase;
afterEach(() => database.close());

/** The set-up of a database in which nobody has a password yet; `given` hears who gets one. */
function setUpOf({ ledger, registry }: TestDatabase, given: string[]) {
  const credentials = {
    exist: async () => false,
    setPassword: async () => undefined,
    changePassword: async () => false,
    issuePassword: async (account: string) => {
      given.push(account);
      return { password: 'for this test alone' };
    },
  };
  return openSetUp({ ledger, registry, credentials, today: () => today });
}

const factsIn = async ({ ledger }: TestDatabase) => {
  const found = await ledger.verify();
  return found.intact ? found.facts : -1;
};

test('an example that was cut short is finished by opening it again, and nothing of it happens twice', async () => {
  database = await openExampleDatabase(today);
  const before = await factsIn(database);
  const given: string[] = [];
  expect(await setUpOf(database, given).openExample()).toHaveLength(5);
  expect(new Set(given).size).toBe(5);
  expect(await factsIn(database)).toBe(before);
});

test('a restored programme in which nobody can sign in yet is never played into', async () => {
  database = await openTestDatabase();
  const steps = exampleProgramme('2024-05-06').filter(
    ({ body }) => body.kind === 'name-programme' || body.kind === 'open-account',
  );
  await playExample(database.ledger, steps, '2024-05-06');
  const before = await factsIn(database);
  const given: string[] = [];
  expect(await setUpOf(database, given).openExample()).toBeNull();
  expect(given).toEqual([]);
  expect(await factsIn(database)).toBe(before);
});
