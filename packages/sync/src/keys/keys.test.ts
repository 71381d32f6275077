import { beforeEach, describe, expect, test } from 'vitest';
import { encodeFrames, encodeHeader } from '../keeping/frames.ts';
import { KeepingFailure } from '../keeping/index.ts';
import { openEnvelope, type SealingKeys, sealingKeyPair } from '../sealing/index.ts';
import type { Keys } from './keys.ts';
import { openKeys } from './open-keys.ts';
import {
  aizada,
  bakyt,
  change,
  DAY,
  enrolled,
  grantOf,
  group,
  hex,
  OTHER_PIN,
  PhoneInTest,
  PIN,
  serverKeys,
  unlocked,
  WRONG_PIN,
  written,
} from './phone-in-test.ts';

let phone: PhoneInTest;
let keys: Keys;

beforeEach(async () => {
  phone = new PhoneInTest(crypto);
  keys = await phone.open();
});

async function restart(): Promise<void> {
  await keys.close();
  keys = await phone.open();
}

/** Enrols, records two things, locks. */
async function enrolAndRecord(): Promise<void> {
  const open = await enrolled(keys, phone.enrolment());
  await open.outbox.append([written(1), written(2)]);
  await open.bundles.write(change([group('g1', 'v1')]));
  await open.lock();
}

async function commandsAtServer(): Promise<readonly number[]> {
  const [envelope] = await keys.envelopes();
  if (!envelope) throw new Error('nothing to deliver');
  const opened = await openEnvelope(crypto, serverKeys, envelope);
  expect(opened).toMatchObject({ phone: aizada.phoneId, grant: grantOf(1) });
  return opened.commands.map(({ number }) => number);
}

describe('a PIN', () => {
  test('opens what was recorded and fetched, after the app was closed', async () => {
    await enrolAndRecord();
    await restart();
    const open = await unlocked(keys);
    expect(open).toMatchObject({ ...aizada, grant: grantOf(1), faults: 0 });
    expect(await open.outbox.read()).toEqual([written(1), written(2)]);
    expect((await open.bundles.read())?.bundles).toEqual([group('g1', 'v1')]);
  });

  test('that is wrong opens nothing, and a right one is tried against every profile', async () => {
    await enrolAndRecord();
    await (await enrolled(keys, phone.enrolment({ ...bakyt, pin: OTHER_PIN, grant: grantOf(2) }))).lock();
    expect(await keys.unlock(WRONG_PIN)).toEqual({ kind: 'wrong', left: 9 });
    const open = await unlocked(keys, OTHER_PIN);
    expect(open).toMatchObject({ ...bakyt, grant: grantOf(2) });
    expect(await open.outbox.read()).toEqual([]);
  });

  test.each(['12345', '1234567', 'abcdef', '000000', '123456', '987654'])('%s is not fit', async (pin) => {
    expect(await keys.enrol(phone.enrolment({ pin }))).toEqual({ kind: 'pin-unfit' });
  });

  test('that another profile has is refused, and counts as a wrong one', async () => {
    await enrolAndRecord();
    const again = () => keys.enrol(phone.enrolment({ ...bakyt, grant: grantOf(2) }));
    for (let tries = 0; tries < 4; tries += 1) expect(await again()).toEqual({ kind: 'pin-in-use' });
    expect(await again()).toMatchObject({ kind: 'wait' });
    expect(keys.profiles()).toHaveLength(1);
  });

  test('can be changed: the old one opens nothing any more, and nothing is lost', async () => {
    const open = await enrolled(keys, phone.enrolment());
    await open.outbox.append([written(1)]);
    expect(await open.changePin('111111')).toEqual({ kind: 'pin-unfit' });
    expect(await open.changePin(OTHER_PIN)).toEqual({ kind: 'changed' });
    await restart();
    expect(await keys.unlock(PIN)).toMatchObject({ kind: 'wrong' });
    expect(await (await unlocked(keys, OTHER_PIN)).outbox.read()).toEqual([written(1)]);
  });
});

