import type { CommandBody } from '@tatyktuu/domain/door';
import {
  excuses,
  notHeldReasons,
  type PeerGroup,
  presences,
  rosterOf,
  type Session,
} from '@tatyktuu/domain/workshops';
import type { FieldCopy } from '@tatyktuu/sync/phone';
import type { Act } from './act.ts';
import type { Chance } from './chance.ts';
import { countsHere } from './counts.ts';

interface Seat {
  readonly sessionId: string;
  readonly personId: string;
}

/** What is recorded at a session and after it. What is done often stands here more than once. */
export const sessionActs: readonly Act[] = [
  (held, chance) => seats(held, chance, 1).map((seat) => mark(seat, chance)),
  (held, chance) => seats(held, chance, 1).map((seat) => mark(seat, chance)),
  (held, chance) => seats(held, chance, 1).map((seat) => ({ kind: 'unmark-attendance', ...seat })),
  (held, chance) => seats(held, chance).map((seat) => mark(seat, chance)),
  (held, chance) => atSession(held, chance, ({ id }) => ({ kind: 'open-session', sessionId: id })),
  (held, chance) => atSession(held, chance, (session) => closing(session, held)),
  (held, chance) => atSession(held, chance, (session) => reporting(session, chance)),
  (held, chance) => wholeSession(held, chance),
  (held, chance) =>
    atSession(held, chance, ({ id }) => {
      const reason = chance.pick(notHeldReasons) ?? 'other';
      return { kind: 'report-not-held', sessionId: id, reason };
    }),
  (held, chance) => atSession(held, chance, ({ id }) => ({ kind: 'withdraw-not-held', sessionId: id })),
  (held, chance) => seats(held, chance, 1).map((seat) => makeUp(seat, held, chance)),
  (held, chance) => seats(held, chance, 1).map((seat) => ({ kind: 'withdraw-make-up', ...seat })),
  (held, chance) =>
    seats(held, chance, 1).map((seat) => ({ kind: 'keep-next-step', ...seat, text: nextStep(chance) })),
  (held, chance) => seats(held, chance, 1).map((seat) => ({ kind: 'drop-next-step', ...seat })),
];

/** Everybody who is or was in the groups of one session: whoever left is on no roster, and may be tapped all the same. */
function seats(held: FieldCopy, chance: Chance, atMost = Number.POSITIVE_INFINITY): readonly Seat[] {
  const session = aSession(held, chance);
  if (!session) return [];
  const all = session.groupIds
    .flatMap((id): PeerGroup[] => [held.world.get('group', id) ?? []].flat())
    .flatMap(({ memberships }) => memberships)
    .map(({ personId }) => ({ sessionId: session.id, personId }));
  if (all.length <= atMost) return all;
  const first = chance.between(0, all.length - atMost);
  return all.slice(first, first + atMost);
}

function aSession({ bundle, world }: FieldCopy, chance: Chance): Session | undefined {
  return world.get('session', chance.pick(bundle.sessions)?.id ?? '');
}

function atSession(
  held: FieldCopy,
  chance: Chance,
  act: (session: Session) => CommandBody,
): readonly CommandBody[] {
  const session = aSession(held, chance);
  return session ? [act(session)] : [];
}

/** From the opening to the closing in one go, as on a good day. */
function wholeSession(held: FieldCopy, chance: Chance): readonly CommandBody[] {
  const session = aSession(held, chance);
  if (!session) return [];
  const groups = session.groupIds.flatMap((id) => held.world.get('group', id) ?? []);
  const roster = rosterOf(session, groups);
  return [
    { kind: 'open-session', sessionId: session.id },
    ...roster.map(({ personId }) => mark({ sessionId: session.id, personId }, chance)),
    reporting(session, chance),
    closing(session, held),
  ];
}

function mark(seat: Seat, chance: Chance): CommandBody {
  const presence = chance.pick(presences) ?? 'present';
  const excuse = presence === 'excused' ? (chance.pick(excuses) ?? 'not-stated') : null;
  return { kind: 'mark-attendance', ...seat, presence, excuse };
}

function reporting({ id: sessionId }: Session, chance: Chance): CommandBody {
  const manners = { bothFacilitators: true, manner: 'participatory', materials: true } as const;
  const report = { activities: [], minutes: chance.between(30, 90), ...manners, safetyConcern: false };
  return { kind: 'report-session', sessionId, report };
}

function closing(session: Session, held: FieldCopy): CommandBody {
  return { kind: 'close-session', sessionId: session.id, counts: countsHere(session, held) };
}

function makeUp(seat: Seat, held: FieldCopy, chance: Chance): CommandBody {
  const other = chance.happens(0.5) ? aSession(held, chance) : undefined;
  return { kind: 'record-make-up', ...seat, on: other?.on ?? held.today, with: other?.id ?? null };
}

function nextStep(chance: Chance): string {
  return `Бакчага ${chance.between(1, 9)} көчөт отургузам`;
}
