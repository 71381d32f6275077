import { beforeEach, describe, expect, test } from 'vitest';
import { aizada, bakyt, enrolled, grantOf, PhoneInTest, serverKeys, written } from '../keys/phone-in-test.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import type { Envelope, SealedSegment } from './envelope.ts';
import { envelope as schema } from './envelope-schema.ts';
import { openEnvelope, sealingKeyPair, waitingIn } from './index.ts';

let envelope: Envelope;

beforeEach(async () => {
  const phone = new PhoneInTest(crypto);
  const keys = await phone.open();
  const open = await enrolled(keys, phone.enrolment());
  await open.outbox.append([written(1), written(2), written(3)]);
  await open.outbox.append([{ kind: 'done', numbers: [[2, 1]] }]);
  await open.lock();
  const [only] = await keys.envelopes();
  if (!only) throw new Error('no envelope');
  envelope = only;
});

const opening = (changed: Envelope = envelope, keys = serverKeys) => openEnvelope(crypto, keys, changed);

/** The envelope with its only segment changed. */
function changed(change: (segment: SealedSegment) => Partial<SealedSegment>): Envelope {
  return { ...envelope, segments: envelope.segments.map((segment) => ({ ...segment, ...change(segment) })) };
}

function flipped(text: string): string {
  const bytes = fromBase64url(text) ?? new Uint8Array();
  bytes[8] = (bytes[8] ?? 0) ^ 1;
  return toBase64url(bytes);
}

test('the server opens an envelope: whose it is, and what waits in it, in order', async () => {
  expect(await opening()).toEqual({
    phone: aizada.phoneId,
    grant: grantOf(1),
    commands: [1, 3].map((number) => ({ number, command: commandOf(number) })),
    faults: { foreign: 0, damaged: 0, cut: 0 },
  });
});

test('an envelope travels as JSON in the shape that the server asks for', async () => {
  const travelled = schema.parse(JSON.parse(JSON.stringify(envelope)));
  expect(travelled).toEqual(envelope);
});

test('nobody else opens it', async () => {
  const others = await sealingKeyPair(new Uint8Array(32).fill(8));
  expect(await opening(envelope, others)).toMatchObject({
    grant: null,
    commands: [],
    faults: { foreign: 1 },
  });
});

test('the same seed gives the same keys, and another one others', async () => {
  expect((await sealingKeyPair(new Uint8Array(32).fill(7))).publicKey).toBe(serverKeys.publicKey);
  expect((await sealingKeyPair(new Uint8Array(32).fill(8))).publicKey).not.toBe(serverKeys.publicKey);
});

describe('an envelope that was tampered with', () => {
  test.each([
    ['under the name of another phone', () => ({ ...envelope, phone: bakyt.phoneId })],
    ['with another encapsulated key', () => changed(({ enc }) => ({ enc: flipped(enc) }))],
    ['with another sealed key', () => changed(({ sealedKey }) => ({ sealedKey: flipped(sealedKey) }))],
  ] as const)('%s proves nothing and holds nothing', async (_, tampered) => {
    expect(await opening(tampered())).toMatchObject({ grant: null, commands: [], faults: { foreign: 1 } });
  });

  test('with a frame that was changed gives the others', async () => {
    const [marks, done] = [1, 2];
    const harmed = changed(({ frames }) => ({
      frames: frames.map((frame, at) => (at === done ? flipped(frame) : frame)),
    }));
    expect(await opening(harmed)).toMatchObject({
      grant: grantOf(1),
      commands: [{ number: 1 }, { number: 2 }, { number: 3 }],
      faults: { damaged: 1 },
    });
    const cut = changed(({ frames }) => ({ frames: frames.filter((_, at) => at !== marks) }));
    expect(await opening(cut)).toMatchObject({ commands: [], faults: { cut: 1, damaged: 0 } });
  });

  test('that puts two phones into one proves neither', async () => {
    const phone = new PhoneInTest(crypto);
    const keys = await phone.open();
    await (await enrolled(keys, phone.enrolment({ grant: grantOf(2) }))).lock();
    const [other] = await keys.envelopes();
    const both = { ...envelope, segments: [...envelope.segments, ...(other?.segments ?? [])] };
    expect(await opening(both)).toMatchObject({ grant: null, commands: [] });
  });
});

function commandOf(number: number): unknown {
  const record = written(number);
  return record.kind === 'written' ? record.command : null;
}

test('what is settled is left out, in whatever order and however often it is said', () => {
  const records = [
    ...[1, 2, 3, 4, 5, 6].map((number) => ({ kind: 'written', number, command: number })),
    {
      kind: 'taken',
      numbers: [
        [5, 1],
        [1, 1],
      ],
    },
    {
      kind: 'done',
      numbers: [
        [1, 3],
        [2, 1],
      ],
    },
  ];
  expect(waitingIn(records).map(({ number }) => number)).toEqual([4, 6]);
});

test('an envelope made to be slow is read in its stride', () => {
  const many = Array.from({ length: 60_000 }, (_, at) => at + 1);
  const records = [
    ...many.map((number) => ({ kind: 'written', number, command: null })),
    { kind: 'done', numbers: many.map((number) => [number + many.length, 1]) },
  ];
  const began = performance.now();
  expect(waitingIn(records)).toHaveLength(many.length);
  expect(performance.now() - began).toBeLessThan(2_000);
});
