const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const worth = new Map(Array.from(ALPHABET, (digit, value) => [digit.charCodeAt(0), value]));

/** What text of digits looks like. */
export const DIGITS = /^[A-Za-z0-9_-]*$/;

/** How many digits an id takes: 128 bits, 6 to a digit. */
const ID_WIDTH = 22;

/**
 * Whole numbers from 0 on as digits to the base of 64, as many for each as the largest takes, all first digits first,
 * then all second ones: what is alike stands together, and packs well. When all are 0, nothing at all.
 */
export function toDigits(values: readonly number[]): string {
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  let text = '';
  for (let weight = highestWeight(largest); weight >= 1; weight /= 64)
    for (const value of values) text += ALPHABET[Math.floor(value / weight) % 64];
  return text;
}

/** The numbers that the digits say; null when they are not those of so many numbers. */
export function fromDigits(text: string, count: number): readonly number[] | null {
  if (count === 0 || text.length % count !== 0 || text.length / count > 8) return text === '' ? [] : null;
  const values = new Array<number>(count).fill(0);
  for (let at = 0; at < text.length; at += 1) {
    const place = at % count;
    values[place] = (values[place] ?? 0) * 64 + (worth.get(text.charCodeAt(at)) ?? 0);
  }
  return values;
}

/** Ids as digits, in the same order of digits. */
export function idsToDigits(ids: readonly string[]): string {
  const each = ids.map(digitsOfId);
  let text = '';
  for (let place = 0; place < ID_WIDTH; place += 1) for (const digits of each) text += digits[place];
  return text;
}

/** The ids that the digits say; null when they are no ids. */
export function idsFromDigits(text: string): readonly string[] | null {
  const count = text.length / ID_WIDTH;
  if (!Number.isInteger(count)) return null;
  return Array.from({ length: count }, (_, index) => {
    let hex = '';
    for (let place = 0; place < ID_WIDTH; place += 2) {
      const [high, low] = [
        text.charCodeAt(place * count + index),
        text.charCodeAt((place + 1) * count + index),
      ];
      hex += ((worth.get(high) ?? 0) * 64 + (worth.get(low) ?? 0)).toString(16).padStart(3, '0');
    }
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
  });
}

function highestWeight(largest: number): number {
  let weight = largest > 0 ? 1 : 0;
  while (weight > 0 && weight * 64 <= largest) weight *= 64;
  return weight;
}

/** Three hexadecimal digits are two of these. */
function digitsOfId(id: string): string {
  const hex = `${id.replaceAll('-', '')}0`;
  let digits = '';
  for (let at = 0; at < hex.length; at += 3) {
    const bits = Number.parseInt(hex.slice(at, at + 3), 16);
    digits += `${ALPHABET[bits >> 6]}${ALPHABET[bits & 63]}`;
  }
  return digits;
}
