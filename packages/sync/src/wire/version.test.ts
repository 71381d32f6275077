import { createHash } from 'node:crypto';
import { canonicalJson } from '@tatyktuu/domain/kernel';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { answerInTest } from '../bundle/answer-in-test.ts';
import {
  answer,
  answers,
  batch,
  decodeAnswers,
  encodeAnswers,
  type NumberedAnswer,
  OLDEST_PROTOCOL,
  PROTOCOL_VERSION,
  submission,
} from './index.ts';
import ofVersion1 from './protocol-1.json' with { type: 'json' };
import ofVersion2 from './protocol-2.json' with { type: 'json' };

/** For each version that was ever in use, the hash of its schemas. A line once written is never changed: add one. */
const hashes: Readonly<Record<number, string>> = {
  1: 'f580e657ccdc20488023f32a4056b69caba2528009430b94bd245f9f2f212acc',
  2: '9c67c7ac486aa61aa80a497c08d90a3c0b57532d6de6b67f1d45b0b17725e20b',
  3: 'efe80a1f2a83b1867247df3ddbbed43b2f59abdf1c0b12a8a2d8db3fb7ba80b1',
};

function hashOf(
  schemas: Readonly<Record<string, z.ZodType>>,
  samples: Readonly<Record<string, unknown>>,
): string {
  const shapes = Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema)]);
  const kinds = Object.entries(samples).map(([name, sample]) => [name, shapeOf(sample)]);
  return createHash('sha256')
    .update(canonicalJson(Object.fromEntries([...shapes, ...kinds])))
    .digest('hex');
}

/** The members of a value and what kind each is, whatever they hold; of a list, what its parts are. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((one) => canonicalJson(shapeOf(one))))].toSorted();
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shapeOf(member)]));
}

test('WIRE-2: the wire is as its version says; whoever changes it raises PROTOCOL_VERSION', () => {
  const hash = hashOf({ submission, answer, batch, answers }, { answerInTest });
  expect({ version: PROTOCOL_VERSION, hash }).toEqual({
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
  expect(hashOf({ answer: changed }, {})).not.toBe(hashOf({ answer: answer.options[0] }, {}));
});

test('WIRE-2: the hash tells a member that bundles no longer bring', () => {
  const { leaseUntil, ...less } = answerInTest;
  expect(leaseUntil).not.toBe('');
  expect(hashOf({}, { answerInTest: less })).not.toBe(hashOf({}, { answerInTest }));
});

test('WIRE-4: each kind of command is taken as it was in the version that it came with', () => {
  const kinds = [ofVersion1, ofVersion2].map((written: readonly { readonly body: { kind: string } }[]) => {
    expect(submission.safeParse(written).error?.issues).toBeUndefined();
    expect(submission.parse(written)).toEqual(written);
    return new Set(written.map(({ body }) => body.kind)).size;
  });
  expect(kinds).toEqual([30, 17]);
});

test('WIRE-5: the server sends bundles to the version before the current one, at the least', () => {
  expect(OLDEST_PROTOCOL).toBeLessThan(PROTOCOL_VERSION);
});

test('WIRE-6: answers come out as they went in, and what went well takes no room', () => {
  const told: readonly NumberedAnswer[] = [
    ...Array.from({ length: 400 }, (_, index) => ({ number: index + 1, status: 'accepted' as const })),
    { number: 401, status: 'duplicate' },
    { number: 402, status: 'needs-review', reason: 'second-hand-over' },
    { number: 403, status: 'refused', refusal: { code: 'session-not-yet', params: { on: '2023-08-26' } } },
    { number: 404, status: 'refused', refusal: { code: 'not-readable' } },
    ...Array.from({ length: 96 }, (_, index) => ({ number: index + 405, status: 'accepted' as const })),
  ];
  const sent = JSON.stringify(encodeAnswers(told));
  expect(sent.length).toBeLessThan(250);
  expect(answers.safeParse(JSON.parse(sent)).success).toBe(true);
  expect(decodeAnswers(JSON.parse(sent)).toSorted((a, b) => a.number - b.number)).toEqual(told);
});
