import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { rateLimit } from './rate-limit.ts';

test('whoever asks too often waits for the rest of the minute; others do not wait for them', async () => {
  let now = 0;
  const app = new Hono();
  app.use(rateLimit({ most: 2, by: (c) => c.req.header('who'), now: () => now }));
  app.get('/', (c) => c.text('answered'));
  const ask = async (who?: string) => {
    const answer = await app.request('/', { headers: who ? { who } : {} });
    return [answer.status, answer.headers.get('retry-after')];
  };
  expect([await ask('one'), await ask('one')]).toEqual([
    [200, null],
    [200, null],
  ]);
  now = 15_000;
  expect(await ask('one')).toEqual([429, '45']);
  expect(await ask('other')).toEqual([200, null]);
  for (let nth = 0; nth < 5; nth += 1) expect(await ask()).toEqual([200, null]);
  now = 60_000;
  expect(await ask('one')).toEqual([200, null]);
});
