import { type JournalFile, type JournalFolder, KeepingFailure } from '@tatyktuu/sync/keeping';
import type { JournalAnswer, JournalRequest } from './journal-messages.ts';
import { originFiles } from './origin-files.ts';

type Work = JournalRequest['work'];

interface Awaited {
  readonly resolve: (frames: readonly Uint8Array[]) => void;
  readonly reject: (failure: KeepingFailure) => void;
}

let prepared: Worker | null = null;

function startWorker(): Worker {
  return new Worker(new URL('./journal-worker.ts', import.meta.url), { type: 'module' });
}

/** Starts the worker while the page is still being put together. It touches nothing before it is asked. */
export function prepareJournals(): void {
  prepared ??= startWorker();
}

/** The journals of this origin, each a pair of its own files that a worker of its own writes and flushes. */
export function openJournals(): JournalFolder & { readonly end: () => void } {
  const worker = prepared ?? startWorker();
  prepared = null;
  const asked = new Map<number, Awaited>();
  let last = 0;

  worker.addEventListener('message', ({ data }: MessageEvent<JournalAnswer>) => {
    const awaited = asked.get(data.id);
    asked.delete(data.id);
    if (data.ok) awaited?.resolve(data.frames);
    else awaited?.reject(new KeepingFailure(data.kind));
  });
  worker.addEventListener('error', () => {
    for (const { reject } of asked.values()) reject(new KeepingFailure('unavailable'));
    asked.clear();
  });

  function ask(name: string, work: Work, frames?: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
    last += 1;
    const request: JournalRequest = { id: last, name, work, ...(frames && { frames }) };
    return new Promise((resolve, reject) => {
      asked.set(request.id, { resolve, reject });
      worker.postMessage(request);
    });
  }

  function fileOf(name: string): JournalFile {
    return {
      read: () => ask(name, 'read'),
      append: async (frames) => void (await ask(name, 'append', frames)),
      replace: async (frames) => void (await ask(name, 'replace', frames)),
      close: async () => void (await ask(name, 'close')),
    };
  }

  return {
    ...originFiles,
    open: async (name) => {
      await ask(name, 'open');
      return fileOf(name);
    },
    end: () => worker.terminate(),
  };
}
