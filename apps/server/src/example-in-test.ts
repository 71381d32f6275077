import { openTestDatabase, type TestDatabase } from '@tatyktuu/database/testing';
import type { Day } from '@tatyktuu/domain/kernel';
import { exampleProgramme } from '@tatyktuu/example';
import { playExample } from './set-up.ts';

/** A database of its own with the example programme, as it stands on a day. */
export async function openExampleDatabase(today: Day): Promise<TestDatabase> {
  const database = await openTestDatabase();
  await playExample(database.ledger, exampleProgramme(today), today);
  return database;
}
