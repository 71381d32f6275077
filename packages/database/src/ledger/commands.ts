import type { Answered, Known, Outcome } from '@tatyktuu/api/ports';
import type { CommandId } from '@tatyktuu/domain/kernel';
import { arrayOf, columnOf, unnested } from '../folded/arrays.ts';
import type { Connection } from '../transaction.ts';

interface Kept {
  id: CommandId;
  status: Outcome['status'];
  refusal: Extract<Outcome, { status: 'refused' }>['refusal'] | null;
  reason: Extract<Outcome, { status: 'needs-review' }>['reason'] | null;
  actor: string;
  device: string;
}

/** What was answered to those of the commands that were answered before, and to whom. */
export async function answersBefore(
  connection: Connection,
  ids: readonly CommandId[],
): Promise<ReadonlyMap<CommandId, Known>> {
  const { rows } = await connection.query<Kept>(
    'SELECT id, status, refusal, reason, actor, device FROM command WHERE id = ANY ($1::uuid[])',
    [arrayOf('uuid', ids)],
  );
  return new Map(
    rows.map((kept) => [kept.id, { outcome: outcomeOf(kept), actor: kept.actor, device: kept.device }]),
  );
}

function outcomeOf({ status, refusal, reason }: Kept): Outcome {
  if (status === 'accepted') return { status };
  if (status === 'refused' && refusal) return { status, refusal };
  if (status === 'needs-review' && reason) return { status, reason };
  throw new Error('a command was taken in and never answered');
}

/**
 * Keeps what was answered. The primary key decides who was first: whoever comes second waits for the first to finish,
 * is refused, begins again and then sees what the first answered.
 */
export async function keepAnswers(connection: Connection, answered: readonly Answered[]): Promise<void> {
  if (answered.length === 0) return;
  // In one order for everybody: two batches with the same commands wait for each other and do not lock up.
  const rows = answered.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const outcomes = rows.map(({ outcome }) => outcome);
  const { unnest, values } = unnested([
    columnOf(
      'uuid',
      rows.map(({ id }) => id),
    ),
    columnOf(
      'text',
      rows.map(({ kind }) => kind),
    ),
    columnOf(
      'uuid',
      rows.map(({ actor }) => actor),
    ),
    columnOf(
      'uuid',
      rows.map(({ device }) => device),
    ),
    columnOf(
      'text',
      rows.map(({ recordedAt }) => recordedAt),
    ),
    columnOf(
      'integer',
      rows.map(({ number }) => number),
    ),
    columnOf(
      'text',
      outcomes.map(({ status }) => status),
    ),
    columnOf(
      'jsonb',
      outcomes.map((outcome) => (outcome.status === 'refused' ? outcome.refusal : null)),
    ),
    columnOf(
      'text',
      outcomes.map((outcome) => (outcome.status === 'needs-review' ? outcome.reason : null)),
    ),
    columnOf(
      'jsonb',
      rows.map(({ body }) => body),
    ),
  ]);
  await connection.query(
    `INSERT INTO command (id, kind, actor, device, recorded_at, phone_id, number, status, refusal, reason, body)
     SELECT id, kind, actor, device, recorded_at, CASE WHEN number IS NOT NULL THEN device END, number, status,
            refusal, reason, body
     FROM ${unnest}
       AS c (id, kind, actor, device, recorded_at, number, status, refusal, reason, body)`,
    values,
  );
}
