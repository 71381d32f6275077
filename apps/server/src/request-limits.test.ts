import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { limitRequests } from './request-limits.ts';

const phone = '018a0000-0000-7000-8000-00000000000a';

function asking() {
  const app = new Hono();
  limitRequests(app, true);
  app.post('/api/trpc/*', (c) => c.text('answered'));
  return async (grant: string, from = '192.0.2.1') => {
    const headers = { authorization: `Phone ${phone}.${grant}`, 'x-forwarded-for': from };
    return (await app.request('/api/trpc/field.bundles', { method: 'POST', headers })).status;
  };
}

test('a phone that asks without end waits', async () => {
  const ask = asking();
  const answers = [];
  for (let nth = 0; nth < 241; nth += 1) answers.push(await ask('A'.repeat(43)));
  expect(answers.filter((status) => status === 200)).toHaveLength(240);
  expect(answers.at(-1)).toBe(429);
});

test('a stranger who knows the id of a phone and not its secret does not shut it out', async () => {
  const ask = asking();
  for (let nth = 0; nth < 300; nth += 1) await ask('B'.repeat(43), '203.0.113.9');
  expect(await ask('A'.repeat(43))).toBe(200);
});
