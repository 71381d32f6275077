import type { ChainFault, Verification } from '@tatyktuu/api/ports';
import { homeOf } from '@tatyktuu/domain/door';
import type { Connection } from '../transaction.ts';
import { BEGINNING, commitmentTo, hashOf, linkTextOf } from './chain.ts';
import { type JournalRow, journalPages } from './read.ts';

/**
 * Follows the chain from the first fact to the head. Names the first position that does not fit; for a missing fact,
 * the position it had, and the id of the fact that now follows ('' when none does).
 */
export async function verifyChain(connection: Connection): Promise<Verification> {
  let position = 0;
  let previous: Buffer = BEGINNING;
  const broken = (fault: ChainFault, factId: string): Verification => ({
    intact: false,
    position,
    factId,
    fault,
  });

  for await (const page of journalPages(connection)) {
    for (const row of page) {
      position += 1;
      const fault = row.position === position ? faultOf(row, previous) : 'fact-missing';
      if (fault) return broken(fault, row.fact.id);
      previous = row.hash;
    }
  }

  const { rows } = await connection.query<{ position: number; hash: Buffer }>(
    'SELECT position, hash FROM journal_head',
  );
  const head = rows[0];
  if (head?.position === position && head.hash.equals(previous)) return { intact: true, facts: position };
  position += 1;
  return broken('fact-missing', '');
}

function faultOf(row: JournalRow, previous: Buffer): ChainFault | undefined {
  if (!row.previousHash.equals(previous)) return 'link-differs';
  const text = linkTextOf(row.fact, row.commitments);
  if (!hashOf(previous, text, row.receivedAt).equals(row.hash)) return 'hash-differs';
  const home = homeOf(row.fact);
  if (home.of !== row.home.of || home.id !== row.home.id) return 'hash-differs';
  if (row.kept.some((entry) => commitmentTo(entry) !== row.commitments[entry.subject]))
    return 'details-differ';
  return undefined;
}
