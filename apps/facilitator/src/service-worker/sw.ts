/// <reference lib="webworker" />
import { deliverWhatWaits } from './deliver-what-waits.ts';
import { nameOfVersion, type PrecacheEntry, pageFor, wanted } from './precache.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly PrecacheEntry[] };

/** Background Sync, which not every browser has: https://wicg.github.io/background-sync/spec/ */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

/** The files of this version of the app. Each version has a cache of its own: an open page finds all of its own parts. */
const files = self.__WB_MANIFEST.filter(({ url }) => wanted(url, 'BarcodeDetector' in self));
const version = nameOfVersion(files);
const known = new Set(files.map(({ url }) => new URL(url, self.location.origin).pathname));

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(version)
      .then((cache) => cache.addAll([...known].map((path) => new Request(path, { cache: 'no-cache' })))),
  );
});

self.addEventListener('activate', (event) => {
  const removeOthers = async () => {
    for (const name of await caches.keys()) if (name !== version) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(removeOthers());
});

// Only a page on which nothing is open asks for this.
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const path = pageFor(event.request, known, self.location.origin);
  if (path === null) return;
  event.respondWith(
    caches
      .open(version)
      .then((cache) => cache.match(path))
      .then((found) => found ?? fetch(event.request)),
  );
});

self.addEventListener('sync', (event) => {
  const { tag, waitUntil } = event as SyncEvent;
  if (tag === 'send') waitUntil.call(event, deliverWhatWaits(self.clients));
});
