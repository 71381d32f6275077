import { type Day, type Id, uuid7 } from '@tatyktuu/domain/kernel';

/**
 * A source of ids that is the same each time: UUIDv7 a millisecond apart from the start of `from` on, their random
 * part drawn from `seed` (a 32-bit whole number).
 */
export function seededIds(from: Day, seed = 1): () => Id {
  const start = Date.parse(`${from}T00:00:00Z`);
  let made = 0;
  let state = seed;
  const nextByte = (): number => {
    // A linear congruential generator (Numerical Recipes); its high bits are the better ones.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
  return () => uuid7(start + made++, Uint8Array.from({ length: 10 }, nextByte));
}
