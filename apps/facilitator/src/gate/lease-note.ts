import type { Keys } from '@tatyktuu/sync/keys';

type Memory = Pick<Storage, 'getItem' | 'setItem'>;

/** What is noted since somebody's lease has ended here, until somebody enrols. */
export const LEASE = 'lease';

/** Whether somebody's lease has ended here: noted, as all of hers is put away once it is sent. */
export function noteLease(memory: Memory, keys: Keys): boolean {
  if (keys.profiles().some(({ state }) => state === 'lease-over')) memory.setItem(LEASE, LEASE);
  return Boolean(memory.getItem(LEASE));
}

/** Why nobody has a PIN here who had one; null where nobody had. */
export function whyNoLock(keys: Keys): 'erased' | 'lease-over' | null {
  const profiles = keys.profiles();
  if (profiles.length === 0) return null;
  return profiles.some(({ state }) => state === 'lease-over') ? 'lease-over' : 'erased';
}
