import { type CardToken, readCardToken } from '@tatyktuu/domain/families';
import type { Held } from '../notebook/port.ts';
import { type ParcelLine, parcelLines } from '../reading/parcels.ts';

/** What a card leads to: a parcel to hand over, one that was handed over, or why there is none. */
export type CardAnswer =
  | { readonly kind: 'due' | 'served'; readonly line: ParcelLine }
  /** No token at all: mistyped, or another code. */
  | { readonly kind: 'no-card' }
  /** A card of nobody here: of another group, revoked, or of a family that is on no list. */
  | { readonly kind: 'not-here' };

/**
 * Finds the parcel by what stands on a card. The phone holds digests alone, so that whoever reads its memory makes no
 * card of it.
 * @param text As it was typed or read by the camera.
 */
export async function lineOfCard(text: string, held: Held): Promise<CardAnswer> {
  const token = readCardToken(text);
  if (token === null) return { kind: 'no-card' };
  const digest = await digestOf(token);
  const lines = parcelLines(held, null).filter(({ family }) =>
    family.cards.some((card) => card.digest === digest && card.revoked === null),
  );
  const due = lines.find(({ standing }) => standing === null);
  const [served] = lines;
  if (due) return { kind: 'due', line: due };
  return served ? { kind: 'served', line: served } : { kind: 'not-here' };
}

/** The first 128 bits of the token's SHA-256, in hexadecimal digits: see `isCardDigest`. */
async function digestOf(token: CardToken): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return Array.from(new Uint8Array(hash, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
