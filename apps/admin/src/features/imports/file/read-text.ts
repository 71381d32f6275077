import {
  type Decoder,
  decodeText,
  type Encoding,
  type FindingList,
  readDelimited,
  type Sheet,
} from '@tatyktuu/domain/imports';

const decoders = new Map<string, TextDecoder>();

/** The browser's own tables of letters. */
const decode: Decoder = (bytes, encoding: Encoding, fatal) => {
  const key = `${encoding} ${fatal}`;
  const decoder = decoders.get(key) ?? new TextDecoder(encoding, { fatal });
  decoders.set(key, decoder);
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
};

/** A list kept as text with separators, in whatever encoding. */
export function readText(name: string, bytes: Uint8Array, findings: FindingList): Sheet {
  const { text, encoding, sure, oddLines } = decodeText(bytes, decode);
  if (!sure) findings.add('encoding-guessed', { sheet: name, about: encoding });
  return readDelimited(name, text, findings, oddLines);
}
