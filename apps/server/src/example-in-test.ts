import { submit } from '@tatyktuu/api';
import { openTestDatabase, type TestDatabase } from '@tatyktuu/database/testing';
import type { Day } from '@tatyktuu/domain/kernel';
import { exampleProgramme, inTurns } from '@tatyktuu/example';

/** A database of its own with the example programme, as it stands on a day. */
export async function openExampleDatabase(today: Day): Promise<TestDatabase> {
  const database = await openTestDatabase();
  for (const { actor, steps } of inTurns(exampleProgramme(today))) {
    const commands = steps.map(({ actor: _, ...command }) => command);
    await submit(database.ledger, commands, { actor, today });
  }
  return database;
}
