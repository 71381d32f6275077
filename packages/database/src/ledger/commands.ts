import type { Claim, Outcome } from '@tatyktuu/api/ports';
import type { CommandId } from '@tatyktuu/domain/kernel';
import type { Connection } from '../transaction.ts';

interface Taken {
  id: CommandId;
  status: Outcome['status'] | null;
  refusal: Extract<Outcome, { status: 'refused' }>['refusal'] | null;
}

/**
 * Takes the commands in hand and gives those that were taken before. The primary key decides: whoever comes second
 * waits for the first to finish and then sees what it answered.
 */
export async function claimCommands(
  connection: Connection,
  claims: readonly Claim[],
): Promise<ReadonlyMap<CommandId, Outcome>> {
  // Each id once, in one order for everybody: two batches with the same commands wait for each other and do not lock up.
  const wanted = [...new Map(claims.map((claim) => [claim.id, claim])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const first = await connection.query<{ id: CommandId }>(
    `INSERT INTO command (id, kind, actor, device, recorded_at)
     SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::text[])
     ON CONFLICT (id) DO NOTHING RETURNING id`,
    [
      wanted.map(({ id }) => id),
      wanted.map(({ kind }) => kind),
      wanted.map(({ actor }) => actor),
      wanted.map(({ device }) => device),
      wanted.map(({ recordedAt }) => recordedAt),
    ],
  );
  if (first.rows.length === wanted.length) return new Map();
  const ours = new Set(first.rows.map(({ id }) => id));
  const before = await connection.query<Taken>(
    'SELECT id, status, refusal FROM command WHERE id = ANY ($1::uuid[])',
    [wanted.map(({ id }) => id).filter((id) => !ours.has(id))],
  );
  return new Map(before.rows.map((taken) => [taken.id, outcomeOf(taken)]));
}

function outcomeOf({ status, refusal }: Taken): Outcome {
  if (status === 'accepted') return { status };
  if (status === 'refused' && refusal) return { status, refusal };
  throw new Error('a command was taken in and never answered');
}

export async function settleCommands(
  connection: Connection,
  outcomes: ReadonlyMap<CommandId, Outcome>,
): Promise<void> {
  if (outcomes.size === 0) return;
  const answers = [...outcomes.values()];
  const { rowCount } = await connection.query(
    `UPDATE command SET status = answer.status, refusal = answer.refusal
     FROM unnest($1::uuid[], $2::text[], $3::jsonb[]) AS answer (id, status, refusal)
     WHERE command.id = answer.id`,
    [
      [...outcomes.keys()],
      answers.map(({ status }) => status),
      answers.map((answer) => (answer.status === 'refused' ? JSON.stringify(answer.refusal) : null)),
    ],
  );
  if (rowCount !== outcomes.size) throw new Error('an answer to a command that was not claimed');
}
