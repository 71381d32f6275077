import { isClockReading, isDay, isId, isPartialDay, isQuantity, isWallTime } from '@tatyktuu/domain/kernel';
import * as z from 'zod';

/** The small values that commands are made of, as they come over the wire. Rules about them are `domain`'s. */
export const id = z.string().refine(isId);
export const day = z.string().refine(isDay);
export const partialDay = z.string().refine(isPartialDay);
export const wallTime = z.string().refine(isWallTime);
export const clockReading = z.string().refine(isClockReading);
export const quantity = z.number().refine(isQuantity);
/** One line, as somebody types it. */
export const line = z.string().max(200);
export const note = z.string().max(2000);
export const period = z.strictObject({ from: day, to: day });
export const words = z.strictObject({
  ky: line.exactOptional(),
  ru: line.exactOptional(),
  en: line.exactOptional(),
});
