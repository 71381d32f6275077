import type { CommandBody, World } from '@tatyktuu/domain/door';

/** A mark names the one that stood on this phone when it was made: then nobody else's is silently replaced. */
export function madeUpon(body: CommandBody, world: World): CommandBody {
  if (body.kind !== 'mark-attendance' && body.kind !== 'unmark-attendance') return body;
  if (body.replaces !== undefined) return body;
  const { sessionId, personId } = body;
  const standing = world.get('session', sessionId)?.marks.find((mark) => mark.personId === personId);
  return { ...body, replaces: standing?.fact ?? null };
}
