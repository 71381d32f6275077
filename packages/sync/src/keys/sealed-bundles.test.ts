import { beforeEach, expect, test } from 'vitest';
import { KeepingFailure, type PageCache } from '../keeping/index.ts';
import { memoryCaches } from '../keeping/memory.ts';
import { encrypt, importSecretKey, utf8 } from '../sealing/web-crypto.ts';
import { aizada, bakyt, change, group } from './phone-in-test.ts';
import { openSealedBundles } from './sealed-bundles.ts';

const dataKey = await importSecretKey(crypto, new Uint8Array(32).fill(3));

let caches: ReturnType<typeof memoryCaches>;
let cache: PageCache;
let puts: number;

beforeEach(async () => {
  caches = memoryCaches();
  puts = 0;
  const real = await caches.open('pages');
  cache = {
    ...real,
    put: (pages, gone) => {
      puts += pages.size;
      return real.put(pages, gone);
    },
  };
});

const open = (phone = aizada.phoneId) => openSealedBundles(crypto, cache, phone, dataKey);
const versions = async (phone?: string) =>
  (await open(phone).read())?.bundles.map(({ key, version }) => `${key} ${version}`).sort();
const pages = () => caches.pages.get('pages') ?? new Map<string, Uint8Array>();

test('bundles are read back, changed, and taken away, in one write each', async () => {
  const store = open();
  expect(await store.read()).toBeNull();
  await store.write(change([group('g1', 'v1'), group('g2', 'v1')]));
  await store.write(change([group('g2', 'v2'), group('g3', 'v1')], ['g1']));
  expect(await versions()).toEqual(['g2 v2', 'g3 v1']);
});

test('what was written before is known without having been read', async () => {
  await open().write(change([group('g1', 'v1')]));
  await open().write(change([group('g2', 'v1')]));
  expect(await versions()).toEqual(['g1 v1', 'g2 v1']);
});

test('a bundle is one page, whatever it holds', async () => {
  await open().write(change([{ ...group('g1', 'v1'), reviews: [] }]));
  expect(puts).toBe(2);
});

test.each([
  ['flipped', (page: Uint8Array) => page.map((byte, at) => (at === 40 ? byte ^ 1 : byte))],
  ['cut', (page: Uint8Array) => page.subarray(0, 30)],
] as const)('a page that was %s makes all void, and nothing of it is shown', async (_, harm) => {
  await open().write(change([group('g1', 'v1'), group('g2', 'v1')]));
  for (const key of ['g1', 'header']) {
    const page = pages().get(key) ?? new Uint8Array();
    pages().set(key, harm(page));
    expect(await versions()).toBeUndefined();
    pages().set(key, page);
  }
  expect(await versions()).toHaveLength(2);
});

test('a page in the place of another, an older one, or one that is missing makes all void', async () => {
  const store = open();
  await store.write(change([group('g1', 'v1'), group('g2', 'v1')]));
  const old = new Map(pages());
  await store.write(change([group('g1', 'v2')]));
  const now = new Map(pages());
  for (const page of [old.get('g1'), now.get('g2'), undefined]) {
    if (page) pages().set('g1', page);
    else pages().delete('g1');
    expect(await versions()).toBeUndefined();
  }
});

test('what another phone kept is not read', async () => {
  await open().write(change([group('g1', 'v1')]));
  expect(await versions(bakyt.phoneId)).toBeUndefined();
});

test('pages that were void are written anew', async () => {
  await open().write(change([group('g1', 'v1')]));
  pages().set('g1', new Uint8Array(50));
  await open().write(change([group('g2', 'v1')]));
  expect(await versions()).toEqual(['g2 v1']);
});

test('a cache that cannot be read holds nothing', async () => {
  await open().write(change([group('g1', 'v1')]));
  cache = { ...cache, all: () => Promise.reject(new KeepingFailure('unavailable')) };
  expect(await versions()).toBeUndefined();
});

test('pages of a later version are refused by name and left as they are', async () => {
  const header = utf8(JSON.stringify({ form: 2 }));
  const page = await encrypt(crypto, dataKey, header, `page/1:${aizada.phoneId}:header`);
  pages().set('header', page);
  await expect(open().read()).rejects.toMatchObject({ kind: 'newer' });
  await expect(open().write(change([group('g1', 'v1')]))).rejects.toMatchObject({ kind: 'newer' });
  expect([...pages().values()]).toEqual([page]);
});
