import { Worker } from 'node:worker_threads';
import type { Duplicates, SearchProgress } from '@tatyktuu/api/ports';
import { neverSearched, openDuplicates, type openPool } from '@tatyktuu/database';
import type { SearchNews, SearchTask } from './duplicates-worker.ts';

const WORKER = new URL('./duplicates-worker.ts', import.meta.url);

interface Parts {
  readonly pool: ReturnType<typeof openPool>;
  readonly databaseUrl: string;
  /** Unix time in milliseconds. */
  readonly now: () => number;
}

/**
 * Duplicates with their search in a thread of its own: comparing everybody takes seconds in which nothing else could be
 * answered. Where nobody was ever compared (the people were there before this was), the search begins by itself.
 */
export function openDuplicatesWithSearch({ pool, databaseUrl, now }: Parts): Duplicates & {
  /** Ends a search that is running: what was found before stays. */
  readonly close: () => Promise<void>;
} {
  let progress: SearchProgress = { state: 'never', done: 0, of: 0, found: 0, finishedAt: null };
  let worker: Worker | undefined;
  let closed = false;

  function ended(state: 'done' | 'failed', news: Partial<SearchProgress>): void {
    progress = { ...progress, ...news, state, finishedAt: new Date(now()).toISOString() };
  }

  function start(): SearchProgress {
    if (worker || closed) return progress;
    const task: SearchTask = { databaseUrl };
    worker = new Worker(WORKER, { workerData: task });
    progress = { ...progress, state: 'running', done: 0, of: 0 };
    worker.on('message', (news: SearchNews) => {
      if (news.kind === 'progress') progress = { ...progress, done: news.done, of: news.of };
      else
        ended('done', { found: news.searched.pairs, done: news.searched.people, of: news.searched.people });
    });
    // What went wrong may name somebody: that it did is all that is told.
    worker.on('error', () => ended('failed', {}));
    worker.on('exit', () => {
      worker = undefined;
      if (progress.state === 'running') ended('failed', {});
    });
    return progress;
  }

  const catchingUp = neverSearched(pool).then(
    (never) => void (never && start()),
    // The database cannot be asked: neither could it be searched. Whoever starts a search hears of it.
    () => undefined,
  );

  return {
    ...openDuplicates(pool),
    search: { start, progress: () => progress },
    close: async () => {
      closed = true;
      await catchingUp;
      await worker?.terminate();
    },
  };
}
