import type { FieldBundle } from '@tatyktuu/sync/bundle';
import { type FailureKind, type Transport, TransportFailure } from '@tatyktuu/sync/phone';
import { beforeEach, expect, test } from 'vitest';
import { memoryNotebook } from './memory-notebook.ts';
import type { Notebook } from './port.ts';

const nothing = { groups: [], families: [], sessions: [], curricula: [], commodities: [], rules: [] };
const bundle: FieldBundle = {
  ...{ today: '2023-08-25', account: { id: 'gulnara', name: 'Гүлнара' }, programme: {}, led: [] },
  ...{ ...nothing, rounds: [], parcels: [] },
};

let failing: FailureKind | null;
let notebook: Notebook;

const line: Transport = {
  bundle: async () => {
    if (failing) throw new TransportFailure(failing);
    return bundle;
  },
  submit: async () => [],
};

beforeEach(() => {
  failing = null;
  notebook = memoryNotebook({
    transport: line,
    now: () => Date.parse('2023-08-24T08:00:00Z'),
    later: () => () => undefined,
    random: () => 0.5,
    device: { id: 'phone', newId: () => 'id', reading: () => 'reading' },
  });
});

test('the page says that it is opening, then what it holds, and tells its listeners', async () => {
  const seen: string[] = [];
  notebook.subscribe(() => seen.push(notebook.page().state));
  await notebook.open();
  expect(seen).toEqual(['opening', 'open']);
  expect(notebook.page().held).toMatchObject({ bundle, today: '2023-08-25' });
});

test('the same page is the same object until something changes', async () => {
  await notebook.open();
  const before = notebook.page();
  expect(notebook.page()).toBe(before);
  await notebook.open();
  expect(notebook.page()).not.toBe(before);
});

test.each(['unreachable', 'signed-out'] as const)('with nothing held yet, the page says %s', async (kind) => {
  failing = kind;
  await notebook.open();
  expect(notebook.page()).toMatchObject({ state: kind, held: null, reach: kind });
});

test('what is open stays open when the next bundle cannot be fetched', async () => {
  await notebook.open();
  failing = 'unreachable';
  await notebook.open();
  expect(notebook.page()).toMatchObject({ state: 'open', reach: 'unreachable' });
});

test('a locked notebook holds nothing, also when a bundle was on its way', async () => {
  const opening = notebook.open();
  notebook.lock();
  await opening;
  expect(notebook.page()).toMatchObject({ state: 'signed-out', held: null });
});
