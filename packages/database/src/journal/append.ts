import { type Fact, homeOf } from '@tatyktuu/domain/door';
import { columnOf, jsonTexts, unnested } from '../folded/arrays.ts';
import type { Connection } from '../transaction.ts';
import { commitmentTo, hashOf, linkTextOf, vaultEntriesOf } from './chain.ts';

/**
 * Appends the facts in this order. Whoever appends holds the head of the journal until the transaction ends, so do
 * this last.
 */
export async function appendFacts(connection: Connection, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return;
  const kept: { readonly factId: string; readonly subject: string; salt: string; details: unknown }[] = [];
  // Everything but the hashes is made before the head is held: nobody else can append meanwhile.
  const texts = facts.map((fact) => {
    const entries = vaultEntriesOf(fact);
    for (const { subject, salt, details } of entries)
      kept.push({ factId: fact.id, subject, salt: salt.toString('hex'), details });
    return linkTextOf(fact, Object.fromEntries(entries.map((entry) => [entry.subject, commitmentTo(entry)])));
  });
  const homes = facts.map(homeOf);
  const columns = [
    columnOf(
      'uuid',
      facts.map(({ id }) => id),
    ),
    columnOf(
      'text',
      facts.map(({ kind }) => kind),
    ),
    columnOf(
      'text',
      homes.map(({ of }) => of),
    ),
    columnOf(
      'text',
      homes.map(({ id }) => id),
    ),
    jsonTexts(texts.map(({ payload }) => payload)),
    jsonTexts(texts.map(({ commitments }) => commitments)),
    columnOf(
      'uuid',
      facts.map(({ corrects }) => corrects),
    ),
    columnOf(
      'uuid',
      facts.map(({ command }) => command),
    ),
    columnOf(
      'uuid',
      facts.map(({ actor }) => actor),
    ),
    columnOf(
      'uuid',
      facts.map(({ device }) => device),
    ),
    columnOf(
      'text',
      facts.map(({ recordedAt }) => recordedAt),
    ),
  ];

  const held = await connection.query<{ position: number; hash: Buffer; now: Date }>(
    'SELECT position, hash, clock_timestamp() AS now FROM journal_head FOR UPDATE',
  );
  const head = held.rows[0];
  if (!head) throw new Error('the journal has no head');
  const receivedAt = head.now.toISOString();
  const hashes: string[] = [head.hash.toString('hex')];
  let previous = head.hash;
  for (const text of texts) {
    previous = hashOf(previous, text, receivedAt);
    hashes.push(previous.toString('hex'));
  }

  const { unnest, values } = unnested([
    ...columns,
    columnOf('text', hashes.slice(0, -1)),
    columnOf('text', hashes.slice(1)),
  ]);
  const next = values.length + 1;
  await connection.query(
    `WITH appended AS (
       INSERT INTO journal (position, id, kind, home_of, home_id, payload, commitments, corrects, command, actor,
                            device, recorded_at, received_at, previous_hash, hash)
       SELECT $${next} + nth, id, kind, home_of, home_id, payload, commitments, corrects, command, actor, device,
              recorded_at, $${next + 1}::timestamptz, decode(previous_hash, 'hex'), decode(hash, 'hex')
       FROM ${unnest} WITH ORDINALITY
         AS f (id, kind, home_of, home_id, payload, commitments, corrects, command, actor, device, recorded_at,
               previous_hash, hash, nth)
     )
     UPDATE journal_head SET position = position + $${next + 2}, hash = decode($${next + 3}, 'hex')`,
    [...values, head.position, receivedAt, facts.length, hashes.at(-1)],
  );

  if (kept.length === 0) return;
  const vault = unnested([
    columnOf(
      'uuid',
      kept.map(({ factId }) => factId),
    ),
    columnOf(
      'uuid',
      kept.map(({ subject }) => subject),
    ),
    columnOf(
      'text',
      kept.map(({ salt }) => salt),
    ),
    columnOf(
      'jsonb',
      kept.map(({ details }) => details),
    ),
  ]);
  await connection.query(
    `INSERT INTO vault (fact_id, subject, salt, details)
     SELECT fact_id, subject, decode(salt, 'hex'), details
     FROM ${vault.unnest} AS v (fact_id, subject, salt, details)`,
    vault.values,
  );
}
