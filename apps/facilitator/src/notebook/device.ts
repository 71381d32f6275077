import { isClockReading, isId, nextReading, uuid7 } from '@tatyktuu/domain/kernel';
import type { Device } from '@tatyktuu/sync/phone';

/** This browser, for as long as it keeps its storage. Neither its id nor its clock identifies anybody. */
export function thisDevice(storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage): Device {
  const newId = () => uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
  const known = storage.getItem('device');
  const id = known !== null && isId(known) ? known : newId();
  if (id !== known) storage.setItem('device', id);
  return {
    id,
    newId,
    reading: () => {
      const last = storage.getItem('reading');
      const reading = nextReading(Date.now(), last !== null && isClockReading(last) ? last : null, id);
      storage.setItem('reading', reading);
      return reading;
    },
  };
}
