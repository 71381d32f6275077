import { commandIdOf } from '@tatyktuu/domain/kernel';
import type { FieldAnswer } from '@tatyktuu/sync/bundle';
import { memoryBundleStore } from '@tatyktuu/sync/bundle';
import { type FailureKind, memoryStore, type OutboxStore, TransportFailure } from '@tatyktuu/sync/phone';
import { beforeEach, expect, test, vi } from 'vitest';
import { fieldNotebook } from './field-notebook.ts';
import type { GrantTransport } from './grant-transport.ts';
import type { Notebook } from './port.ts';

const answer: FieldAnswer = {
  ...{ protocol: { current: 2, oldest: 1 }, at: '2023-08-25T03:00:00.000Z', today: '2023-08-25' },
  ...{ account: { id: 'gulnara', name: 'Гүлнара' }, programme: {}, led: [], phone: 'in-use' },
  ...{ leaseUntil: '2023-09-08T03:00:00.000Z', bundles: [], gone: [], sealingKey: '' },
};
const proof = { marks: [], parcels: [], stock: [] };
const phone = '018a2c5e-0000-7000-8000-000000000000';

let failing: FailureKind | null;
let outbox: OutboxStore;
const onRevoked = vi.fn();
const sent = vi.fn<GrantTransport['submit']>();

const ask = async <T>(value: T): Promise<T> => {
  if (failing) throw new TransportFailure(failing);
  return value;
};
const transport: GrantTransport = {
  bundles: () => ask(answer),
  submit: sent,
  proof: () => ask(proof),
};
const open = (bundles = memoryBundleStore()): Promise<Notebook> =>
  fieldNotebook({
    ...{ phone, transport, outbox, bundles, onRevoked },
    now: () => Date.parse('2023-08-24T08:00:00Z'),
    later: () => () => undefined,
    random: () => 0.5,
  });

beforeEach(() => {
  failing = null;
  outbox = memoryStore();
  onRevoked.mockClear();
  sent.mockReset().mockResolvedValue([]);
});

test('the page says that it is opening, then what it holds, and tells its listeners', async () => {
  const notebook = await open();
  const seen: string[] = [];
  notebook.subscribe(() => seen.push(notebook.page().state));
  await notebook.open();
  expect([seen[0], seen.at(-1)]).toEqual(['opening', 'open']);
  expect(notebook.page().held?.today).toBe('2023-08-25');
});

test('what the phone keeps is open at once, without a connection', async () => {
  const bundles = memoryBundleStore();
  await (await open(bundles)).open();
  failing = 'unreachable';
  const again = await open(bundles);
  expect(again.page().state).toBe('open');
  await again.open();
  expect(again.page()).toMatchObject({ state: 'open', reach: 'unreachable' });
});

test('what waited when the app was closed is sent when it is opened again', async () => {
  const body = { kind: 'open-session', sessionId: phone } as const;
  const recordedAt = `2023-08-24T07:00:00.000Z-0000-${phone}`;
  const id = commandIdOf(phone, 1, Date.parse('2023-08-24T07:00:00.000Z'));
  const command = { id, device: phone, recordedAt, body };
  await outbox.append([{ kind: 'written', number: 1, command, inverse: null }]);
  sent.mockResolvedValueOnce([{ number: 1, status: 'accepted' }]);
  const notebook = await open();
  await vi.waitFor(() => expect(notebook.page().entries).toEqual([]));
  expect(sent.mock.calls.flat(2).map(({ number }) => number)).toEqual([1]);
});

test('the same page is the same object until something changes', async () => {
  const notebook = await open();
  await notebook.open();
  const before = notebook.page();
  expect(notebook.page()).toBe(before);
  await notebook.open();
  expect(notebook.page()).not.toBe(before);
});

test('with nothing held and no connection, the page says so', async () => {
  failing = 'unreachable';
  const notebook = await open();
  await notebook.open();
  expect(notebook.page()).toMatchObject({ state: 'unreachable', held: null });
});

test('a phone whose use has ended is told of once it hears it', async () => {
  failing = 'revoked';
  const notebook = await open();
  await notebook.open();
  expect(onRevoked).toHaveBeenCalled();
});

test('the server’s side of a session is nothing while there is no connection', async () => {
  const notebook = await open();
  expect(await notebook.proof('session')).toEqual(proof);
  failing = 'unreachable';
  expect(await notebook.proof('session')).toBeNull();
});

test('a locked notebook holds nothing, also when bundles were on their way', async () => {
  const notebook = await open();
  const opening = notebook.open();
  notebook.lock();
  await opening;
  expect(notebook.page().held).toBeNull();
});
