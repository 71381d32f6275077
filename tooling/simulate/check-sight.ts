import type { Holding } from '@tatyktuu/api/testing';
import { parcelId } from '@tatyktuu/domain/aid';
import type { Entry, FieldCopy } from '@tatyktuu/sync/phone';
import { type MarkMade, marksMade, seatOf } from './check-marks.ts';
import type { Phone } from './phone.ts';
import type { Written } from './written.ts';

/**
 * DOWN-2, DOWN-3, PHONE-3 and PHONE-7, at any moment, whatever bundles came in whatever order: what was taken of this
 * phone and nobody has changed since, it shows. What does not fit the bundle it is done again on, or only by a wrong
 * clock, may be missing until the next one.
 *
 * @param made What was made of marks by seat, in the order of deciding.
 */
export function checkSight(
  phone: Phone,
  written: readonly Written[],
  made: ReadonlyMap<string, readonly MarkMade[]>,
  holding: Holding,
): string[] {
  const { app, profile, name } = phone;
  const held = app?.held();
  if (!app || !held || !profile) return [];
  const own = written.filter(({ command }) => command.device === profile.phoneId);
  const faults = [
    ...missingMarks(app.entries(), held, own, made, holding),
    ...missingParcels(app.entries(), held, own, holding),
  ];
  return faults.map((fault) => `DOWN-2: ${name} shows ${fault}`);
}

function missingMarks(
  entries: readonly Entry[],
  held: FieldCopy,
  written: readonly Written[],
  made: ReadonlyMap<string, readonly MarkMade[]>,
  { commands }: Holding,
): string[] {
  const own = new Map(written.map(({ command: { id, body } }) => [id, body]));
  const answered = new Set(entries.filter((entry) => !isWaiting(entry)).map(({ id }) => id));
  const bodies = [
    ...entries.filter(isWaiting).map(({ body }) => body),
    ...Array.from(own).flatMap(([id, body]) =>
      commands.get(id)?.outcome.status === 'accepted' || answered.has(id) ? [] : [body],
    ),
  ];
  const unsettled = new Set(
    bodies.flatMap((body) => ('personId' in body && 'sessionId' in body ? [seatOf(body)] : [])),
  );
  // What somebody attended after she left a family is not told to those who lead the others in it.
  const here = new Set(
    held.bundle.families.flatMap(({ members }) =>
      members.filter(({ departure }) => departure === null).map(({ id }) => id),
    ),
  );
  return [...made].flatMap(([seat, all]) => {
    const last = all.at(-1);
    const body = own.get(last?.by ?? '');
    const [sessionId = '', personId] = seat.split(' ');
    const session = held.world.get('session', sessionId);
    if (!last || !body || !session || unsettled.has(seat) || !here.has(personId ?? '')) return [];
    const shown = session.marks.find((mark) => mark.personId === personId)?.presence ?? null;
    const fits = session.on <= held.bundle.today && held.decide(body).ok;
    return shown === last.presence || !fits
      ? []
      : [`${shown ?? 'no mark'} where ${last.presence ?? 'none'} was accepted, ${seat}`];
  });
}

/** Of a hand-over that was recorded and needs a review, too. */
function missingParcels(
  entries: readonly Entry[],
  held: FieldCopy,
  written: readonly Written[],
  { commands }: Holding,
): string[] {
  const waiting = new Set(entries.filter(isWaiting).map(({ id }) => id));
  return written.flatMap(({ command: { id, body } }) => {
    const status = commands.get(id)?.outcome.status;
    if (body.kind !== 'hand-over-parcel' || status === undefined || status === 'refused') return [];
    const parcel = held.world.get('parcel', parcelId(body.roundId, body.familyId));
    // Done again after another hand-over that the bundle shows, it did not fit, and waits for the next bundle.
    if (waiting.has(id) || !parcel || parcel.handOvers.length > 0) return [];
    return held.decide(body).ok ? [`no hand-over ${id} of ${parcel.id}`] : [];
  });
}

function isWaiting({ state }: Entry): boolean {
  return state.kind === 'writing' || state.kind === 'kept' || state.kind === 'sending';
}

/** By seat, in the order of deciding. */
export function bySeat(
  written: readonly Written[],
  holding: Holding,
): ReadonlyMap<string, readonly MarkMade[]> {
  return Map.groupBy(marksMade(written, holding), ({ seat }) => seat);
}
