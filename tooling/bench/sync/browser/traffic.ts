import type { Measured } from '../pages.ts';

let requests = 0;
let sentBytes = 0;
let receivedBytes = 0;

const plainFetch = globalThis.fetch.bind(globalThis);

/** Counts what every request sends: load this before whatever keeps `fetch` to itself. */
globalThis.fetch = (input, init) => {
  requests += 1;
  sentBytes += sizeOf(init?.body);
  return plainFetch(input, init);
};
performance.setResourceTimingBufferSize(100_000);
new PerformanceObserver((list) => {
  for (const entry of list.getEntries() as PerformanceResourceTiming[])
    receivedBytes += entry.encodedBodySize;
}).observe({ type: 'resource' });

function sizeOf(body: BodyInit | null | undefined): number {
  if (typeof body === 'string') return new TextEncoder().encode(body).byteLength;
  if (body instanceof Blob) return body.size;
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return body.byteLength;
  if (body === null || body === undefined) return 0;
  throw new Error('the bench does not know how long that body is');
}

/** What `work` takes, and what goes over the wire meanwhile. */
export async function measured(work: () => Promise<unknown>): Promise<Measured> {
  await settled();
  const before = { requests, sentBytes, receivedBytes };
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1000;
  await settled();
  return {
    seconds,
    requests: requests - before.requests,
    sentBytes: sentBytes - before.sentBytes,
    receivedBytes: receivedBytes - before.receivedBytes,
  };
}

/** The browser tells of finished requests a little later. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 200));
}
