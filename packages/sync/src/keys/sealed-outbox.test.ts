import { beforeEach, describe, expect, test } from 'vitest';
import type { JournalFile } from '../keeping/index.ts';
import { memoryJournals } from '../keeping/memory.ts';
import type { OutboxRecord } from '../phone/index.ts';
import { Keeper } from '../phone/keeper.ts';
import { fromBase64url } from '../sealing/base64url.ts';
import { importSecretKey } from '../sealing/web-crypto.ts';
import { aizada, bakyt, grantOf, serverKeys, written } from './phone-in-test.ts';
import { openSealedOutbox, type SealedOutbox } from './sealed-outbox.ts';

const dataKey = await importSecretKey(crypto, new Uint8Array(32).fill(3));
const bytesOf = (text: string) => fromBase64url(text) ?? new Uint8Array();

let journals: ReturnType<typeof memoryJournals>;
/** How often something was appended, each of which is one flush. */
let flushes: number;
let full: boolean;

beforeEach(() => {
  journals = memoryJournals();
  flushes = 0;
  full = false;
});

async function open(phone = aizada.phoneId, name = 'one'): Promise<SealedOutbox> {
  const real = await journals.open(name);
  const file: JournalFile = {
    ...real,
    append: async (frames) => {
      for (const twin of journals.files.get(name) ?? []) twin.room = full ? 0 : Number.POSITIVE_INFINITY;
      await real.append(frames);
      flushes += 1;
    },
  };
  const keys = { dataKey, grant: bytesOf(grantOf(1)), serverKey: bytesOf(serverKeys.publicKey) };
  return openSealedOutbox({ webCrypto: crypto, file, phone, ...keys });
}

/** Writes each list of records as a frame of its own, and closes. */
async function write(...frames: readonly (readonly OutboxRecord[])[]): Promise<void> {
  const outbox = await open();
  for (const records of frames) await outbox.append(records);
  await outbox.close();
}

async function read(phone = aizada.phoneId, name = 'one') {
  const outbox = await open(phone, name);
  const records = await outbox.read();
  const numbers = records.map((record) => (record.kind === 'written' ? record.number : record.kind));
  await outbox.close();
  return { numbers, faults: outbox.faults };
}

/** The journal's frames, changed by whoever holds the phone. */
async function tamper(change: (frames: Uint8Array[]) => readonly Uint8Array[], into = 'one'): Promise<void> {
  const frames = await journals.peek('one');
  const file = await journals.open(into);
  await file.replace(change([...frames]));
  await file.close();
}

describe('what was kept', () => {
  test('is read back in order, over several unlockings', async () => {
    await write([written(1)], [written(2), written(3)]);
    await write([written(4)]);
    expect(await read()).toEqual({ numbers: [1, 2, 3, 4], faults: 0 });
  });

  test('taps made together are one flush, and those made meanwhile are the next one', async () => {
    const outbox = await open();
    await outbox.append([written(1)]);
    flushes = 0;
    const first = Array.from({ length: 30 }, (_, at) => outbox.append([written(2 + at)]));
    await Promise.all(first);
    expect(flushes).toBe(1);
    const one = outbox.append([written(40)]);
    await Promise.resolve();
    await Promise.resolve();
    const later = [outbox.append([written(41)]), outbox.append([written(42)])];
    await Promise.all([one, ...later]);
    expect(flushes).toBe(3);
    await outbox.close();
    expect((await read()).numbers).toHaveLength(34);
  });

  test('on a full phone is what was kept before; what is refused is not there, and later ones are kept again', async () => {
    const outbox = await open();
    await outbox.append([written(1)]);
    full = true;
    const refused = await Promise.allSettled([outbox.append([written(2)]), outbox.append([written(3)])]);
    for (const each of refused) expect(each).toMatchObject({ reason: { kind: 'full' } });
    full = false;
    await outbox.append([written(4)]);
    await outbox.close();
    expect(await read()).toEqual({ numbers: [1, 4], faults: 0 });
  });

  test('what was gathered while a flush was under way is kept, although the phone is locked at once', async () => {
    const outbox = await open();
    const keeper = new Keeper(
      outbox,
      () => undefined,
      () => undefined,
    );
    const kept = [keeper.keep([written(1)]), keeper.keep([written(2)])];
    await outbox.close();
    await Promise.all(kept);
    expect((await read()).numbers).toEqual([1, 2]);
  });

  test('is kept no more when the outbox was closed; what was on its way still is', async () => {
    const outbox = await open();
    const onItsWay = outbox.append([written(1)]);
    await outbox.close();
    await onItsWay;
    await expect(outbox.append([written(2)])).rejects.toMatchObject({ kind: 'unavailable' });
    expect((await read()).numbers).toEqual([1]);
  });

  test('takes no more room than it needs once the rest is done, and forgets no number', async () => {
    const all = Array.from({ length: 300 }, (_, at) => written(at + 1));
    await write(all, [
      { kind: 'taken', numbers: [[1, 299]] },
      { kind: 'shown', numbers: [[1, 299]] },
    ]);
    const before = journals.files.get('one')?.map(({ bytes }) => bytes.length) ?? [];
    await write([{ kind: 'done', numbers: [[300, 1]] }]);
    const after = journals.files.get('one')?.map(({ bytes }) => bytes.length) ?? [];
    expect(Math.max(...after)).toBeLessThan(Math.max(...before) / 10);
    const outbox = await open();
    const [counted] = await outbox.read();
    expect(counted).toMatchObject({ kind: 'counted', number: 300 });
    await outbox.close();
  });
});

