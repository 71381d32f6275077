import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshId } from '../bench/api.ts';
import { type BadPhone, noGrant } from './bad-phone/bad-phone.ts';
import { openScene, reasonIn } from './bad-phone/scene.ts';
import { found } from './two-phones/plan.ts';

/** Requests as a broken phone would make them, or somebody who has taken one apart. */
const scene = await openScene();
const { program, cookieOf, office, api, door, phone, session, guests, mark, factsInJournal } = scene;
const { expectNothingTold } = scene;
const gzipped = (text: string) => gzipSync(Buffer.from(text));
let before: number;

beforeEach(async () => {
  before = await factsInJournal();
});
afterAll(() => program.remove());

const nothingWritten = async () => expect(await factsInJournal()).toBe(before);

describe('what nobody can read is told so, and nothing of it is written', () => {
  const good = () => phone.batchOf(mark(1), mark(2));

  test.each<[string, () => Uint8Array | string]>([
    ['nothing', () => ''],
    ['a text', () => 'hello'],
    ['half a package', () => gzipped(JSON.stringify(good())).subarray(0, 60)],
    ['a package of bytes', () => gzipSync(randomBytes(2_000))],
    ['a package of half a character', () => gzipSync(Buffer.from([0x22, 0xd0, 0x22]))],
    ['null', () => gzipped('null')],
    ['a list', () => gzipped('[]')],
    ['a list in lists in lists', () => gzipped('['.repeat(200_000))],
    ['a batch without commands', () => gzipped(JSON.stringify({ ...good(), numbers: [] }))],
    ['more numbers than commands', () => gzipped(JSON.stringify({ ...good(), numbers: [[1, 9]] }))],
    ['numbers without an end', () => gzipped(JSON.stringify({ ...good(), numbers: [[1, 2 ** 52]] }))],
    ['numbers below one', () => gzipped(JSON.stringify({ ...good(), numbers: [[-1, 2]] }))],
    ['numbers that no phone reaches', () => gzipped(JSON.stringify({ ...good(), numbers: [[2 ** 31, 2]] }))],
    ['a time after all years', () => gzipped(JSON.stringify({ ...good(), start: 9e15 }))],
    ['times that are no digits', () => gzipped(JSON.stringify({ ...good(), times: '!' }))],
    ['an order of tables that are not there', () => gzipped(JSON.stringify({ ...good(), order: '__' }))],
    ['a member too much', () => gzipped(JSON.stringify({ ...good(), role: 'administrator' }))],
    ['the protocol after this one', () => gzipped(JSON.stringify({ ...good(), protocol: 3 }))],
    ['the protocol before batches', () => gzipped(JSON.stringify([phone.write(mark(1)).command]))],
  ])('%s', async (_, bytes) => {
    const said = await phone.pushBytes(bytes());
    expect([said.status, reasonIn(said)]).toEqual([400, 'not-readable']);
    await nothingWritten();
  });

  test.each(['GET', 'PUT', 'DELETE'])('by %s', async (method) => {
    const said = await door.post('door.push', undefined, phone.speaking, method);
    expect(said.status).toBeGreaterThanOrEqual(400);
    expect(said.status).toBeLessThan(500);
    await nothingWritten();
  });
});

describe('what is too large is given up on at once', () => {
  test.each<[string, () => Uint8Array]>([
    ['five megabytes', () => randomBytes(5 * 1024 * 1024)],
    ['twenty megabytes', () => randomBytes(20 * 1024 * 1024)],
    ['a bomb: 300 kB that are 300 MB', () => gzipSync(Buffer.alloc(300 * 1024 * 1024, ' '))],
  ])('%s', async (_, bytes) => {
    const load = bytes();
    const started = Date.now();
    const said = await phone.pushBytes(load);
    expect(said.status).toBe(413);
    expect(Date.now() - started).toBeLessThan(5_000);
    await nothingWritten();
  });

  test('a batch that says one long text twelve thousand times', async () => {
    const many = 12_000;
    const started = Date.now();
    const said = await phone.push({
      ...{ protocol: 2, phone: phone.id, numbers: [[1_000, many]], start: Date.now() },
      ...{ times: '', counters: '', order: '' },
      tables: [{ kind: 'keep-next-step', columns: { text: { of: ['я'.repeat(1_000_000)], at: '' } } }],
    });
    expect([said.status, reasonIn(said)]).toEqual([413, 'too-large']);
    expect(Date.now() - started).toBeLessThan(2_000);
    await nothingWritten();
  });

  test('a batch that holds values in values without end', async () => {
    const [before, after] = JSON.stringify({ ...phone.batchOf(mark(1)), tables: '?' }).split('"?"');
    const nested = '['.repeat(200_000) + ']'.repeat(200_000);
    const tables = `[{"kind":"keep-next-step","columns":{"text":{"all":[${nested}]}}}]`;
    const said = await phone.pushBytes(gzipped(`${before}${tables}${after}`));
    expect([said.status, reasonIn(said)]).toEqual([413, 'too-large']);
    await nothingWritten();
  });

  test('an envelope of ten thousand pieces that nobody sealed', async () => {
    const piece = { enc: noGrant(), sealedKey: noGrant(), frames: [noGrant()] };
    const envelope = { format: 1, protocol: 2, phone: phone.id };
    const much = await phone.deliver({ ...envelope, segments: Array.from({ length: 10_000 }, () => piece) });
    expect(much.status).toBe(400);
    const some = await phone.deliver({ ...envelope, segments: Array.from({ length: 1_000 }, () => piece) });
    expect(some.status).toBe(401);
    await nothingWritten();
  });
});

