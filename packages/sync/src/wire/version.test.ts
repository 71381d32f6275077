import { createHash } from 'node:crypto';
import { canonicalJson } from '@tatyktuu/domain/kernel';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { answer, PROTOCOL_VERSION, submission } from './index.ts';

/** For each version that was ever in use, the hash of its schemas. A line once written is never changed: add one. */
const hashes: Readonly<Record<number, string>> = {
  1: 'f580e657ccdc20488023f32a4056b69caba2528009430b94bd245f9f2f212acc',
};

function hashOf(schemas: Readonly<Record<string, z.ZodType>>): string {
  const shapes = Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema)]);
  return createHash('sha256')
    .update(canonicalJson(Object.fromEntries(shapes)))
    .digest('hex');
}

test('WIRE-2: the wire is as its version says; whoever changes it raises PROTOCOL_VERSION', () => {
  expect({ version: PROTOCOL_VERSION, hash: hashOf({ submission, answer }) }).toEqual({
    version: PROTOCOL_VERSION,
    hash: hashes[PROTOCOL_VERSION],
  });
});

test('WIRE-2: versions are numbered without gaps, and the current one is the last', () => {
  expect(Object.keys(hashes).map(Number)).toEqual(
    Array.from({ length: PROTOCOL_VERSION }, (_, index) => index + 1),
  );
});

test.each([
  ['a member more', z.strictObject({ ...answer.options[0].shape, at: z.string() })],
  [
    'another kind of text',
    z.strictObject({ ...answer.options[0].shape, id: z.string().meta({ format: 'day' }) }),
  ],
])('WIRE-2: the hash tells %s', (_, changed) => {
  expect(hashOf({ answer: changed })).not.toBe(hashOf({ answer: answer.options[0] }));
});
