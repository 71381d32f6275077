import type { Holding } from '@tatyktuu/api/testing';
import { type MarkMade, marksMade, seatOf } from './check-marks.ts';
import type { Phone } from './phone.ts';
import type { Written } from './written.ts';

/**
 * DOWN-2, DOWN-3 and PHONE-3, at any moment: where the last mark that the server took was made on this phone, and
 * the phone's own marks there are all decided, the phone shows it, whatever bundles came in whatever order.
 *
 * @param made What was made of marks by seat, in the order of deciding.
 */
export function checkSight(
  { app, profile, name }: Phone,
  written: readonly Written[],
  made: ReadonlyMap<string, readonly MarkMade[]>,
  { commands }: Holding,
): string[] {
  const held = app?.held();
  if (!app || !held || !profile) return [];
  const unsettled = new Set<string>();
  const own = new Map<string, Written>();
  const answered = new Set(
    app
      .entries()
      .flatMap(({ id, state }) => (state.kind === 'refused' || state.kind === 'needs-review' ? [id] : [])),
  );
  for (const { body, state } of app.entries())
    if ((state.kind === 'kept' || state.kind === 'sending') && 'personId' in body && 'sessionId' in body)
      unsettled.add(seatOf(body));
  for (const one of written) {
    const { body, id, device } = one.command;
    if (device !== profile.phoneId) continue;
    if (body.kind !== 'mark-attendance' && body.kind !== 'unmark-attendance') continue;
    own.set(id, one);
    if (commands.get(id)?.outcome.status !== 'accepted' && !answered.has(id)) unsettled.add(seatOf(body));
  }
  return [...made].flatMap(([seat, all]) => {
    const last = all.at(-1);
    const body = own.get(last?.by ?? '')?.command.body;
    if (!last || !body || unsettled.has(seat)) return [];
    const [sessionId = '', personId] = seat.split(' ');
    const session = held.world.get('session', sessionId);
    if (!session) return [];
    const shown = session.marks.find((mark) => mark.personId === personId)?.presence ?? null;
    // What does not fit the bundle it is done again on, or only by a wrong clock, may be missing until the next one.
    const fits = session.on <= held.bundle.today && held.decide(body).ok;
    return shown === last.presence || !fits
      ? []
      : [
          `DOWN-2: ${name} shows ${shown ?? 'no mark'} where ${last.presence ?? 'none'} was accepted, ${seat}`,
        ];
  });
}

/** By seat, in the order of deciding. */
export function bySeat(
  written: readonly Written[],
  holding: Holding,
): ReadonlyMap<string, readonly MarkMade[]> {
  return Map.groupBy(marksMade(written, holding), ({ seat }) => seat);
}
