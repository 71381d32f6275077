import { KeepingFailure } from '@tatyktuu/sync/keeping';
import type { Cost, Stretch } from '@tatyktuu/sync/keys';

export interface StretchRequest {
  readonly pin: string;
  readonly salt: Uint8Array;
  readonly cost: Cost;
}

let prepared: Worker | null = null;

function startWorker(): Worker {
  return new Worker(new URL('./stretch-worker.ts', import.meta.url), { type: 'module' });
}

/** Starts the worker while the digits are still being typed: half of the wait is over then. */
export function prepareStretch(): void {
  prepared ??= startWorker();
}

/** Argon2id in a worker, which is ended with all its memory as soon as it has answered. */
export const stretch: Stretch = (pin, salt, cost) =>
  new Promise((resolve, reject) => {
    const worker = prepared ?? startWorker();
    prepared = null;
    worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array | null>) => {
      worker.terminate();
      if (data) resolve(data);
      else reject(new KeepingFailure('unavailable'));
    });
    worker.addEventListener('error', () => {
      worker.terminate();
      reject(new KeepingFailure('unavailable'));
    });
    const request: StretchRequest = { pin, salt, cost };
    worker.postMessage(request);
  });
