import type { CacheFolder, JournalFolder } from '@tatyktuu/sync/keeping';
import { KeepingFailure } from '@tatyktuu/sync/keeping';
import { type ContractCase, cacheCases, journalCases } from '@tatyktuu/sync/keeping/contract';
import type { Enrolment, Keys, Unlocked } from '@tatyktuu/sync/keys';
import { caches } from '../caches.ts';
import { openJournals } from '../journals.ts';
import { openKeysHere } from '../open-keys-here.ts';
import { sealedHere } from '../sealed-here.ts';
import { controlStore } from './control-store.ts';
import { fetched, recordOf } from './made-up.ts';

/**
 * What the browser tests ask of the stores, without any screen: the real worker, the real files, the real database, the
 * real keys. Everything goes in and out as JSON.
 */
let keys: Keys | null = null;
let open: Unlocked | null = null;

async function failuresOf<Folder>(
  cases: readonly ContractCase<Folder>[],
  folder: Folder,
): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const { rule, run } of cases) {
    await run(folder).catch((error: unknown) => failures.push(`${rule}: ${error}`));
  }
  return failures;
}

async function openedKeys(): Promise<Keys> {
  keys ??= await openKeysHere();
  return keys;
}

function opened(): Unlocked {
  if (!open) throw new Error('nothing is unlocked');
  return open;
}

/** What happened, by name: `done`, or why it was not. */
async function outcomeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof KeepingFailure) return error.kind;
    throw error;
  }
}

const trial = {
  /** Broken promises of the two ports; how many there are to keep. */
  contracts: async () => {
    const journals: JournalFolder & { end: () => void } = openJournals();
    const folder: CacheFolder = caches;
    const failures = [
      ...(await failuresOf(journalCases, journals)),
      ...(await failuresOf(cacheCases, folder)),
    ];
    journals.end();
    return { failures, cases: journalCases.length + cacheCases.length };
  },

  enrol: async (enrolment: Enrolment) => {
    const outcome = await (await openedKeys()).enrol(enrolment);
    if (outcome.kind === 'unlocked') open = outcome.unlocked;
    return outcome.kind;
  },

  /** Opens with a PIN: how long it took, and what is there. */
  unlock: async (pin: string) => {
    const start = performance.now();
    const outcome = await (await openedKeys()).unlock(pin);
    if (outcome.kind !== 'unlocked') return { kind: outcome.kind };
    open = outcome.unlocked;
    const records = await open.outbox.read();
    const bundles = await open.bundles.read();
    const ms = performance.now() - start;
    const numbers = records.flatMap((record) => (record.kind === 'written' ? [record.number] : []));
    return { kind: 'unlocked', ms, numbers, faults: open.faults, bundles: bundles?.bundles.length ?? 0 };
  },

  lock: async () => {
    await opened().lock();
    open = null;
  },

  /** Lets go of everything, as a tab that gives way. */
  close: async () => {
    await keys?.close();
    keys = null;
    open = null;
  },

  /** Writes these as one batch of taps; says whether they were kept. */
  write: (numbers: readonly number[]) =>
    outcomeOf(() => Promise.all(numbers.map((number) => opened().outbox.append([recordOf(number)])))),

  /** Milliseconds from each tap until it is flushed, one after the other. */
  timeTaps: async (from: number, count: number) => {
    const times: number[] = [];
    for (let number = from; number < from + count; number += 1) {
      const start = performance.now();
      await opened().outbox.append([recordOf(number)]);
      times.push(performance.now() - start);
    }
    return times;
  },

  /** Keeps what a first fetch brings; how long it took in milliseconds. */
  keepBundles: async (groups: number, families: number) => {
    const change = fetched(groups, families);
    const start = performance.now();
    const outcome = await outcomeOf(() => opened().bundles.write(change));
    return { outcome, ms: performance.now() - start };
  },

  envelopes: () => sealedHere(),

  /** One record after the other for ever, the same ones into a control; each is told when it is said to be kept. */
  writeForever: async (from: number) => {
    const control = await controlStore();
    const into = (name: string, keep: (number: number) => Promise<void>) => async () => {
      for (let number = from; ; number += 1) {
        await keep(number);
        console.log(`${name} ${number}`);
      }
    };
    const { outbox } = opened();
    void into('kept', (number) => outbox.append([recordOf(number)]))();
    void into('control', (number) => control.keep(number))();
  },

  /** What the control still has: how many, or null when its whole database is gone. */
  control: async () => (await controlStore()).numbers(),
};

Object.assign(globalThis, { trial });
