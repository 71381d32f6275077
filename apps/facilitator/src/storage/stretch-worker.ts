/// <reference lib="webworker" />
import { argon2id } from 'hash-wasm';
import type { StretchRequest } from './stretch.ts';

addEventListener('message', async ({ data }: MessageEvent<StretchRequest>) => {
  const { pin, salt, cost } = data;
  const { memory: memorySize, passes: iterations } = cost;
  const fixed = { parallelism: 1, hashLength: 32, outputType: 'binary' } as const;
  // Null when there is no memory for it: a worker does not tell by itself what an asynchronous call has thrown.
  const hash = argon2id({ password: pin, salt, memorySize, iterations, ...fixed });
  postMessage(await hash.catch(() => null));
});
