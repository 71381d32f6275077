import { isClockReading, isDay, isId, isPartialDay, isQuantity, isWallTime } from '@tatyktuu/domain/kernel';
import * as z from 'zod';

/** The small values that commands are made of, as they come over the wire. Rules about them are `domain`'s. */
export const id = z.string().refine(isId);
export const day = z.string().refine(isDay);
export const partialDay = z.string().refine(isPartialDay);
export const wallTime = z.string().refine(isWallTime);
export const clockReading = z.string().refine(isClockReading);
export const quantity = z.number().refine(isQuantity);
/** Text that can be stored and sent on: no NUL, no half of a character. */
const text = z.string().refine((value) => value.isWellFormed() && !value.includes('\u0000'));
/** One line, as somebody types it. */
export const line = text.max(200);
export const note = text.max(2000);
/** The strokes of a signature. */
export const drawing = text.max(20_000);
export const period = z.strictObject({ from: day, to: day });
export const words = z.strictObject({
  ky: line.exactOptional(),
  ru: line.exactOptional(),
  en: line.exactOptional(),
});
