/// <reference lib="webworker" />
import { asFailure, KeepingFailure, type OpenJournal, openTwins, type RawFile } from '@tatyktuu/sync/keeping';
import type { JournalAnswer, JournalRequest } from './journal-messages.ts';
import { folderHere, twinNames } from './origin-files.ts';

/** Synchronous file handles exist in workers alone: everything that is kept is written and flushed here. */
const open = new Map<string, OpenJournal>();
/** Another tab that is being closed lets go of its files within this time, in milliseconds. */
const PATIENCE = 3_000;
const PAUSE = 50;
let turn: Promise<unknown> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<JournalRequest>) => {
  // In the order of arrival, whatever each has to wait for.
  turn = turn.then(async () => postMessage(await answer(data)));
});

async function answer(request: JournalRequest): Promise<JournalAnswer> {
  const { id } = request;
  try {
    return { id, ok: true, frames: await perform(request) };
  } catch (error) {
    return { id, ok: false, kind: asFailure(error).kind };
  }
}

async function perform({ name, work, frames = [] }: JournalRequest): Promise<readonly Uint8Array[]> {
  if (work === 'open') {
    if (open.has(name)) throw new KeepingFailure('busy');
    open.set(name, openTwins(await handlesOf(name)));
    return [];
  }
  const journal = open.get(name);
  if (!journal) throw new KeepingFailure('unavailable');
  if (work === 'read') return journal.read();
  if (work === 'append') journal.append(frames);
  else if (work === 'replace') journal.replace(frames);
  else {
    journal.close();
    open.delete(name);
  }
  return [];
}

async function handlesOf(name: string): Promise<[RawFile, RawFile]> {
  const folder = await folderHere();
  const [one, other] = twinNames(name);
  const first = await handleOf(await folder.getFileHandle(one, { create: true }));
  try {
    return [first, await handleOf(await folder.getFileHandle(other, { create: true }))];
  } catch (error) {
    first.close();
    throw error;
  }
}

async function handleOf(file: FileSystemFileHandle): Promise<FileSystemSyncAccessHandle> {
  for (let waited = 0; ; waited += PAUSE) {
    try {
      return await file.createSyncAccessHandle();
    } catch (error) {
      if (asFailure(error).kind !== 'busy' || waited >= PATIENCE) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
