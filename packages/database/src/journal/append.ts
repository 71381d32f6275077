import { type Fact, homeOf } from '@tatyktuu/domain/door';
import type { Connection } from '../transaction.ts';
import { commitmentTo, hashOf, vaultEntriesOf } from './chain.ts';

/**
 * Appends the facts in this order. Whoever appends holds the head of the journal until the transaction ends, so do
 * this last.
 */
export async function appendFacts(connection: Connection, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return;
  const held = await connection.query<{ position: number; hash: Buffer; now: Date }>(
    'SELECT position, hash, clock_timestamp() AS now FROM journal_head FOR UPDATE',
  );
  const head = held.rows[0];
  if (!head) throw new Error('the journal has no head');
  const receivedAt = head.now.toISOString();

  let previous = head.hash;
  const links = facts.map((fact, index) => {
    const entries = vaultEntriesOf(fact);
    const commitments = Object.fromEntries(entries.map((entry) => [entry.subject, commitmentTo(entry)]));
    const before = previous;
    previous = hashOf(before, { fact, commitments, receivedAt });
    return {
      fact,
      entries,
      commitments,
      position: head.position + index + 1,
      home: homeOf(fact),
      before,
      hash: previous,
    };
  });

  await connection.query(
    `WITH appended AS (
       INSERT INTO journal (position, id, kind, home_of, home_id, payload, commitments, corrects, command, actor,
                            device, recorded_at, received_at, previous_hash, hash)
       SELECT position, id, kind, home_of, home_id, payload, commitments, corrects, command, actor, device,
              recorded_at, $13::timestamptz, decode(previous_hash, 'hex'), decode(hash, 'hex')
       FROM unnest($1::bigint[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::jsonb[], $7::jsonb[],
                   $8::uuid[], $9::uuid[], $10::uuid[], $11::uuid[], $12::text[], $14::text[], $15::text[])
         AS f (position, id, kind, home_of, home_id, payload, commitments, corrects, command, actor, device,
               recorded_at, previous_hash, hash)
     )
     UPDATE journal_head SET position = position + $16, hash = decode($17, 'hex')`,
    [
      links.map(({ position }) => position),
      facts.map(({ id }) => id),
      facts.map(({ kind }) => kind),
      links.map(({ home }) => home.of),
      links.map(({ home }) => home.id),
      facts.map(({ payload }) => JSON.stringify(payload)),
      links.map(({ commitments }) => JSON.stringify(commitments)),
      facts.map(({ corrects }) => corrects ?? null),
      facts.map(({ command }) => command),
      facts.map(({ actor }) => actor),
      facts.map(({ device }) => device),
      facts.map(({ recordedAt }) => recordedAt),
      receivedAt,
      links.map(({ before }) => before.toString('hex')),
      links.map(({ hash }) => hash.toString('hex')),
      facts.length,
      previous.toString('hex'),
    ],
  );

  const kept = links.flatMap(({ fact, entries }) => entries.map((entry) => ({ factId: fact.id, ...entry })));
  if (kept.length === 0) return;
  await connection.query(
    `INSERT INTO vault (fact_id, subject, salt, details)
     SELECT fact_id, subject, decode(salt, 'hex'), details
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::jsonb[]) AS v (fact_id, subject, salt, details)`,
    [
      kept.map(({ factId }) => factId),
      kept.map(({ subject }) => subject),
      kept.map(({ salt }) => salt.toString('hex')),
      kept.map(({ details }) => JSON.stringify(details)),
    ],
  );
}
