import { parentPort, workerData } from 'node:worker_threads';
import { openPool, type Searched, searchEverybody } from '@tatyktuu/database';

/** What the thread says: how far it is, and in the end what it found. */
export type SearchNews =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly searched: Searched };

/** What the thread is given. */
export interface SearchTask {
  readonly databaseUrl: string;
}

const { databaseUrl } = workerData as SearchTask;
const tell = (news: SearchNews): void => parentPort?.postMessage(news);
const pool = openPool(databaseUrl);
try {
  const searched = await searchEverybody(pool, (done, of) => tell({ kind: 'progress', done, of }));
  tell({ kind: 'done', searched });
} finally {
  await pool.end();
}
