import type { DeviceId } from '@tatyktuu/domain/kernel';
import type { Profile } from '@tatyktuu/sync/keys';
import { LEASE } from './lease-note.ts';
import type { EnrolFailure, Granted } from './server-calls.ts';

export interface Enrolling {
  readonly enrol: (phoneId: DeviceId) => Promise<Granted | EnrolFailure | 'taken'>;
  readonly newPhoneId: () => DeviceId;
  readonly memory: Pick<Storage, 'getItem' | 'setItem'>;
}

/** What the memory calls the phone id of an enrolment that was begun and has not come to its end. */
const BEGUN = 'enrolling';

/**
 * Enrols the phone for whoever has signed in. An enrolment that came to nothing here, for want of a fit PIN or of room,
 * is gone on with under its id: otherwise the office would see a phone that there is not.
 *
 * @param profiles Whose ids are in use here: theirs hold work, and are never enrolled again.
 */
export async function goOnEnrolling(
  { enrol, newPhoneId, memory }: Enrolling,
  profiles: readonly Profile[],
): Promise<{ readonly phoneId: DeviceId; readonly granted: Granted | EnrolFailure }> {
  const begun = memory.getItem(BEGUN);
  if (begun && !profiles.some(({ phoneId }) => phoneId === begun)) {
    const granted = await enrol(begun);
    if (granted !== 'taken') return { phoneId: begun, granted };
  }
  const phoneId = newPhoneId();
  memory.setItem(BEGUN, phoneId);
  const granted = await enrol(phoneId);
  return { phoneId, granted: granted === 'taken' ? 'unreachable' : granted };
}

/** The phone is enrolled: the next enrolment here is another's, and no lease is known to be over. */
export function endEnrolling({ memory }: Pick<Enrolling, 'memory'>): void {
  memory.setItem(BEGUN, '');
  memory.setItem(LEASE, '');
}
