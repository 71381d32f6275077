import type { Holding } from '@tatyktuu/api/testing';
import type { CommandId } from '@tatyktuu/domain/kernel';
import type { Phone } from './phone.ts';
import { withdrawals } from './withdrawals.ts';
import type { Written } from './written.ts';

/**
 * DOWN-2, DOWN-3 and PHONE-3, at any moment: where the last mark that the server accepted was made on this phone, and
 * the phone's own marks there are all decided, the phone shows it, whatever bundles came in whatever order.
 */
export function checkSight(phone: Phone, written: readonly Written[], holding: Holding): string[] {
  const { commands } = holding;
  const withdrawn = withdrawals(written, holding);
  const held = phone.app?.held();
  if (!held) return [];
  const answered = new Set(
    phone.app
      ?.entries()
      .flatMap(({ id, state }) => (state.kind === 'refused' || state.kind === 'needs-review' ? [id] : [])),
  );
  const place = new Map([...commands.keys()].map((id, at) => [id, at]));
  const isAccepted = (id: CommandId) => commands.get(id)?.outcome?.status === 'accepted';
  const isOwn = ({ command }: Written) => command.device === phone.profile.phoneId;

  return [...Map.groupBy(written, seatOf)].flatMap(([seat = '', theirs]) => {
    const [sessionId = '', personId] = seat.split(' ');
    const session = held.world.get('session', sessionId);
    const last = theirs
      .filter(({ command: { id } }) => isAccepted(id) && !withdrawn.has(id))
      .toSorted((a, b) => (place.get(a.command.id) ?? 0) - (place.get(b.command.id) ?? 0))
      .at(-1);
    const settled = theirs.filter(isOwn).every(({ command: { id } }) => isAccepted(id) || answered.has(id));
    if (!session || !last || !isOwn(last) || !settled) return [];
    const { body } = last.command;
    const expected = body.kind === 'mark-attendance' ? body.presence : undefined;
    const shown = session.marks.find((mark) => mark.personId === personId)?.presence;
    // What does not fit the bundle it is done again on, or only by a wrong clock, may be missing until the next one.
    const fits = session.on <= held.bundle.today && held.decide(body).ok;
    return shown === expected || !fits
      ? []
      : [
          `DOWN-2: ${phone.name} shows ${shown ?? 'no mark'} where ${expected ?? 'none'} was accepted, ${seat}`,
        ];
  });
}

/** The session and the person that a mark is about. */
function seatOf({ command: { body } }: Written): string | undefined {
  if (body.kind !== 'mark-attendance' && body.kind !== 'unmark-attendance') return undefined;
  return `${body.sessionId} ${body.personId}`;
}