describe('a journal that was tampered with', () => {
  beforeEach(() => write([written(1)], [written(2)], [written(3)]));

  test('one bit, wherever it is, takes its own frame at most and is noticed', async () => {
    const original = await journals.peek('one');
    const [, , one] = original;
    for (let at = 1; at < (one?.length ?? 0); at += 7) {
      await tamper(() => original.map((frame) => (frame === one ? flipped(frame, at) : frame)));
      expect(await read()).toEqual({ numbers: [2, 3], faults: 1 });
    }
  });

  test('frames in another order, doubled, or left out are noticed', async () => {
    const original = await journals.peek('one');
    const [first, second, third] = original.slice(2) as [Uint8Array, Uint8Array, Uint8Array];
    const begin = original.slice(0, 2);
    await tamper(() => [...begin, second, first, third]);
    expect((await read()).faults).toBeGreaterThan(0);
    await tamper(() => [...begin, first, first, second, third]);
    expect(await read()).toEqual({ numbers: [1, 2, 3], faults: 1 });
    await tamper(() => [...begin, first, third]);
    expect(await read()).toEqual({ numbers: [1, 3], faults: 1 });
  });

  test('frames of another phone, or of another unlocking, are worth nothing', async () => {
    await tamper((frames) => frames, 'other');
    expect(await read(bakyt.phoneId, 'other')).toMatchObject({ numbers: [] });
    await write([written(4)]);
    const [head, begin, first, second, third, nextHead, fourth] = await journals.peek('one');
    const moved = [head, begin, first, fourth, third, nextHead, second] as Uint8Array[];
    await tamper(() => moved);
    const after = await read();
    expect(after.numbers).toEqual([1, 3]);
    expect(after.faults).toBeGreaterThan(0);
  });

  test('a tail that was torn off takes what it held and nothing else, and writing goes on', async () => {
    const [file] = journals.files.get('one') ?? [];
    file?.truncate(file.bytes.findLastIndex((byte) => byte !== 0) - 3);
    expect((await read()).numbers).toEqual([1, 2]);
    await write([written(4)]);
    expect((await read()).numbers).toEqual([1, 2, 4]);
  });

  test('what can be read of a damaged journal is written anew, and what cannot is carried over as it is', async () => {
    const many = Array.from({ length: 300 }, (_, at) => written(at + 4));
    await write(many, [{ kind: 'done', numbers: [[1, 303]] }]);
    await tamper((frames) => frames.map((frame, at) => (at === 2 ? flipped(frame, 20) : frame)));
    const before = await journals.peek('one');
    await write([written(304)]);
    const after = await journals.peek('one');
    const size = (frames: readonly Uint8Array[]) => frames.reduce((sum, { length }) => sum + length, 0);
    expect(size(after)).toBeLessThan(size(before) / 10);
    expect(after.slice(0, 2)).toEqual([before[0], before[2]]);
    expect(await read()).toMatchObject({ faults: 1 });

    await tamper((frames) => frames.map((frame, at) => (at === 1 ? flipped(frame, 20) : frame)));
    expect((await read()).numbers).toEqual([1, 'counted', 304]);
  });

  test('a frame that lies there twice comes back no more when the journal is written anew', async () => {
    const many = Array.from({ length: 300 }, (_, at) => written(at + 4));
    await write(many, [{ kind: 'done', numbers: [[1, 303]] }]);
    await tamper(([head, begin, one, ...rest]) => [head, begin, one, one, ...rest] as Uint8Array[]);
    await write([written(304)]);
    expect(await read()).toEqual({ numbers: ['counted', 304], faults: 0 });
  });
});

function flipped(frame: Uint8Array, at: number): Uint8Array {
  const bytes = frame.slice();
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}
