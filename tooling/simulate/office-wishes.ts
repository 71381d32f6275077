import type { Holding } from '@tatyktuu/api/testing';
import type { CommandBody } from '@tatyktuu/domain/door';
import { addDays } from '@tatyktuu/domain/kernel';
import { reviewVerdicts } from '@tatyktuu/domain/reviews';
import type { Chance } from './chance.ts';
import { registryWish } from './registry-wishes.ts';
import {
  facilitators,
  families,
  flour,
  MORNING,
  PARCEL,
  roundOf,
  sessionOf,
  TODAY,
  younger,
} from './village.ts';

type Wish = (states: Holding['states'], chance: Chance) => CommandBody | null;

/** What the administrator may want while the phones are away. What is wanted often stands here more than once. */
export const wishes: readonly Wish[] = [
  reschedule,
  reschedule,
  (states, chance) =>
    chance.happens(0.4) ? { kind: 'cancel-session', sessionId: oneOf(states.all('session'), chance) } : null,
  (states, chance) =>
    chance.happens(0.4)
      ? sessionOf(chance.id(MORNING), oneOf(states.all('group'), chance), chance.between(-1, 1))
      : null,
  leave,
  leave,
  join,
  join,
  join,
  (states, chance) => {
    const open = states.all('round').filter(({ status }) => status === 'open');
    return chance.happens(0.4) ? { kind: 'close-round', roundId: oneOf(open, chance) } : null;
  },
  (_, chance) => (chance.happens(0.5) ? roundOf(chance.id(MORNING)) : null),
  (states, chance) => {
    const parcel = chance.pick(states.all('parcel').filter(({ handOvers }) => handOvers.length > 0));
    const handOver = chance.pick(parcel?.handOvers ?? [])?.id;
    if (!parcel || !handOver) return null;
    const { roundId, familyId } = parcel;
    return { kind: 'reverse-hand-over', roundId, familyId, handOver };
  },
  (states, chance) => {
    const group = chance.pick(states.all('group'));
    if (!group) return null;
    const { id: groupId, name, place } = group;
    const leaders = facilitators.filter((one) => one === facilitators[1] || chance.happens(0.7));
    return { kind: 'change-group', groupId, name, place, facilitators: leaders };
  },
  (states, chance) => {
    const { groupId, personId } = aSeat(states, chance);
    const presence = groupId === younger ? 'late' : 'absent';
    const sessionId = oneOf(states.all('session'), chance);
    return { kind: 'mark-attendance', sessionId, personId, presence, excuse: null };
  },
  decide,
  decide,
  decide,
  (states, chance) => {
    const open = states.all('round').filter(({ status }) => status === 'open');
    const to = facilitators.filter(() => chance.happens(0.5));
    const items = [{ commodityId: flour, quantity: chance.between(1, 6) * PARCEL }];
    const [consignmentId, roundId] = [chance.id(MORNING), oneOf(open, chance)];
    return { kind: 'issue-stock', consignmentId, roundId, to, items };
  },
  (_, chance) => {
    const familyId = oneOf(
      families.map(({ familyId: id }) => ({ id })),
      chance,
    );
    return chance.happens(0.2)
      ? { kind: 'withdraw-family', familyId, on: addDays(TODAY, chance.between(-1, 0)) }
      : null;
  },
  (states, chance) => {
    const withdrawn = states.all('family').filter(({ withdrawnOn }) => withdrawnOn !== null);
    return withdrawn.length > 0
      ? { kind: 'enrol-family', familyId: oneOf(withdrawn, chance), on: TODAY }
      : null;
  },
  (states, chance) => {
    const inUse = states.all('phone').filter(({ revokedAt }) => revokedAt === null);
    return chance.happens(0.12) ? { kind: 'revoke-phone', phoneId: oneOf(inUse, chance) } : null;
  },
  openOrClose,
  registryWish,
  registryWish,
  registryWish,
];

/** The second facilitator's stays open: her old phone has nothing but her sign-in. */
function openOrClose(states: Holding['states'], chance: Chance): CommandBody | null {
  const accountId = chance.pick([facilitators[0], facilitators[2]]) ?? '';
  if (!states.get('account', accountId)?.open) return { kind: 'reopen-account', accountId };
  return chance.happens(0.1) ? { kind: 'close-account', accountId } : null;
}

function oneOf(all: readonly { readonly id: string }[], chance: Chance): string {
  return chance.pick(all)?.id ?? '';
}

function aSeat(states: Holding['states'], chance: Chance) {
  const family = chance.pick(families);
  const personId = chance.pick(family?.members ?? [])?.personId ?? '';
  return { groupId: oneOf(states.all('group'), chance), personId, familyId: family?.familyId ?? '' };
}

function reschedule(states: Holding['states'], chance: Chance): CommandBody {
  const sessionId = oneOf(states.all('session'), chance);
  const on = addDays(TODAY, chance.between(-1, 1));
  return { kind: 'reschedule-session', sessionId, place: 'Мектеп', at: '15:00', on };
}

function leave(states: Holding['states'], chance: Chance): CommandBody {
  const { familyId: _, ...seat } = aSeat(states, chance);
  return { kind: 'leave-group', ...seat, on: addDays(TODAY, chance.between(-5, 1)) };
}

function join(states: Holding['states'], chance: Chance): CommandBody {
  return { kind: 'join-group', ...aSeat(states, chance), on: addDays(TODAY, -2) };
}

function decide(states: Holding['states'], chance: Chance): CommandBody | null {
  const open = states.all('review').filter(({ decision }) => decision === null);
  if (open.length === 0) return null;
  return {
    kind: 'decide-review',
    reviewId: oneOf(open, chance),
    verdict: chance.pick(reviewVerdicts) ?? 'take',
  };
}
