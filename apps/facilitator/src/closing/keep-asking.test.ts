import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ServerProof } from '../notebook/server-proof.ts';
import { ids, type NotebookInTest, notebookInTest } from '../reading/notebook-in-test.ts';
import { keepAsking } from './keep-asking.ts';

let phone: NotebookInTest;
let told: (ServerProof | null)[];

beforeEach(async () => {
  vi.useFakeTimers();
  phone = await notebookInTest();
  told = [];
});
afterEach(() => vi.useRealTimers());

const begin = () => keepAsking(phone.notebook, ids.sessions.now, (answer) => told.push(answer));

test('with a connection the answer is told at once', async () => {
  const end = begin();
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual([phone.line.proof]);
  end();
});

test('without one it says so, and compares by itself later', async () => {
  phone.line.reached = false;
  const end = begin();
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual([null]);
  phone.line.reached = true;
  await vi.advanceTimersByTimeAsync(15_000);
  expect(told).toEqual([null, phone.line.proof]);
  end();
});

test('both sides are of one moment: what the phone holds is fetched first', async () => {
  const calls: string[] = [];
  const { open, proof } = phone.notebook;
  const notebook = {
    ...phone.notebook,
    open: () => {
      calls.push('open');
      return open();
    },
    proof: (id: string) => {
      calls.push('proof');
      return proof(id);
    },
  };
  const end = keepAsking(notebook, ids.sessions.now, (answer) => told.push(answer));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(calls).toEqual(['open', 'proof']);
  end();
});

test('nobody asks any more once nobody looks', async () => {
  phone.line.reached = false;
  const end = begin();
  await vi.advanceTimersByTimeAsync(0);
  end();
  phone.line.reached = true;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual([null]);
});