describe('another key of the server’s', () => {
  test('DOWN-9: is sealed to from then on, and all that waited with it, also after the app was closed', async () => {
    const others = await sealingKeyPair(new Uint8Array(32).fill(8));
    const numbersAt = async (serverKeys: SealingKeys) => {
      const [envelope] = await keys.envelopes();
      if (!envelope) throw new Error('nothing to deliver');
      const { commands, faults, grant } = await openEnvelope(crypto, serverKeys, envelope);
      return { numbers: commands.map(({ number }) => number), foreign: faults.foreign, grant };
    };
    await enrolAndRecord();
    const open = await unlocked(keys);
    const tap = open.outbox.append([written(3)]);
    await Promise.all([tap, open.sealTo(others.publicKey), open.outbox.append([written(4)])]);
    expect(await open.outbox.read()).toHaveLength(4);
    await open.lock();
    await restart();
    await (await unlocked(keys)).outbox.append([written(5)]);
    expect(await numbersAt(others)).toEqual({ numbers: [1, 2, 3, 4, 5], foreign: 0, grant: grantOf(1) });
    expect(await numbersAt(serverKeys)).toMatchObject({ numbers: [] });
  });

  test('that is none is not taken, and what waits stays as it is', async () => {
    await enrolAndRecord();
    const open = await unlocked(keys);
    await expect(open.sealTo('AAAA')).rejects.toMatchObject({ kind: 'unavailable' });
    await open.outbox.append([written(3)]);
    await open.lock();
    expect(await commandsAtServer()).toEqual([1, 2, 3]);
  });

  test('is asked for once: the one that is known is written down no second time', async () => {
    await enrolAndRecord();
    const open = await unlocked(keys);
    const before = phone.disk();
    await open.sealTo(serverKeys.publicKey);
    expect(phone.disk()).toBe(before);
  });
});

describe('wrong PINs', () => {
  beforeEach(enrolAndRecord);

  test('cost nothing three times, then half a minute, doubled with each, also when the app is started again', async () => {
    for (const left of [9, 8, 7, 6]) expect(await keys.unlock(WRONG_PIN)).toEqual({ kind: 'wrong', left });
    for (const wait of [30_000, 60_000, 120_000, 240_000, 480_000]) {
      await restart();
      expect(await keys.unlock(PIN)).toEqual({ kind: 'wait', ms: wait });
      phone.now += wait - 1;
      expect(keys.wait()).toBe(1);
      phone.now += 1;
      expect(await keys.unlock(WRONG_PIN)).toMatchObject({ kind: 'wrong' });
    }
  });

  test('ten of them erase the keys; what waits can still be read by the server', async () => {
    for (let left = 9; left >= 0; left -= 1) {
      phone.now += DAY / 4;
      expect(await keys.unlock(WRONG_PIN)).toEqual({ kind: 'wrong', left });
    }
    expect(await keys.unlock(PIN)).toEqual({ kind: 'none' });
    expect(keys.profiles()).toEqual([{ ...aizada, state: 'erased' }]);
    expect(await commandsAtServer()).toEqual([1, 2]);
  });

  test('are forgotten after a right one', async () => {
    for (let tries = 0; tries < 3; tries += 1) await keys.unlock(WRONG_PIN);
    await (await unlocked(keys)).lock();
    expect(await keys.unlock(WRONG_PIN)).toEqual({ kind: 'wrong', left: 9 });
  });

  test('a PIN that the phone has no memory to try is no wrong one', async () => {
    await keys.close();
    const stretch = () => Promise.reject(new KeepingFailure('unavailable'));
    keys = await openKeys({ ...phone.platform, stretch });
    for (let tries = 0; tries < 12; tries += 1)
      await expect(keys.unlock(PIN)).rejects.toMatchObject({ kind: 'unavailable' });
    await restart();
    expect(await keys.unlock(WRONG_PIN)).toEqual({ kind: 'wrong', left: 9 });
  });

  test('a clock set back begins the wait anew and never makes it longer', async () => {
    for (let tries = 0; tries < 4; tries += 1) await keys.unlock(WRONG_PIN);
    phone.now = 0;
    expect(keys.wait()).toBe(30_000);
  });
});

