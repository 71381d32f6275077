import { CARD_TOKEN_BYTES, type CardToken, cardToken } from '@tatyktuu/domain/families';

/** A new card's token: made here, printed here, and kept nowhere. */
export function newCardToken(): CardToken {
  return cardToken(crypto.getRandomValues(new Uint8Array(CARD_TOKEN_BYTES)));
}

/** What the registry keeps of a token: the first 128 bits of its SHA-256, as 32 hexadecimal digits. */
export async function digestOf(token: CardToken): Promise<string> {
  const whole = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  const half = new Uint8Array(whole).slice(0, 16);
  return Array.from(half, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
