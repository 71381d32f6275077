/**
 * What stands on a family's card: 16 symbols of Crockford's base 32 (https://www.crockford.com/base32.html: no I, L, O
 * and U), the last of which checks the others. 15 symbols are 75 random bits: nobody guesses one.
 */
export type CardToken = string;

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_SYMBOLS = 15;

/** How many random bytes a token is made of. */
export const CARD_TOKEN_BYTES = 10;

/**
 * The token of ten random bytes; the last five bits are not used.
 *
 * @throws RangeError when they are not ten.
 */
export function cardToken(random: Uint8Array): CardToken {
  if (random.length !== CARD_TOKEN_BYTES) throw new RangeError('a card takes ten random bytes');
  let bits = 0n;
  for (const byte of random) bits = (bits << 8n) | BigInt(byte);
  let symbols = '';
  for (let at = 0; at < RANDOM_SYMBOLS; at += 1)
    symbols += SYMBOLS[Number((bits >> BigInt(75 - 5 * at)) & 31n)];
  return symbols + checkSymbol(symbols);
}

/** The token as it is printed: in fours, so that it is read out and typed without losing one's place. */
export function spacedToken(token: CardToken): string {
  return token.match(/.{1,4}/g)?.join(' ') ?? '';
}

/**
 * Reads what somebody typed or a camera read: whatever its case, with blanks and strokes anywhere, O for 0, I and L
 * for 1. Null when it is no token: too short or long, another symbol, or one mistyped or two neighbours swapped.
 */
export function readCardToken(text: string): CardToken | null {
  const token = text
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (token.length !== RANDOM_SYMBOLS + 1) return null;
  for (const symbol of token) if (!SYMBOLS.includes(symbol)) return null;
  return checkSymbol(token.slice(0, -1)) === token.at(-1) ? token : null;
}

/** Whether this may be the digest of a token: the first 128 bits of its SHA-256, as 32 hexadecimal digits. */
export function isCardDigest(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text);
}

/**
 * Luhn's check with base 32 ("Luhn mod N"): every second symbol, from the last, counts twice, with its two digits in
 * that base added up. Every symbol mistyped is noticed, and every two neighbours swapped but 0 and Z.
 */
function checkSymbol(symbols: string): string {
  const base = SYMBOLS.length;
  let sum = 0;
  for (let at = 0; at < symbols.length; at += 1) {
    const value = SYMBOLS.indexOf(symbols.charAt(at));
    const counted = (symbols.length - at) % 2 === 1 ? 2 * value : value;
    sum += Math.floor(counted / base) + (counted % base);
  }
  return SYMBOLS.charAt((base - (sum % base)) % base);
}
