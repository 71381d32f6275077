import type { CommandBody, World } from '@tatyktuu/domain/door';

/**
 * What would take the command back, seen from the world before it; null when nothing on this phone can. A parcel that
 * left the table is never taken back here.
 */
export function inverseOf(body: CommandBody, before: World): CommandBody | null {
  switch (body.kind) {
    case 'mark-attendance':
    case 'unmark-attendance': {
      const { sessionId, personId } = body;
      const mark = before.get('session', sessionId)?.marks.find((one) => one.personId === personId);
      if (!mark) return { kind: 'unmark-attendance', sessionId, personId };
      const { presence, excuse } = mark;
      return { kind: 'mark-attendance', sessionId, personId, presence, excuse };
    }
    default:
      return null;
  }
}
