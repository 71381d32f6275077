import type { CommandBody } from '@tatyktuu/domain/door';
import { excuses, type PeerGroup, presences } from '@tatyktuu/domain/workshops';
import type { FieldCopy } from '@tatyktuu/sync/phone';
import type { Chance } from './chance.ts';
import type { Phone } from './phone.ts';
import { flour, PARCEL } from './village.ts';

type Act = (held: FieldCopy, chance: Chance) => readonly CommandBody[];

/** What a facilitator may write on what her phone shows, some of it wrong. */
const acts: readonly Act[] = [
  (held, chance) => {
    const seat = aSeat(held, chance);
    return seat ? [mark(seat, chance)] : [];
  },
  (held, chance) => everybody(held, chance).map((seat) => mark(seat, chance)),
  (held, chance) => {
    const seat = aSeat(held, chance);
    return seat ? [{ kind: 'unmark-attendance', ...seat }] : [];
  },
  (held, chance) => handOver(held, chance, 'Жамал Бекова'),
  // Longer than the wire takes: the phone's rules let it pass, and the server cannot read it.
  (held, chance) => (chance.happens(0.2) ? handOver(held, chance, 'Ж'.repeat(201)) : []),
  (held, chance) => {
    const session = chance.pick(held.bundle.sessions);
    const minutes = chance.between(30, 90);
    const manners = { bothFacilitators: true, manner: 'participatory', materials: true } as const;
    const report = { activities: [], minutes, ...manners, safetyConcern: false };
    return session ? [{ kind: 'report-session', sessionId: session.id, report }] : [];
  },
];

/** One thing that somebody does with her phone in the hand, which may need to be opened first. Says what, for the trace. */
export function useNotebook(phone: Phone, chance: Chance): string {
  if (!phone.app) return phone.wake();
  const held = phone.app.held();
  if (!held || !phone.isKnown) return phone.signInAgain();
  if (chance.happens(0.1)) {
    const last = phone.profile.acknowledged.slice(-chance.between(1, 3));
    void phone.app.undo(last);
    return `takes back ${last.length}`;
  }
  const bodies = chance.pick(acts)?.(held, chance) ?? [];
  // She does not wait for the acknowledgement: it comes when it comes, or never, when the app is closed before.
  void phone.write(bodies);
  return `writes ${bodies.map(({ kind }) => kind).join(', ') || 'nothing'}`;
}

interface Seat {
  readonly sessionId: string;
  readonly personId: string;
}

/** Everybody who is or was in the groups of one session: whoever left is on no roster, and may be tapped all the same. */
function everybody({ bundle, world }: FieldCopy, chance: Chance): Seat[] {
  const session = chance.pick(bundle.sessions);
  const groups = (session?.groupIds ?? []).flatMap((id): PeerGroup[] => {
    const group = world.get('group', id);
    return group ? [group] : [];
  });
  return groups.flatMap(({ memberships }) =>
    memberships.map(({ personId }) => ({ sessionId: session?.id ?? '', personId })),
  );
}

function aSeat(held: FieldCopy, chance: Chance): Seat | undefined {
  return chance.pick(everybody(held, chance));
}

function mark(seat: Seat, chance: Chance): CommandBody {
  const presence = chance.pick(presences) ?? 'present';
  const excuse = presence === 'excused' ? (chance.pick(excuses) ?? 'not-stated') : null;
  return { kind: 'mark-attendance', ...seat, presence, excuse };
}

function handOver({ bundle }: FieldCopy, chance: Chance, proxyName: string): readonly CommandBody[] {
  const parcel = chance.pick(bundle.parcels);
  if (!parcel) return [];
  return [
    {
      kind: 'hand-over-parcel',
      ...{ roundId: parcel.roundId, familyId: parcel.familyId },
      items: [{ commodityId: flour, quantity: chance.happens(0.1) ? PARCEL * 2 : PARCEL }],
      collector: { kind: 'proxy', relation: 'neighbour' },
      ...{ proof: 'signature', signature: 'M10 10 L40 40', witness: null, proxyName },
    },
  ];
}
