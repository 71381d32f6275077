export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r', 'ibm866'] as const;
export type Encoding = (typeof encodings)[number];

/** Gives the text of the bytes; null where `fatal` and the bytes are not of that encoding. As TextDecoder does it. */
export type Decoder = (bytes: Uint8Array, encoding: Encoding, fatal: boolean) => string | null;

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the file says its encoding, by its first bytes or by being right in no other. */
  readonly sure: boolean;
  /** Lines, from 0, that are of another encoding than the rest. */
  readonly oddLines: readonly number[];
}

const LINE_END = 10;
/** So many bytes show which alphabet is meant. */
const SAMPLE = 50_000;

/**
 * The text of a file that may be in any of the encodings that lists in Cyrillic come in. What is right as UTF-8 is
 * that; else the single-byte table is taken that makes most Cyrillic words look like words. A file put together of
 * UTF-8 and another encoding is read line by line.
 */
export function decodeText(bytes: Uint8Array, decode: Decoder): DecodedText {
  const marked = byMark(bytes) ?? byZeros(bytes);
  if (marked) return whole(bytes, marked, decode, true);
  const utf8 = decode(bytes, 'utf-8', true);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', sure: true, oddLines: [] };
  const lines = linesOf(bytes);
  const kinds = lines.map(kindOf);
  const good = kinds.filter((kind) => kind === 'utf-8').length;
  const bad = kinds.filter((kind) => kind === 'other').length;
  const table = likeliest(joined(lines.filter((_, index) => kinds[index] === 'other')), decode);
  if (good === 0) return whole(bytes, table, decode, false);
  const text = lines
    .map((line, index) => decode(line, kinds[index] === 'other' ? table : 'utf-8', false) ?? '')
    .join('\n');
  const odd = good >= bad ? 'other' : 'utf-8';
  const oddLines = kinds.flatMap((kind, index) => (kind === odd ? [index] : []));
  return { text, encoding: good >= bad ? 'utf-8' : table, sure: false, oddLines };
}

function whole(bytes: Uint8Array, encoding: Encoding, decode: Decoder, sure: boolean): DecodedText {
  return { text: decode(bytes, encoding, false) ?? '', encoding, sure, oddLines: [] };
}

function byMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: separators and figures have a zero beside them, always on the same side. */
function byZeros(bytes: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < Math.max(2, length / 50)) return null;
  if (odd > even * 10) return 'utf-16le';
  return even > odd * 10 ? 'utf-16be' : null;
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, from)) {
    lines.push(bytes.subarray(from, at));
    from = at + 1;
  }
  lines.push(bytes.subarray(from));
  return lines;
}

function joined(lines: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(SAMPLE);
  let at = 0;
  for (const line of lines) {
    if (at + line.length + 1 > SAMPLE) {
      bytes.set(line.subarray(0, SAMPLE - at), at);
      return bytes;
    }
    bytes.set(line, at);
    at += line.length + 1;
    bytes[at - 1] = LINE_END;
  }
  return bytes.subarray(0, at);
}

/** Whether the bytes are plain ASCII, or else right as UTF-8. */
function kindOf(bytes: Uint8Array): 'ascii' | 'utf-8' | 'other' {
  let high = false;
  let following = 0;
  for (const byte of bytes) {
    if (following > 0) {
      if (byte >> 6 !== 0b10) return 'other';
      following -= 1;
    } else if (byte > 0x7f) {
      high = true;
      if (byte >> 5 === 0b110) following = 1;
      else if (byte >> 4 === 0b1110) following = 2;
      else if (byte >> 3 === 0b11110) following = 3;
      else return 'other';
    }
  }
  if (following > 0) return 'other';
  return high ? 'utf-8' : 'ascii';
}

const tables = ['windows-1251', 'koi8-r', 'ibm866'] as const;

/** The table by which the text looks most like Cyrillic writing; windows-1251 where all look alike. */
function likeliest(bytes: Uint8Array, decode: Decoder): Encoding {
  const [best] = tables
    .map((table) => ({ table, score: likeness(decode(bytes, table, false) ?? '') }))
    .sort((a, b) => b.score - a.score);
  return best?.table ?? 'windows-1251';
}

/** Letters that make up most of Russian and Kyrgyz text. */
const frequent = new Set('оеаинтсрвлкмдыу');

/**
 * Small letters after a letter and frequent ones speak for a table; a capital after a small letter, a drawing line or
 * a sign between letters against it. The wrong table turns letters into such, or capitals into small ones.
 */
function likeness(text: string): number {
  let score = 0;
  let before = ' ';
  for (const letter of text) {
    if (letter > '\u007f') {
      const isCyrillic = letter >= 'Ѐ' && letter <= 'ӿ';
      const isSmall = isCyrillic && letter === letter.toLowerCase();
      if (!isCyrillic) score -= /[\p{L}\p{Sm}\u2500-\u259f]/u.test(letter) ? 3 : 0;
      else if (isSmall) score += frequent.has(letter) ? 2 : 1;
      else if (/\p{Ll}/u.test(before)) score -= 4;
    }
    before = letter;
  }
  return score;
}
