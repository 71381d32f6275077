import { createHash } from 'node:crypto';
import type { Fact } from '@tatyktuu/domain/door';
import { canonicalJson } from '@tatyktuu/domain/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf, linkTextOf } from './chain.ts';

const receivedAt = '2023-09-01T04:00:00.000Z';

test('the hash of a fact is that of the one text of all its members, whatever they hold', () => {
  const word = fc.string({ unit: 'grapheme' });
  const member = fc.record(
    {
      ...{ id: word, kind: word, command: word, actor: word, device: word, recordedAt: word, corrects: word },
      payload: fc.jsonValue(),
      identifying: fc.dictionary(word, fc.jsonValue()),
    },
    { requiredKeys: ['id', 'kind', 'command', 'actor', 'device', 'recordedAt', 'payload'] },
  );
  fc.assert(
    fc.property(member, fc.dictionary(word, word), (fact, commitments) => {
      const { identifying: _, ...chained } = fact;
      const previous = createHash('sha256').update('before').digest();
      const text = linkTextOf(fact as unknown as Fact, commitments);
      expect(text.payload).toBe(canonicalJson(fact.payload));
      expect(hashOf(previous, text, receivedAt)).toEqual(
        createHash('sha256')
          .update(previous)
          .update(canonicalJson({ ...chained, commitments, receivedAt }))
          .digest(),
      );
    }),
  );
});
