export type { Enrolment, EnrolOutcome, Keys, Profile, UnlockOutcome } from './keys.ts';
export { openKeys } from './open-keys.ts';
export { isFitPin } from './pin.ts';
export type { Cost, Platform, Stretch } from './platform.ts';
export { readEnvelopes } from './read-envelopes.ts';
export type { PinChange, Unlocked } from './unlocked.ts';
