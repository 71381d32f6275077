import { addressWords } from './read-address.ts';
import { remarkKind } from './read-remark.ts';
import { type Cell, textOf } from './sheet.ts';
import { plainText } from './word-table.ts';

/** What a row above the people of a family says of all of them. */
export interface NamedFamily {
  readonly number: string | null;
  readonly address: string | null;
}

const FAMILY = /^(?:№?\s*\d{1,5}\s*[-.)]?\s*)?(?:семья|үй-?\s?бүлө|family|household)(?!\p{L})/u;

/** Whether a row that says no more than these texts names a family or its address, for the people below it. */
export function namesFamily(texts: readonly string[]): boolean {
  const words = texts.filter((text) => /\p{L}/u.test(text));
  if (words.length === 0 || words.length > 2 || texts.length > 3) return false;
  const plain = plainText(words.join(' '));
  return FAMILY.test(plainText(texts.join(' '))) || (texts.length <= 2 && startsWithAddress(plain));
}

/** An address by itself begins with its word or its village: `ул. Ленина 5`, `с. Ивановка, ул. Ленина 5`. */
function startsWithAddress(plain: string): boolean {
  return /\d/.test(plain) && plain.split(/[,:;]/).some((part) => addressWords.test(part.trim().slice(0, 10)));
}

/** The number and the address that such a row says: `Семья № 3, ул. Ленина 5`. Remarks beside them are not taken. */
export function readFamilyLine(row: readonly Cell[]): NamedFamily {
  const text = row
    .map(textOf)
    .filter(Boolean)
    .join(', ')
    .replace(/\s*\(.*?\)/g, '');
  const number = /(?:семья|бүлө|family|household)\s*(?:№|#|n)?\s*(\d{1,5})|^№?\s*(\d{1,5})\s*[-.),]/iu.exec(
    text,
  );
  const parts = text.split(/[,:;]\s*/);
  const from = parts.findIndex(
    (part) => addressWords.test(plainText(part)) || /^(?:с|а)\.\s?\p{L}/u.test(part),
  );
  const address =
    from < 0
      ? null
      : parts
          .slice(from)
          .filter((part) => remarkKind(part) === 'unknown')
          .join(', ');
  return { number: number?.[1] ?? number?.[2] ?? null, address };
}
