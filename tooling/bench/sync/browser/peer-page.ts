import type { PeerPage, Tuning } from '../pages.ts';
import type { MarkRecord } from '../record.ts';
import { measured } from './traffic.ts';

interface Database {
  bulkDocs(docs: readonly MarkRecord[]): Promise<readonly { readonly ok?: boolean }[]>;
  allDocs(options: { readonly include_docs: true }): Promise<{
    readonly rows: readonly { readonly doc: MarkRecord & { readonly _rev: string } }[];
  }>;
  close(): Promise<void>;
}
interface Replicated {
  readonly ok: boolean;
  readonly docs_written: number;
}

/** The browser bundle of PouchDB 9, with its IndexedDB adapter. */
declare const PouchDB: {
  new (name: string): Database;
  replicate(from: string | Database, to: string | Database, tuning: Tuning): Promise<Replicated>;
};

async function replicate(from: string | Database, to: string | Database, tuning: Tuning): Promise<void> {
  const { ok } = await PouchDB.replicate(from, to, tuning);
  if (!ok) throw new Error('the peer did not replicate');
}

async function withDatabase<T>(name: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = new PouchDB(name);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

const page: PeerPage = {
  fill: (name, records) =>
    withDatabase(name, async (database) => {
      const answers = await database.bulkDocs(records);
      if (!answers.every(({ ok }) => ok)) throw new Error('the peer did not take the records');
    }),
  push: (name, remote, tuning) =>
    withDatabase(name, (database) => measured(() => replicate(database, remote, tuning))),
  pull: (name, remote, tuning) =>
    withDatabase(name, (database) => measured(() => replicate(remote, database, tuning))),
  read: (name) =>
    withDatabase(name, async (database) => {
      const { rows } = await database.allDocs({ include_docs: true });
      return rows.map(({ doc: { _rev, ...record } }) => record);
    }),
  putPlainly: async (name, records) => {
    const database = await open(name);
    const began = performance.now();
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction('records', 'readwrite');
      const store = transaction.objectStore('records');
      for (const record of records) store.put(record);
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const seconds = (performance.now() - began) / 1000;
    database.close();
    return seconds;
  },
};

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('records', { keyPath: '_id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

Object.assign(globalThis, { page });
