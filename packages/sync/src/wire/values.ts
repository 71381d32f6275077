import { isClockReading, isDay, isId, isPartialDay, isQuantity, isWallTime } from '@tatyktuu/domain/kernel';
import * as z from 'zod';

/**
 * The small values that commands are made of, as they come over the wire. Rules about them are `domain`'s; the formats
 * are their names in the schemas' JSON, so that one taken for another changes the protocol's hash.
 */
export const id = z.string().refine(isId).meta({ format: 'id' });
export const day = z.string().refine(isDay).meta({ format: 'day' });
export const partialDay = z.string().refine(isPartialDay).meta({ format: 'partial-day' });
export const wallTime = z.string().refine(isWallTime).meta({ format: 'wall-time' });
export const clockReading = z.string().refine(isClockReading).meta({ format: 'clock-reading' });
export const quantity = z.number().refine(isQuantity).meta({ format: 'quantity' });
/** Text that can be stored and sent on: no NUL, no half of a character. */
const text = z.string().refine((value) => value.isWellFormed() && !value.includes('\u0000'));
/** One line, as somebody types it. */
export const line = text.max(200);
export const note = text.max(2000);
/** What is read out before somebody consents. */
const reading = text.max(4000);
/** The strokes of a signature. */
export const drawing = text.max(20_000);
export const period = z.strictObject({ from: day, to: day });
export const words = z.strictObject({
  ky: line.exactOptional(),
  ru: line.exactOptional(),
  en: line.exactOptional(),
});
export const readings = z.strictObject({
  ky: reading.exactOptional(),
  ru: reading.exactOptional(),
  en: reading.exactOptional(),
});