describe('a forgotten PIN', () => {
  test('loses nothing: what waits is read by the server, and a new profile begins', async () => {
    await enrolAndRecord();
    expect(await commandsAtServer()).toEqual([1, 2]);
    const [delivered = null] = await keys.envelopes();
    expect(await keys.forget(aizada.phoneId, delivered)).toBe(true);
    expect(await keys.envelopes()).toEqual([]);
    const open = await enrolled(keys, phone.enrolment({ phoneId: bakyt.phoneId, pin: OTHER_PIN }));
    expect(await open.outbox.read()).toEqual([]);
    expect(await keys.profiles()).toHaveLength(1);
  });

  test('whoever writes while her outbox is being delivered loses nothing: it is not removed', async () => {
    await enrolAndRecord();
    const [delivered = null] = await keys.envelopes();
    const open = await unlocked(keys);
    expect(await keys.forget(aizada.phoneId, delivered)).toBe(false);
    await open.outbox.append([written(3)]);
    await open.lock();
    expect(await keys.forget(aizada.phoneId, delivered)).toBe(false);
    expect(await commandsAtServer()).toEqual([1, 2, 3]);
    const [all = null] = await keys.envelopes();
    expect(await keys.forget(aizada.phoneId, all)).toBe(true);
  });

  test('an outbox that cannot be read holds up no other on a shared phone', async () => {
    const other = await phone.journals.open(`outbox-${bakyt.phoneId}`);
    await other.append([Uint8Array.of(9)]);
    await other.close();
    await enrolAndRecord();
    expect(await commandsAtServer()).toEqual([1, 2]);
    await expect(keys.forget(bakyt.phoneId, null)).rejects.toMatchObject({ kind: 'newer' });
  });

  test('a profile that is erased opens no more, has no bundles any more, and what waits is still there', async () => {
    await enrolAndRecord();
    await keys.erase(aizada.phoneId);
    expect(await keys.unlock(PIN)).toEqual({ kind: 'none' });
    expect(phone.caches.pages.get(`pages-${aizada.phoneId}`)).toBeUndefined();
    expect(await commandsAtServer()).toEqual([1, 2]);
  });

  test('an outbox can be delivered while it is open too', async () => {
    const open = await enrolled(keys, phone.enrolment());
    await open.outbox.append([written(1)]);
    expect(await commandsAtServer()).toEqual([1]);
  });
});

describe('the disk', () => {
  test('tells nothing of what was written: no word in UTF-8, no word in UTF-16, no grant', async () => {
    await enrolAndRecord();
    const disk = phone.disk();
    for (const word of ['Гүлнара', 'keep-next-step', 'headerInTest', grantOf(1), '"sessions"', PIN]) {
      for (const encoding of ['utf8', 'utf16le'] as const) {
        expect(disk).not.toContain(hex(Buffer.from(word, encoding)));
      }
    }
  });

  test('after erasing, the wrapped key is nowhere', async () => {
    await enrolAndRecord();
    const [record] = await phone.journals.peek('phone');
    const lock = JSON.parse(new TextDecoder().decode(record)).profiles[0].lock.dataKey;
    expect(phone.disk()).toContain(hex(Buffer.from(lock)));
    for (let tries = 0; tries < 10; tries += 1) {
      phone.now += DAY / 4;
      await keys.unlock(WRONG_PIN);
    }
    expect(phone.disk()).not.toContain(hex(Buffer.from(lock)));
  });

  test.each([
    ['newer', { form: 2, profiles: [] }],
    ['damaged', 'not a record'],
  ] as const)('a record that is %s is refused by name and left as it is', async (kind, content) => {
    await enrolAndRecord();
    await keys.close();
    const [file, spare] = phone.files('phone');
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    file.bytes = Buffer.concat([encodeHeader(99), encodeFrames([Buffer.from(text)])]);
    await expect(phone.open()).rejects.toThrow(expect.objectContaining({ kind }));
    expect(new TextDecoder().decode((await phone.journals.peek('phone'))[0])).toBe(text);
    expect(file.open || spare.open).toBe(false);
  });

  test('an outbox of a later version is refused by name, and can be opened by that version again', async () => {
    await enrolAndRecord();
    const journal = await phone.journals.open(`outbox-${aizada.phoneId}`);
    await journal.append([Uint8Array.of(9, 1, 2)]);
    await journal.close();
    await expect(keys.unlock(PIN)).rejects.toThrow(KeepingFailure);
    await expect(keys.unlock(PIN)).rejects.toMatchObject({ kind: 'newer' });
    const [last] = (await phone.journals.peek(`outbox-${aizada.phoneId}`)).slice(-1);
    expect(last).toEqual(Uint8Array.of(9, 1, 2));
  });
});
