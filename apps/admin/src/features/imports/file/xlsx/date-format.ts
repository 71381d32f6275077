import { type Day, isDay } from '@tatyktuu/domain/kernel';

/** Formats that every spreadsheet knows without spelling them out, by their number: those that show a day. */
function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 17) ||
    format === 22 ||
    (format >= 27 && format <= 36) ||
    (format >= 50 && format <= 58)
  );
}

/** Whether a format shows a day. `code` is spelled out for formats that are not built in. */
export function isDateFormat(format: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(format);
  const [first = ''] = code.split(';');
  const letters = first.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '');
  return /[yd]/i.test(letters) || (/m/i.test(letters) && !/[hs]/i.test(letters) && !/general/i.test(letters));
}

const MS_PER_DAY = 86_400_000;

/** The day of a spreadsheet's count of days; null where it counts none. Their 1900 has a 29 February. */
export function dayOfSerial(serial: number, from1904: boolean): Day | null {
  const whole = Math.floor(serial);
  if (whole < 1 || whole > 2_958_465) return null;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  const day = new Date(epoch + whole * MS_PER_DAY).toISOString().slice(0, 10);
  return isDay(day) ? day : null;
}
