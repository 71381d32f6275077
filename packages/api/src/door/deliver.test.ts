import { commandIdOf, nextReading } from '@tatyktuu/domain/kernel';
import type { Envelope } from '@tatyktuu/sync/sealing';
import { encodeBatch, pack } from '@tatyktuu/sync/wire';
import { expect, test } from 'vitest';
import { memoryLedger, newId } from '../testing/index.ts';
import { deliver } from './deliver.ts';
import { push } from './push.ts';

const at = Date.parse('2023-08-25T04:10:00Z');
const today = '2023-08-25';

test.each([
  ['a phone has found out', 'last'],
  ['was put back', 'first'],
])(
  'what opens is taken, however much lies there from before the server’s key was another: %s',
  async (_, where) => {
    const ledger = memoryLedger(() => at);
    const [phone, account] = [newId(), newId()];
    const faults = { foreign: 0, damaged: 0, cut: 0 };
    let opened = 0;
    const parts = {
      ...{ ledger, today },
      phones: {
        grant: async () => null,
        recognise: async () => ({ accountId: account, role: 'facilitator', standing: 'in-use' }) as const,
        heardOf: async () => undefined,
        contacts: async () => [],
      },
      sealing: {
        publicKey: async () => '',
        open: async ({ segments }: Envelope) => {
          opened += 1;
          const grant = segments.some(({ enc }) => enc === 'ours') ? 'grant' : null;
          return { phone, grant, commands: [], faults };
        },
      },
    };
    const segment = (enc: string) => ({ enc, sealedKey: '', frames: [] });
    const foreign = Array.from({ length: 8 }, () => segment('foreign'));
    const ours = segment('ours');
    const envelopeOf = (segments: Envelope['segments']) =>
      ({ format: 1, protocol: 2, phone, segments }) as const;
    const both = where === 'last' ? [...foreign, ours] : [ours, ...foreign];
    expect(await deliver(parts, envelopeOf(both))).toMatchObject({ accountId: account });
    opened = 0;
    expect(await deliver(parts, envelopeOf(foreign))).toBeNull();
    expect(opened).toBeLessThanOrEqual(5);
  },
);

/** An envelope of the phone in which these commands lie, and the office that it is brought to. */
function broughtIn(phone: string, account: string, commands: { number: number; command: unknown }[]) {
  const ledger = memoryLedger(() => at);
  const parts = {
    ledger,
    today,
    phones: {
      grant: async () => null,
      recognise: async () => ({ accountId: account, role: 'facilitator', standing: 'in-use' }) as const,
      heardOf: async () => undefined,
      contacts: async () => [],
    },
    sealing: {
      publicKey: async () => '',
      open: async () => ({
        ...{ phone, grant: 'grant', commands },
        faults: { foreign: 0, damaged: 0, cut: 0 },
      }),
    },
  };
  const segments = [{ enc: '', sealedKey: '', frames: [] }];
  return { ledger, parts, envelope: { format: 1, protocol: 2, phone, segments } as const };
}

test('UP-1: what cannot be read is kept once and as it came, by whichever of two ways it arrives', async () => {
  const [phone, account] = [newId(), newId()];
  const number = 1;
  const command = {
    ...{ id: commandIdOf(phone, number, at), device: phone, recordedAt: nextReading(at, null, phone) },
    // No such reason: only a later version of the app would know it.
    body: { kind: 'report-not-held', sessionId: newId(), reason: 'eclipse' as 'weather' } as const,
  };
  const { ledger, parts, envelope } = broughtIn(phone, account, [{ number, command }]);
  const packed = await pack(encodeBatch(phone, [{ number, command }]));
  const delivered = await deliver(parts, envelope);
  const pushed = await push(ledger, new Blob([new Uint8Array(packed)]).stream(), {
    ...{ phone: { id: phone, standing: 'in-use' }, account, today },
  });

  expect(delivered?.answers).toEqual([{ number, status: 'refused', refusal: { code: 'not-readable' } }]);
  expect(pushed.refused).toEqual([[number, { code: 'not-readable' }]]);
  const kept = [...ledger.holding().commands.values()];
  expect(kept.map(({ id, body }) => [id, body])).toEqual([[command.id, command.body]]);
});

test('values in values without end are told to be not readable, and hold up no other', async () => {
  const [phone, account] = [newId(), newId()];
  const deep: unknown = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
  const sent = (number: number, reason: unknown) => ({
    number,
    command: {
      ...{ id: commandIdOf(phone, number, at), device: phone, recordedAt: nextReading(at, null, phone) },
      body: { kind: 'report-not-held', sessionId: newId(), reason },
    },
  });
  const { ledger, parts, envelope } = broughtIn(phone, account, [
    sent(1, 'weather'),
    sent(2, deep),
    { number: 3, command: deep },
    sent(4, 'eclipse'),
  ]);

  const delivered = await deliver(parts, envelope);
  expect(delivered?.answers.map((answer) => 'refusal' in answer && answer.refusal.code)).toEqual([
    'session-not-found',
    'not-readable',
    'not-readable',
    'not-readable',
  ]);
  expect(ledger.holding().commands.size).toBe(4);
});
