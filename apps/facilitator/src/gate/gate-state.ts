import type { DeviceId } from '@tatyktuu/domain/kernel';
import type { KeepingFailureKind } from '@tatyktuu/sync/keeping';
import type { EnrolOutcome, PinChange, UnlockOutcome } from '@tatyktuu/sync/keys';
import type { Notebook } from '../notebook/port.ts';
import type { EnrolFailure } from './server-calls.ts';

/** What stands between the lock screen and the next PIN. */
export type Trial =
  | { readonly kind: 'ready' }
  | { readonly kind: 'checking' }
  | Extract<UnlockOutcome, { kind: 'clock-ahead' }>
  /** `leaseOver`: they may be the right ones of somebody whose keys are gone because her lease has ended. */
  | (Extract<UnlockOutcome, { kind: 'wrong' }> & { readonly leaseOver: boolean })
  /** No PIN is taken before this moment, Unix time in milliseconds. */
  | { readonly kind: 'wait'; readonly until: number };

/** Why somebody has to sign in who had a PIN before. */
export type SignInNotice = 'erased' | 'lease-over' | 'revoked';

export type EnrolProblem = Exclude<EnrolOutcome['kind'], 'unlocked' | 'wait'> | EnrolFailure | 'full';

/** Where whoever holds the phone stands. */
export type GateState =
  | { readonly at: 'starting' }
  /** This browser keeps nothing safely, or not now. */
  | { readonly at: 'unusable'; readonly why: KeepingFailureKind }
  /** Another window of the same browser has taken over. */
  | { readonly at: 'elsewhere' }
  | { readonly at: 'sign-in'; readonly notice: SignInNotice | null; readonly locks: boolean }
  | { readonly at: 'choosing-pin'; readonly busy: boolean; readonly problem: EnrolProblem | null }
  | { readonly at: 'locked'; readonly trial: Trial }
  | { readonly at: 'open'; readonly opened: Opened };

/** What is open between a PIN and the next lock. */
export interface Opened {
  readonly notebook: Notebook;
  readonly phoneId: DeviceId;
  changePin(pin: string): Promise<PinChange>;
}
