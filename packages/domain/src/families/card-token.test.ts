import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CARD_TOKEN_BYTES, cardToken, isCardDigest, readCardToken, spacedToken } from './card-token.ts';

const random = fc.uint8Array({ minLength: CARD_TOKEN_BYTES, maxLength: CARD_TOKEN_BYTES });
const tokens = random.map(cardToken);
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('the token of a card', () => {
  test('has 16 symbols, of which none is taken for another', () => {
    fc.assert(fc.property(tokens, (token) => /^[0-9A-HJKMNP-TV-Z]{16}$/.test(token)));
    expect(spacedToken(cardToken(new Uint8Array(10)))).toBe('0000 0000 0000 0000');
  });

  test('is another one whenever any of its 75 bits is', () => {
    const known = new Set(
      Array.from({ length: 75 }, (_, bit) => {
        const bytes = new Uint8Array(10);
        bytes[Math.floor(bit / 8)] = 0x80 >> (bit % 8);
        return cardToken(bytes);
      }),
    );
    expect(known.size).toBe(75);
  });

  test('is made of ten bytes and nothing else', () => {
    expect(() => cardToken(new Uint8Array(9))).toThrow(RangeError);
  });
});

describe('a token as somebody types it', () => {
  test('is read whatever its case, blanks and strokes, with O for 0 and I or L for 1', () => {
    fc.assert(
      fc.property(tokens, (token) => {
        const typed = spacedToken(token).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
        expect(readCardToken(` ${typed} `)).toBe(token);
        expect(readCardToken(spacedToken(token).replaceAll(' ', '-').replaceAll('1', 'I'))).toBe(token);
      }),
    );
  });

  test('is refused with one symbol mistyped', () => {
    const slip = fc.tuple(tokens, fc.nat(15), fc.constantFrom(...SYMBOLS));
    fc.assert(
      fc.property(slip, ([token, at, symbol]) => {
        const mistyped = token.slice(0, at) + symbol + token.slice(at + 1);
        expect(readCardToken(mistyped)).toBe(symbol === token[at] ? token : null);
      }),
    );
  });

  test('is refused with two neighbours swapped, but 0 and Z', () => {
    fc.assert(
      fc.property(fc.tuple(tokens, fc.nat(14)), ([token, at]) => {
        const [one = '', other = ''] = [token[at], token[at + 1]];
        const swapped = token.slice(0, at) + other + one + token.slice(at + 2);
        const same = one === other || `${one}${other}` === '0Z' || `${one}${other}` === 'Z0';
        expect(readCardToken(swapped) === null).toBe(!same);
      }),
    );
  });

  test.each(['', '0000', '0000 0000 0000 00000', '0000 0000 0000 000U', '0000 0000 0000 0001', 'мука'])(
    'is none: %j',
    (text) => {
      expect(readCardToken(text)).toBeNull();
    },
  );
});

test('a digest is 32 hexadecimal digits', () => {
  expect(isCardDigest('0123456789abcdef'.repeat(2))).toBe(true);
  for (const text of ['', '0'.repeat(31), '0'.repeat(64), 'G'.repeat(32)])
    expect(isCardDigest(text)).toBe(false);
});
