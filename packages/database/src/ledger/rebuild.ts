import { type Need, WorkingCopy } from '@tatyktuu/domain/door';
import { reckonAnew } from '../duplicates/index.ts';
import { foldedTables } from '../folded/index.ts';
import { type JournalRow, journalPages } from '../journal/read.ts';
import type { Connection } from '../transaction.ts';
import { raiseEveryBundleVersion } from './bundle-versions.ts';
import { Loaded, saveStates } from './save-states.ts';
import { openShelf } from './shelf.ts';

/**
 * Empties the folded tables and folds the journal into them again, a page at a time. Nobody may write meanwhile;
 * readers see the old rows until the transaction ends. What the sign-in keeps beside an account is no fact: it stays.
 */
export async function rebuildTables(connection: Connection): Promise<void> {
  await connection.query(`
    CREATE TEMPORARY TABLE kept_beside_account ON COMMIT DROP AS
      SELECT id, email_verified, image, created_at, updated_at FROM account`);
  for (const { name } of foldedTables.toReversed()) await connection.query(`DELETE FROM ${name}`);
  for await (const page of journalPages(connection)) await foldPage(connection, page);
  await connection.query(`
    UPDATE account SET email_verified = kept.email_verified, image = kept.image,
                       created_at = kept.created_at, updated_at = kept.updated_at
    FROM kept_beside_account kept WHERE kept.id = account.id`);
  await reckonAnew(connection);
  await raiseEveryBundleVersion(connection);
}

async function foldPage(connection: Connection, page: readonly JournalRow[]): Promise<void> {
  const loaded = new Loaded();
  const copy = new WorkingCopy();
  const needs = page.map(({ home }): Need => home);
  await openShelf(connection, undefined, loaded.remember).fetch(copy.missing(needs), copy);
  for (const { fact } of page) copy.apply(fact);
  await saveStates(connection, loaded, copy);
}
