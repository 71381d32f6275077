import { uuid7 } from '@tatyktuu/domain/kernel';
import type { Answers } from '@tatyktuu/sync/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PhoneInTest } from './phone-in-test.ts';
import { mark, question, ServerInTest } from './server-in-test.ts';

const DAY = 86_400_000;

let server: ServerInTest;

beforeAll(async () => {
  server = await ServerInTest.start();
});
afterAll(() => server.stop());

describe('what lies sealed on a phone', () => {
  test('is delivered by whoever brings it, once', async () => {
    const { phone, grant, speaking } = await server.enrolled();
    const seat = await server.seatOf(speaking);
    const written = [phone.write(mark(seat, 'late')), phone.write(mark(seat, 'absent'))];
    const envelope = await phone.sealed(grant, written);
    const deliver = () =>
      server.ask<{ answers: Answers; standing: string }>('door.deliver', { envelope, wiped: false }, {});
    expect(await deliver()).toMatchObject({ answers: { accepted: [[1, 2]] }, standing: 'in-use' });
    expect(await deliver()).toMatchObject({ answers: { duplicate: [[1, 2]] } });
    expect(await server.push(phone, speaking, written)).toMatchObject([
      { status: 'duplicate' },
      { status: 'duplicate' },
    ]);
    expect(JSON.stringify(envelope)).not.toContain(seat.personId);
  });

  test('is of no use under another phone’s name, or with another’s secret', async () => {
    const { phone, grant } = await server.enrolled();
    const other = await server.enrolled();
    const envelope = await phone.sealed(grant, []);
    const renamed = { ...envelope, phone: other.phone.id };
    await expect(server.ask('door.deliver', { envelope: renamed, wiped: true }, {})).rejects.toThrow('401');
    const stolen = await phone.sealed({ ...grant, grant: other.grant.grant }, []);
    await expect(server.ask('door.deliver', { envelope: stolen, wiped: true }, {})).rejects.toThrow('401');
    expect(await server.lineOf(other.phone.id)).toMatchObject({ wipedAt: null });
  });

  test('is not taken for delivered when pieces of two phones’ secrets are put together', async () => {
    const { phone, grant } = await server.enrolled();
    const other = await server.enrolled();
    const own = await phone.sealed(grant, []);
    const foreign = await phone.sealed({ ...grant, grant: other.grant.grant }, []);
    const envelope = { ...own, segments: [...own.segments, ...foreign.segments] };
    await expect(server.ask('door.deliver', { envelope, wiped: false }, {})).rejects.toThrow('401');
  });

  test('is read in by the office from a file, and what is no such file is told apart', async () => {
    const { phone, grant, speaking } = await server.enrolled();
    const seat = await server.seatOf(speaking);
    const envelope = await phone.sealed(grant, [phone.write(mark(seat, 'late'))]);
    const file = JSON.stringify(envelope);
    const readIn = (text: string) => server.byOffice('door.readIn', { file: text });
    expect(await readIn(file)).toMatchObject({
      outcome: 'read',
      phoneId: phone.id,
      accepted: 1,
      unreadable: 0,
    });
    expect(await readIn(file)).toMatchObject({ outcome: 'read', accepted: 0, duplicate: 1 });
    expect(await readIn('Dear office')).toEqual({ outcome: 'not-an-emergency-file' });
    expect(await readIn(file.slice(0, -40))).toEqual({ outcome: 'cut' });
    expect(await readIn(JSON.stringify({ ...envelope, format: 2 }))).toEqual({ outcome: 'too-new' });
    const stranger = { ...envelope, phone: uuid7(5, new Uint8Array(10)) };
    expect(await readIn(JSON.stringify(stranger))).toEqual({ outcome: 'foreign' });
  });

  test('of a phone that the database has forgotten, is read in under the account that the office names', async () => {
    const { phone: known, grant, speaking } = await server.enrolled();
    const seat = await server.seatOf(speaking);
    const phone = new PhoneInTest(201);
    const secret = Buffer.alloc(32, 9).toString('base64url');
    const written = [
      phone.write(mark(seat, 'late')),
      phone.write({ kind: 'close-account', accountId: grant.accountId }),
    ];
    const envelope = await phone.sealed({ ...grant, grant: secret }, written);
    await expect(server.ask('door.deliver', { envelope, wiped: false }, {})).rejects.toThrow('401');
    const readIn = (account?: string, of: object = envelope) =>
      server.byOffice('door.readIn', { file: JSON.stringify(of), account });
    const unknown = { outcome: 'unknown-phone', phoneId: phone.id, waiting: 2 };
    expect(await readIn()).toEqual(unknown);
    expect(await readIn(phone.id)).toEqual(unknown);
    const read = { outcome: 'read', phoneId: phone.id, accountId: grant.accountId };
    expect(await readIn(grant.accountId)).toMatchObject({ ...read, accepted: 1, refused: 1 });
    expect(await readIn(grant.accountId)).toMatchObject({ ...read, accepted: 0, duplicate: 1 });

    const forged = await known.sealed({ ...grant, grant: secret }, [known.write(mark(seat, 'absent'))]);
    expect(await readIn(grant.accountId, forged)).toEqual({ outcome: 'foreign' });
  });
});

test.each(['door.deliver,door.deliver', 'door%2Edeliver%2Cdoor.deliver', 'programme.state,door.deliver'])(
  'deliveries come one by one, so that they are counted: %s',
  async (path) => {
    expect((await server.post(`trpc/${path}?batch=1`, '{}', {})).status).toBe(404);
  },
);

describe('a revoked phone', () => {
  test('DOWN-7: is told so and nothing else; what it wrote before is taken, what came later is kept aside; its wiping shows', async () => {
    const { phone, grant, speaking } = await server.enrolled();
    const seat = await server.seatOf(speaking);
    phone.clock = Date.now() - DAY;
    const before = phone.write(mark(seat, 'late'));
    await server.inOffice({ kind: 'revoke-phone', phoneId: phone.id });
    phone.clock = Date.now() + DAY;
    const later = phone.write(mark(seat, 'absent'));

    await expect(server.ask('field.bundles', question, speaking)).rejects.toThrow('403 phone-revoked');
    await expect(server.push(phone, speaking, [before])).rejects.toThrow('403 phone-revoked');
    const envelope = await phone.sealed(grant, [before, later]);
    const delivered = await server.ask<{ answers: Answers }>('door.deliver', { envelope, wiped: false }, {});
    expect(delivered).toMatchObject({ standing: 'revoked', answers: { accepted: [[1, 1]] } });
    expect(delivered.answers.refused).toEqual([[2, { code: 'phone-revoked' }]]);
    expect(await server.quarantined(later.command.id)).toMatchObject({ body: mark(seat, 'absent') });

    expect(await server.lineOf(phone.id)).toMatchObject({ wipedAt: null });
    await server.ask('door.deliver', { envelope, wiped: true }, {});
    expect(await server.lineOf(phone.id)).toMatchObject({
      unsent: 0,
      wipedAt: expect.stringMatching(/^\d{4}-/),
    });
  });
});