describe('what came before', () => {
  test('is done once, also when it comes five times at the same moment', async () => {
    const batch = phone.batchOf(mark(3));
    const answers = await Promise.all(Array.from({ length: 5 }, () => phone.told(batch)));
    expect(
      answers
        .flat()
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['accepted', ...Array.from({ length: 4 }, () => 'duplicate')]);
    expect(await factsInJournal()).toBe(before + 1);
  });

  test('is not done otherwise under the same number', async () => {
    const batch = phone.batchOf(mark(4));
    await phone.told(batch);
    const after = await factsInJournal();
    const changed = JSON.parse(JSON.stringify(batch).replace('"present"', '"absent"'));
    const [answer] = await phone.told(changed);
    expect(answer?.status).not.toBe('accepted');
    expect(await factsInJournal()).toBe(after);
    const { marks } = (await api.workshops.session.query({ sessionId: session.id })).session;
    expect(marks.find(({ personId }) => personId === guests[4])?.presence).toBe('present');
  });
});

describe('who is nobody', () => {
  let other: BadPhone;

  beforeAll(async () => {
    other = await door.enrol(await cookieOf('samat'));
  });

  test.each<[string, () => Record<string, string>]>([
    ['a secret that nobody was granted', () => ({ authorization: `Phone ${phone.id}.${noGrant()}` })],
    ['the secret of another phone', () => ({ authorization: `Phone ${phone.id}.${other.granted.grant}` })],
    [
      'a secret with its end cut off',
      () => ({ authorization: found(phone.speaking.authorization).slice(0, -1) }),
    ],
    ['no secret, and the office’s cookie', () => ({ authorization: 'Phone', cookie: office })],
    ['the cookie alone', () => ({ cookie: office })],
    ['nothing', () => ({})],
  ])('with %s is not let in', async (_, headers) => {
    const batch = phone.batchOf(mark(5));
    expect((await phone.push(batch, headers())).status).toBe(401);
    await nothingWritten();
  });

  test('in the name of another phone writes nothing', async () => {
    expect((await phone.push(other.batchOf(mark(5)))).status).toBe(403);
    await nothingWritten();
  });

  test.each([
    'accounts.list',
    'families.list',
    'reviews.list',
    'reviews.quarantine',
    'phones.list',
    'programme.verify',
    'door.readIn',
    'door.submit',
    'phones.enrol',
  ])('on a phone does not get at %s', async (procedure) => {
    for (const [method, load] of [
      ['POST', '{}'],
      ['GET', undefined],
    ] as const) {
      const said = await door.post(procedure, load, phone.speaking, method);
      expect([403, 405]).toContain(said.status);
    }
    await nothingWritten();
  });

  test('with what lies sealed on another phone does nothing with it', async () => {
    const envelope = await other.sealed(mark(5));
    expect((await phone.deliver({ ...envelope, phone: phone.id }, true)).status).toBe(401);
    expect((await phone.deliver({ ...envelope, phone: freshId() }, true)).status).toBe(401);
    const own = await phone.sealed();
    const mixed = { ...own, segments: [...own.segments, ...envelope.segments] };
    const said = await phone.deliver(mixed);
    if (said.status === 200)
      expect(JSON.parse(said.text).result.data.answers).toMatchObject({ accepted: [] });
    await nothingWritten();
    const lines = await api.phones.list.query();
    expect(lines.map(({ wipedAt }) => wipedAt)).toEqual(lines.map(() => null));
  });

  test('with a frame of an envelope changed brings nothing of it', async () => {
    const envelope = await phone.sealed(mark(5));
    const segments = envelope.segments.map((one) => ({
      ...one,
      frames: one.frames.map((frame) => `${frame.slice(0, -8)}AAAAAAAA`),
    }));
    const said = await phone.deliver({ ...envelope, segments });
    expect(said.status).toBeLessThan(500);
    await nothingWritten();
  });
});

test('no answer and no line of the server told anything of anybody', async () => {
  expectNothingTold();
  expect((await fetch(`${program.url}/health`)).status).toBe(200);
});
