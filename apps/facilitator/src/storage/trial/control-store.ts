import { openDB } from 'idb';
import { recordOf } from './made-up.ts';

/** What most apps do: the records in IndexedDB, strictly durable, and nothing beside it. */
export async function controlStore() {
  const database = await openDB('control', 1, {
    upgrade: (upgraded) => {
      upgraded.createObjectStore('records');
    },
  });
  return {
    keep: async (number: number): Promise<void> => {
      const { store, done } = database.transaction('records', 'readwrite', { durability: 'strict' });
      await Promise.all([store.put(recordOf(number), number), done]);
    },
    numbers: async (): Promise<readonly IDBValidKey[]> => database.getAllKeys('records'),
  };
}
