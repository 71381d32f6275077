import { asFailure, type CacheFolder, type PageCache } from '@tatyktuu/sync/keeping';
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';

/** The version of the databases' form. The browser refuses a database of a later version, and leaves it as it is. */
const FORM = 1;

interface Pages extends DBSchema {
  pages: { key: string; value: Uint8Array };
}

/** Page caches in IndexedDB, a database each. */
export const caches: CacheFolder = {
  open: async (name) =>
    cacheIn(await failing(() => openDatabase(name)).catch((error) => openAnew(name, error))),
  remove: (name) => failing(() => deleteDB(name)),
};

function openDatabase(name: string): Promise<IDBPDatabase<Pages>> {
  return openDB<Pages>(name, FORM, {
    upgrade: (database) => {
      database.createObjectStore('pages');
    },
    // Another tab takes over: it must not wait for this one.
    blocking: (_current, _next, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

/** A database that cannot be opened is made anew: what it held can be fetched. One of a later version is left alone. */
async function openAnew(name: string, error: unknown): Promise<IDBPDatabase<Pages>> {
  const failure = asFailure(error);
  if (failure.kind !== 'unavailable') throw failure;
  return failing(async () => {
    await deleteDB(name);
    return openDatabase(name);
  });
}

function cacheIn(database: IDBPDatabase<Pages>): PageCache {
  return {
    all: () =>
      failing(async () => {
        const { store, done } = database.transaction('pages');
        const [keys, pages] = await Promise.all([store.getAllKeys(), store.getAll(), done]);
        return new Map(keys.map((key, at) => [key, pages[at] ?? new Uint8Array()]));
      }),
    put: (pages, gone) =>
      failing(async () => {
        const { store, done } = database.transaction('pages', 'readwrite');
        const changes: Promise<unknown>[] = [];
        for (const key of gone) changes.push(store.delete(key));
        for (const [key, page] of pages) changes.push(store.put(page, key));
        await Promise.all([...changes, done]);
      }),
    clear: () => failing(() => database.clear('pages')),
    close: async () => database.close(),
  };
}

/** What IndexedDB throws, by the port's names: a database of a later version is `newer`, no room is `full`. */
async function failing<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    throw asFailure(error);
  }
}
