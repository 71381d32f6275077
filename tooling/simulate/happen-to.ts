import type { Chance } from './chance.ts';
import type { Phone } from './phone.ts';
import { MORNING } from './village.ts';

const CLOCKS = [0, Date.UTC(1970, 0, 1) - MORNING, Date.UTC(2099, 11, 31) - MORNING];

/** What befalls a phone and its holders. Says what, for the trace. */
export function happenTo(phone: Phone, chance: Chance): string {
  if (phone.isLost) return 'lies in the river';
  return chance.pick(events)?.(phone, chance) ?? 'is left alone';
}

const events: readonly ((phone: Phone, chance: Chance) => string)[] = [
  (phone) => {
    phone.losePower();
    return 'loses power';
  },
  (phone) => {
    phone.lock();
    void phone.handInClosed();
    return 'is locked, and hands in what waits';
  },
  (phone) => {
    phone.lock();
    return 'is locked';
  },
  (phone) => {
    phone.line.cut = !phone.line.cut;
    return phone.line.cut ? 'has no signal' : 'has a signal again';
  },
  (phone, chance) => {
    phone.skew = chance.pick(CLOCKS) ?? 0;
    return `has its clock off by ${phone.skew} ms`;
  },
  (phone) => {
    phone.isKnown = false;
    return 'is not known to the server any more';
  },
  (phone) => {
    phone.app?.retry();
    return 'is asked to send at once';
  },
  ...[0, 1].map(() => (phone: Phone, chance: Chance) => {
    const profile = chance.pick(phone.profiles.filter(({ state }) => state !== 'gone'));
    if (!profile) return 'has nothing to hand in';
    void phone.handIn(profile);
    return `hands in ${profile === phone.profile ? 'what the open app sends too' : 'what lies there closed'}`;
  }),
  (phone) => {
    const isFull = !phone.profiles.some(({ disk }) => disk.isFull);
    for (const { disk } of phone.profiles) disk.isFull = isFull;
    return isFull ? 'is full' : 'has room again';
  },
  (phone, chance) => {
    chance.pick(phone.profiles)?.cache.lose();
    return 'loses its cached bundles';
  },
  (phone, chance) => {
    const profile = chance.pick(phone.profiles.filter(({ state }) => state === 'in-use'));
    if (!profile || chance.happens(0.5)) return 'is held by somebody who nearly forgets a PIN';
    if (phone.profile === profile) phone.lock();
    profile.state = 'forgotten';
    return 'is held by somebody who has forgotten her PIN';
  },
  (phone, chance) => {
    if (!chance.happens(0.08)) return 'nearly falls into the river';
    phone.lose();
    return 'falls into the river';
  },
];
