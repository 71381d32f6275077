export type { Enrolment, EnrolOutcome, Keys, Profile, UnlockOutcome } from './keys.ts';
export type { PinChange, Unlocked } from './unlocked.ts';
