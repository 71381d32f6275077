import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MemoryFile } from '../keeping/memory.ts';
import { fromBase64url } from '../sealing/base64url.ts';
import { openEnvelope } from '../sealing/index.ts';
import {
  aizada,
  bakyt,
  grantOf,
  group,
  OTHER_PIN,
  PhoneInTest,
  serverKeys,
  unlocked,
  written,
} from './phone-in-test.ts';

/** What was on a phone's disk, file by file and page by page, as base64url; a file ends with its last byte that is not 0. */
interface Disk {
  readonly journals: Readonly<Record<string, readonly [string, string]>>;
  readonly caches: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** One for every form that was ever shipped. They are never made anew: a phone in a village still holds them. */
const forms = ['phone-form-1.json'];

function phoneWith(form: string): PhoneInTest {
  const text = readFileSync(new URL(`./fixtures/${form}`, import.meta.url), 'utf8');
  const disk: Disk = JSON.parse(text);
  const phone = new PhoneInTest(crypto);
  for (const [name, [one, other]] of Object.entries(disk.journals)) {
    phone.journals.files.set(name, [fileOf(one), fileOf(other)]);
  }
  for (const [name, pages] of Object.entries(disk.caches)) {
    phone.caches.pages.set(name, new Map(Object.entries(pages).map(([key, page]) => [key, bytesOf(page)])));
  }
  return phone;
}

const bytesOf = (text: string) => fromBase64url(text) ?? new Uint8Array();

function fileOf(text: string): MemoryFile {
  const file = new MemoryFile();
  file.bytes = bytesOf(text);
  return file;
}

test.each(forms)('%s: everybody who had enrolled opens what she had, and writes on', async (form) => {
  const phone = phoneWith(form);
  const keys = await phone.open();
  expect(keys.profiles().map(({ phoneId }) => phoneId)).toEqual([aizada.phoneId, bakyt.phoneId]);
  const first = await unlocked(keys);
  expect(first).toMatchObject({ ...aizada, grant: grantOf(1), faults: 0 });
  const records = [written(1), written(2), { kind: 'done', numbers: [[1, 1]] }];
  expect(await first.outbox.read()).toEqual(records);
  expect((await first.bundles.read())?.bundles).toEqual([group('g1', 'v1')]);
  await first.outbox.append([written(3)]);
  await first.lock();
  expect(await (await unlocked(keys, OTHER_PIN)).outbox.read()).toEqual([written(1)]);
});

test.each(forms)('%s: what waits is taken by the server', async (form) => {
  const keys = await phoneWith(form).open();
  const envelopes = await keys.envelopes();
  const opened = await Promise.all(envelopes.map((each) => openEnvelope(crypto, serverKeys, each)));
  const waiting = opened.map(({ phone, commands }) => [phone, commands.map(({ number }) => number)]);
  expect(waiting.sort()).toEqual([
    [aizada.phoneId, [2]],
    [bakyt.phoneId, [1]],
  ]);
});
