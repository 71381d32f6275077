/// <reference lib="webworker" />
import { argon2id } from 'hash-wasm';
import type { StretchRequest } from './stretch.ts';

const fixed = { parallelism: 1, hashLength: 32, outputType: 'binary' } as const;
// A small one first: what the browser compiles for it, and compiles better once it runs, is there when the digits come.
void argon2id({ password: '-', salt: new Uint8Array(8), memorySize: 1024, iterations: 2, ...fixed });

addEventListener('message', async ({ data }: MessageEvent<StretchRequest>) => {
  const { pin, salt, cost } = data;
  const { memory: memorySize, passes: iterations } = cost;
  // Null when there is no memory for it: a worker does not tell by itself what an asynchronous call has thrown.
  const hash = argon2id({ password: pin, salt, memorySize, iterations, ...fixed });
  postMessage(await hash.catch(() => null));
});
