import type { Command, CommandBody } from '@tatyktuu/domain/door';
import type { MarkAttendance } from '@tatyktuu/domain/workshops';

/** How somebody is marked at a session. */
export type Mark = Pick<MarkAttendance, 'sessionId' | 'personId' | 'presence' | 'excuse'>;

/** A mark as a document of the peer's: all that the command says, under the command's id. */
export interface MarkRecord extends Mark {
  readonly _id: string;
  readonly device: string;
  readonly recordedAt: string;
}

/** @throws when the command is no mark */
export function markOf(body: CommandBody): Mark {
  if (body.kind !== 'mark-attendance') throw new Error('the bench replicates marks alone');
  const { sessionId, personId, presence, excuse } = body;
  return { sessionId, personId, presence, excuse };
}

export function recordOf({ id, device, recordedAt, body }: Command): MarkRecord {
  return { _id: id, device, recordedAt, ...markOf(body) };
}

/** All that the marks say, in one order: the same text for the same marks. */
export function contentOf(marks: readonly Mark[]): string {
  return marks
    .map(({ sessionId, personId, presence, excuse }) => `${sessionId} ${personId} ${presence} ${excuse}`)
    .sort()
    .join('\n');
}
