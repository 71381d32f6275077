import { afterEach, expect, test, vi } from 'vitest';
import { envelopeOf } from './gate-in-test.ts';
import { deliverSealed, enrolPhone } from './server-calls.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** How long the line is waited for, in milliseconds, while an outbox with so much in it is handed in. */
async function patienceWith(frame: string): Promise<number> {
  const receipt = { standing: 'in-use', faults: { foreign: 0 } };
  vi.stubGlobal('fetch', async () => Response.json({ result: { data: receipt } }));
  const timeout = vi.spyOn(AbortSignal, 'timeout');
  expect(await deliverSealed(envelopeOf('phone-1', frame), false)).toEqual(receipt);
  return timeout.mock.lastCall?.[0] ?? 0;
}

test('a large outbox comes through on a slow line: a kilobyte has a second', async () => {
  expect(await patienceWith('')).toBeLessThan(21_000);
  expect(await patienceWith('x'.repeat(100_000))).toBeGreaterThan(120_000);
  expect(await patienceWith('x'.repeat(10_000_000))).toBe(300_000);
});

test.each([
  [401, 'signed-out'],
  [403, 'no-notebook'],
  [409, 'taken'],
  [500, 'unreachable'],
])('an enrolment that is answered with %d is %s', async (status, failure) => {
  vi.stubGlobal('fetch', async () => Response.json({}, { status }));
  expect(await enrolPhone('phone-1')).toBe(failure);
});

test.each([401, 429, 500])('what is answered with %d is not taken for delivered', async (status) => {
  vi.stubGlobal('fetch', async () => Response.json({}, { status }));
  expect(await deliverSealed(envelopeOf('phone-1'), false)).toBeNull();
});
