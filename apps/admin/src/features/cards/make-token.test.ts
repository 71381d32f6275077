import { isCardDigest, readCardToken } from '@tatyktuu/domain/families';
import { expect, test } from 'vitest';
import { digestOf, newCardToken } from './make-token.ts';

test('a new token is one that the phone reads, and no two are the same', () => {
  const [one, other] = [newCardToken(), newCardToken()];
  expect(readCardToken(one)).toBe(one);
  expect(one).not.toBe(other);
});

test('what the registry keeps is the first half of the SHA-256', async () => {
  const digest = await digestOf('0000000000000000');
  expect(isCardDigest(digest)).toBe(true);
  // printf 0000000000000000 | sha256sum
  expect(digest).toBe('fcdb4b423f4e5283afa249d762ef6aef');
});
