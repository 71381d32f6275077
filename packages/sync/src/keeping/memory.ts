import type { JournalFile, JournalFolder } from './journal-file.ts';
import { KeepingFailure } from './keeping-failure.ts';
import type { CacheFolder, PageCache } from './page-cache.ts';
import { type OpenJournal, openTwins, type RawFile, readTwins } from './twin-file.ts';

/** A file in memory that a test can look into, tear, and fill up. */
export class MemoryFile implements RawFile {
  bytes: Uint8Array = new Uint8Array();
  /** No write that would make it longer succeeds. */
  room = Number.POSITIVE_INFINITY;
  open = false;

  getSize(): number {
    return this.bytes.length;
  }

  read(into: Uint8Array, { at }: { at: number }): number {
    const part = this.bytes.subarray(at, at + into.length);
    into.set(part);
    return part.length;
  }

  write(from: Uint8Array, { at }: { at: number }): number {
    const size = Math.max(this.bytes.length, at + from.length);
    if (size > this.room) throw new KeepingFailure('full');
    this.truncate(size);
    this.bytes.set(from, at);
    return from.length;
  }

  truncate(size: number): void {
    const bytes = new Uint8Array(size);
    bytes.set(this.bytes.subarray(0, size));
    this.bytes = bytes;
  }

  flush(): void {}

  close(): void {
    this.open = false;
  }
}

export type MemoryTwins = readonly [MemoryFile, MemoryFile];

/** Journals in memory: what is closed can be opened again. `files` are their bytes. */
export function memoryJournals(): JournalFolder & { readonly files: Map<string, MemoryTwins> } {
  const files = new Map<string, MemoryTwins>();
  return {
    files,
    open: async (name) => {
      const twins = files.get(name) ?? [new MemoryFile(), new MemoryFile()];
      files.set(name, twins);
      if (twins[0].open) throw new KeepingFailure('busy');
      const journal = openTwins(twins);
      twins[0].open = true;
      return promising(journal);
    },
    peek: async (name) => {
      const twins = files.get(name);
      return twins ? readTwins(twins[0].bytes, twins[1].bytes) : [];
    },
    names: async () => [...files.keys()],
    remove: async (name) => {
      if (files.get(name)?.[0].open) throw new KeepingFailure('busy');
      files.delete(name);
    },
  };
}

function promising(journal: OpenJournal): JournalFile {
  return {
    read: async () => journal.read(),
    append: async (frames) => journal.append(frames),
    replace: async (frames) => journal.replace(frames),
    close: async () => journal.close(),
  };
}

/** Caches in memory. `pages` are what they hold, by the name of the cache. */
export function memoryCaches(): CacheFolder & { readonly pages: Map<string, Map<string, Uint8Array>> } {
  const pages = new Map<string, Map<string, Uint8Array>>();
  return {
    pages,
    open: async (name) => {
      const held = pages.get(name) ?? new Map<string, Uint8Array>();
      pages.set(name, held);
      return memoryCache(held);
    },
    remove: async (name) => {
      pages.delete(name);
    },
  };
}

function memoryCache(held: Map<string, Uint8Array>): PageCache {
  return {
    all: async () => new Map(held),
    put: async (pages, gone) => {
      for (const key of gone) held.delete(key);
      for (const [key, page] of pages) held.set(key, page.slice());
    },
    clear: async () => held.clear(),
    close: async () => undefined,
  };
}
