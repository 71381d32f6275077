import {
  type ClockReading,
  type DeviceId,
  type Id,
  isClockReading,
  isId,
  nextReading,
  uuid7,
} from '@tatyktuu/domain/kernel';

/** What makes commands on this phone. */
export interface Device {
  readonly id: DeviceId;
  newId(): Id;
  /** Never before the last one. */
  reading(): ClockReading;
}

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
