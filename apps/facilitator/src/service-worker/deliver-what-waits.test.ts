import { expect, test } from 'vitest';
import { envelopeOf } from '../gate/gate-in-test.ts';
import { deliverWhatWaits } from './deliver-what-waits.ts';

const receipt = { standing: 'in-use', faults: { foreign: 0 } } as const;
const closed = { matchAll: async () => [] };

test('an outbox that the server does not take holds up no other, and is tried again', async () => {
  const sent: string[] = [];
  const delivering = deliverWhatWaits(
    closed,
    async () => [envelopeOf('phone-1'), envelopeOf('phone-2')],
    async ({ phone }) => {
      sent.push(phone);
      return phone === 'phone-1' ? null : receipt;
    },
  );
  await expect(delivering).rejects.toThrow('not taken everything');
  expect(sent).toEqual(['phone-1', 'phone-2']);
});

test('while a window is in sight nothing is sent beside it', async () => {
  const inSight = { matchAll: async () => [{ visibilityState: 'visible' } as const] };
  const sealed = async () => Promise.reject(new Error('nothing is read'));
  await expect(deliverWhatWaits(inSight, sealed)).resolves.toBeUndefined();
});
