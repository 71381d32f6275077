import { gzipSync } from 'node:zlib';
import { uuid7 } from '@tatyktuu/domain/kernel';
import { type FieldAnswer, versionsOf } from '@tatyktuu/sync/bundle';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Enrolled, PhoneInTest } from './phone-in-test.ts';
import { mark, question, type Seat, ServerInTest } from './server-in-test.ts';

let server: ServerInTest;

beforeAll(async () => {
  server = await ServerInTest.start();
});
afterAll(() => server.stop());

describe('enrolling', () => {
  test('gives a secret that opens what is done in the field, compressed, and nothing else', async () => {
    const { phone, speaking } = await server.enrolled();
    const answer = await server.post('trpc/field.bundles', JSON.stringify({ ...question, unsent: 3 }), {
      ...speaking,
      'accept-encoding': 'gzip',
    });
    expect([answer.status, answer.headers.get('content-encoding')]).toEqual([200, 'gzip']);
    await expect(server.ask('accounts.list', undefined, speaking)).rejects.toThrow('403');
    await expect(
      server.ask('door.submit', [phone.write(mark(await server.seatOf(speaking), 'late')).command], speaking),
    ).rejects.toThrow('403');
    expect(await server.lineOf(phone.id)).toMatchObject({ unsent: 0, received: 0, missing: [] });
  });

  test('may be asked again until the phone was heard of, and not afterwards', async () => {
    const { phone, grant, speaking } = await server.enrolled();
    const again = await server.ask<Enrolled>(
      'phones.enrol',
      { phoneId: phone.id },
      { cookie: server.cookies.field },
    );
    expect(again.grant).not.toBe(grant.grant);
    await expect(server.ask('field.bundles', question, speaking)).rejects.toThrow('401');
    await server.ask('field.bundles', question, { authorization: `Phone ${phone.id}.${again.grant}` });
    await expect(
      server.ask('phones.enrol', { phoneId: phone.id }, { cookie: server.cookies.field }),
    ).rejects.toThrow('409');
  });

  test.each(['Phone x.y', 'Bearer secret', `Phone ${uuid7(1, new Uint8Array(10))}.${'A'.repeat(43)}`])(
    'a secret that is none opens nothing, also with a cookie beside it: %s',
    async (authorization) => {
      await expect(
        server.ask('field.bundles', question, { authorization, cookie: server.cookies.office }),
      ).rejects.toThrow('401');
      await expect(
        server.ask('accounts.list', undefined, { authorization, cookie: server.cookies.office }),
      ).rejects.toThrow('401');
    },
  );

  test('makes nobody more than a facilitator, whatever else the account may do', async () => {
    const { phone, speaking } = await server.enrolled(server.cookies.office);
    const written = phone.write({ kind: 'name-programme', name: { en: 'Taken over' } });
    expect(await server.push(phone, speaking, [written])).toEqual([
      { number: 1, status: 'refused', refusal: { code: 'not-permitted' } },
    ]);
  });
});

describe('bundles', () => {
  test('DOWN-5: come once, and again when something in them is another', async () => {
    const { phone, grant, speaking } = await server.enrolled();
    const first = await server.ask<FieldAnswer>('field.bundles', question, speaking);
    expect(first.sealingKey).toBe(grant.sealingKey);
    const have = versionsOf(first.bundles);
    const known = { ...question, have };
    expect((await server.ask<FieldAnswer>('field.bundles', known, speaking)).bundles).toEqual([]);
    await server.push(phone, speaking, [phone.write(mark(await server.seatOf(speaking), 'late'))]);
    const after = await server.ask<FieldAnswer>('field.bundles', known, speaking);
    expect(after.bundles.length).toBeGreaterThan(0);
    expect(after.bundles.map(({ key }) => key)).not.toContain('programme');
  });

  test('WIRE-5: a phone that is too old is told to update', async () => {
    const { speaking } = await server.enrolled();
    await expect(server.ask('field.bundles', { ...question, protocol: 0 }, speaking)).rejects.toThrow(
      '412 update-needed',
    );
  });
});

describe('a push', () => {
  let phone: PhoneInTest;
  let speaking: { authorization: string };
  let seat: Seat;

  beforeEach(async () => {
    ({ phone, speaking } = await server.enrolled());
    seat = await server.seatOf(speaking);
  });

  test('UP-1: is done once, however often it comes', async () => {
    const written = [phone.write(mark(seat, 'late')), phone.write(mark(seat, 'absent'))];
    expect((await server.push(phone, speaking, written)).map(({ status }) => status)).toEqual([
      'accepted',
      'accepted',
    ]);
    expect((await server.push(phone, speaking, written)).map(({ status }) => status)).toEqual([
      'duplicate',
      'duplicate',
    ]);
  });

  test('UP-9: shows the office which numbers never came', async () => {
    const written = Array.from({ length: 6 }, () => phone.write(mark(seat, 'late')));
    await server.push(
      phone,
      speaking,
      [written[1], written[4]].flatMap((one) => one ?? []),
    );
    expect(await server.lineOf(phone.id)).toMatchObject({
      received: 5,
      missing: [
        { from: 1, to: 1 },
        { from: 3, to: 4 },
      ],
    });
  });

  test.each([1970, 2099])(
    'CLOCK-2: of a phone that believes it is %i is taken by the day of the server',
    async (year) => {
      phone.clock = Date.UTC(year, 5, 1);
      expect(await server.push(phone, speaking, [phone.write(mark(seat, 'absent'))])).toMatchObject([
        { status: 'accepted' },
      ]);
    },
  );

  test('in the name of another phone is refused', async () => {
    const other = new PhoneInTest(250);
    await expect(server.push(other, speaking, [other.write(mark(seat, 'late'))])).rejects.toThrow('403');
  });

  test('WIRE-7: of what nobody can read is kept as it came, and holds up no other', async () => {
    const unknown = phone.write({ kind: 'sing-a-song', verse: 7 } as never);
    const answers = await server.push(phone, speaking, [unknown, phone.write(mark(seat, 'late'))]);
    expect(answers.map(({ number, status }) => [number, status]).sort()).toEqual([
      [1, 'refused'],
      [2, 'accepted'],
    ]);
    expect(await server.quarantined(unknown.command.id)).toMatchObject({
      kind: 'sing-a-song',
      body: null,
    });
  });

  test.each([
    ['no gzip', new TextEncoder().encode('Гүлзат'), '400 not-readable'],
    ['no batch', gzipSync('{"secret":"Gulzat"}'), '400 not-readable'],
    ['WIRE-8: gzip that unpacks to far more', gzipSync(Buffer.alloc(64 * 1024 * 1024)), '413 too-large'],
    ['more than any batch', new Uint8Array(5 * 1024 * 1024), '413 too-large'],
  ])('that is %s gets a clear answer', async (_, bytes, answer) => {
    await expect(server.pushBytes(bytes, speaking)).rejects.toThrow(answer);
  });
});
