import { asFailure, type JournalFolder, KeepingFailure, readTwins } from '@tatyktuu/sync/keeping';

/** The folder of the origin's own files in which all journals lie. */
const FOLDER = 'journals';
const ENDINGS = ['.a', '.b'] as const;
/** A file that is written while it is read is read again, so many times. */
const TRIES = 8;
const PAUSE = 20;

export function twinNames(name: string): [string, string] {
  return [name + ENDINGS[0], name + ENDINGS[1]];
}

/** @throws {KeepingFailure} `unavailable` where the browser keeps no files. */
export async function folderHere(): Promise<FileSystemDirectoryHandle> {
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(FOLDER, { create: true });
  } catch (error) {
    throw asFailure(error);
  }
}

/** What can be done with journals without opening them: in the page, and in the service worker. */
export const originFiles: Pick<JournalFolder, 'peek' | 'names' | 'remove'> = {
  peek: async (name) => {
    const folder = await folderHere();
    for (let tries = 1; ; tries += 1) {
      try {
        const [one, other] = await Promise.all(twinNames(name).map((file) => contentOf(folder, file)));
        return readTwins(one ?? new Uint8Array(), other ?? new Uint8Array());
      } catch (error) {
        if (error instanceof KeepingFailure || tries === TRIES) throw asFailure(error);
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    }
  },
  names: async () => {
    const names = new Set<string>();
    for await (const file of (await folderHere()).keys()) names.add(file.replace(/\.[ab]$/, ''));
    return [...names];
  },
  remove: async (name) => {
    const folder = await folderHere();
    for (const file of twinNames(name)) {
      try {
        await folder.removeEntry(file);
      } catch (error) {
        if (!isMissing(error)) throw asFailure(error);
      }
    }
  },
};

async function contentOf(folder: FileSystemDirectoryHandle, name: string): Promise<Uint8Array> {
  try {
    const file = await (await folder.getFileHandle(name)).getFile();
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (isMissing(error)) return new Uint8Array();
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}
