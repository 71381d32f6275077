import { type Fact, homeOf } from '@tatyktuu/domain/door';
import { arrayOf, arrayOfJsonTexts } from '../folded/arrays.ts';
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
    arrayOf(
      'uuid',
      facts.map(({ id }) => id),
    ),
    arrayOf(
      'text',
      facts.map(({ kind }) => kind),
    ),
    arrayOf(
      'text',
      homes.map(({ of }) => of),
    ),
    arrayOf(
      'text',
      homes.map(({ id }) => id),
    ),
    arrayOfJsonTexts(texts.map(({ payload }) => payload)),
    arrayOfJsonTexts(texts.map(({ commitments }) => commitments)),
    arrayOf(
      'uuid',
      facts.map(({ corrects }) => corrects),
    ),
    arrayOf(
      'uuid',
      facts.map(({ command }) => command),
    ),
    arrayOf(
      'uuid',
      facts.map(({ actor }) => actor),
    ),
    arrayOf(
      'uuid',
      facts.map(({ device }) => device),
    ),
    arrayOf(
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

  await connection.query(
    `WITH appended AS (
       INSERT INTO journal (position, id, kind, home_of, home_id, payload, commitments, corrects, command, actor,
                            device, recorded_at, received_at, previous_hash, hash)
       SELECT $12 + nth, id, kind, home_of, home_id, payload, commitments, corrects, command, actor, device,
              recorded_at, $13::timestamptz, decode(previous_hash, 'hex'), decode(hash, 'hex')
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::jsonb[], $6::jsonb[], $7::uuid[],
                   $8::uuid[], $9::uuid[], $10::uuid[], $11::text[], $14::text[], $15::text[]) WITH ORDINALITY
         AS f (id, kind, home_of, home_id, payload, commitments, corrects, command, actor, device, recorded_at,
               previous_hash, hash, nth)
     )
     UPDATE journal_head SET position = position + $16, hash = decode($17, 'hex')`,
    [
      ...columns,
      head.position,
      receivedAt,
      arrayOf('text', hashes.slice(0, -1)),
      arrayOf('text', hashes.slice(1)),
      facts.length,
      hashes.at(-1),
    ],
  );

  if (kept.length === 0) return;
  await connection.query(
    `INSERT INTO vault (fact_id, subject, salt, details)
     SELECT fact_id, subject, decode(salt, 'hex'), details
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::jsonb[]) AS v (fact_id, subject, salt, details)`,
    [
      arrayOf(
        'uuid',
        kept.map(({ factId }) => factId),
      ),
      arrayOf(
        'uuid',
        kept.map(({ subject }) => subject),
      ),
      arrayOf(
        'text',
        kept.map(({ salt }) => salt),
      ),
      arrayOf(
        'jsonb',
        kept.map(({ details }) => details),
      ),
    ],
  );
}
