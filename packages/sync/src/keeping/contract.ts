import type { JournalFile, JournalFolder } from './journal-file.ts';
import { KeepingFailure } from './keeping-failure.ts';
import type { CacheFolder } from './page-cache.ts';

/** One promise of a port, shown on an implementation. Rejects when it is not kept. Each case has names of its own. */
export interface ContractCase<Folder> {
  readonly rule: string;
  run(folder: Folder): Promise<void>;
}

/** What every `JournalFolder` promises. */
export const journalCases: readonly ContractCase<JournalFolder>[] = [
  {
    rule: 'a new journal is empty',
    run: (folder) => using(folder, 'c-new', (file) => expectFrames(file, [])),
  },
  {
    rule: 'frames are read back in the order of writing, empty ones and large ones too',
    run: async (folder) => {
      const large = text('ж'.repeat(200_000));
      await using(folder, 'c-order', async (file) => {
        await file.append([text('one'), text('')]);
        await file.append([large]);
        await expectFrames(file, [text('one'), text(''), large]);
      });
    },
  },
  {
    rule: 'what was appended is there when the journal is opened again',
    run: async (folder) => {
      await using(folder, 'c-again', (file) => file.append([text('kept')]));
      await using(folder, 'c-again', (file) => file.append([text('and more')]));
      await using(folder, 'c-again', (file) => expectFrames(file, [text('kept'), text('and more')]));
    },
  },
  {
    rule: 'appends that are not waited for keep their order',
    run: async (folder) => {
      const frames = Array.from({ length: 40 }, (_, at) => text(`frame ${at}`));
      await using(folder, 'c-together', async (file) => {
        await Promise.all(frames.map((frame) => file.append([frame])));
        await expectFrames(file, frames);
      });
    },
  },
  {
    rule: 'replacing leaves the new frames alone, and more can follow them',
    run: async (folder) => {
      await using(folder, 'c-replace', async (file) => {
        await file.append([text('old'), text('older')]);
        await file.replace([text('new')]);
        await file.append([text('newer')]);
        await file.replace([text('last')]);
        await file.append([text('after')]);
      });
      await using(folder, 'c-replace', (file) => expectFrames(file, [text('last'), text('after')]));
    },
  },
  {
    rule: 'two journals of different names are two',
    run: async (folder) => {
      await using(folder, 'c-left', (left) =>
        using(folder, 'c-right', async (right) => {
          await left.append([text('left')]);
          await right.append([text('right')]);
          await expectFrames(left, [text('left')]);
          await expectFrames(right, [text('right')]);
        }),
      );
    },
  },
  {
    rule: 'a removed journal begins anew; one that is not there can be removed',
    run: async (folder) => {
      await using(folder, 'c-removed', (file) => file.append([text('gone')]));
      await folder.remove('c-removed');
      await folder.remove('c-never-was');
      await using(folder, 'c-removed', (file) => expectFrames(file, []));
    },
  },
  {
    rule: 'a journal is listed, and can be looked into whether it is open or not',
    run: async (folder) => {
      await using(folder, 'c-peek', async (file) => {
        await file.append([text('one')]);
        if (shown((await folder.peek('c-peek'))[0] ?? text('')) !== 'one')
          throw new Error('not seen while open');
        await file.replace([text('two')]);
      });
      if (shown((await folder.peek('c-peek'))[0] ?? text('')) !== 'two')
        throw new Error('not seen while closed');
      if ((await folder.peek('c-nowhere')).length > 0) throw new Error('seen where nothing is');
      const names = await folder.names();
      if (!names.includes('c-peek') || names.includes('c-nowhere')) throw new Error(`listed are ${names}`);
    },
  },
  {
    rule: 'a journal that is open cannot be opened a second time',
    run: async (folder) => {
      await using(folder, 'c-busy', async () => {
        const second = await folder.open('c-busy').catch((error: unknown) => error);
        if (!(second instanceof KeepingFailure && second.kind === 'busy')) throw new Error('opened twice');
      });
    },
  },
];

/** What every `CacheFolder` promises. */
export const cacheCases: readonly ContractCase<CacheFolder>[] = [
  {
    rule: 'pages that were put are there, under their keys, when the cache is opened again',
    run: async (folder) => {
      const cache = await folder.open('c-pages');
      await cache.put(pagesOf({ a: 'one', b: 'two' }), []);
      await cache.close();
      await expectPages(folder, 'c-pages', { a: 'one', b: 'two' });
    },
  },
  {
    rule: 'one call replaces, adds and removes',
    run: async (folder) => {
      const cache = await folder.open('c-change');
      await cache.put(pagesOf({ a: 'one', b: 'two' }), []);
      await cache.put(pagesOf({ b: 'new', c: 'three' }), ['a', 'never-there']);
      await cache.close();
      await expectPages(folder, 'c-change', { b: 'new', c: 'three' });
    },
  },
  {
    rule: 'a cleared cache is empty and a removed one too; caches of different names are two',
    run: async (folder) => {
      const [one, other] = [await folder.open('c-one'), await folder.open('c-other')];
      await one.put(pagesOf({ a: 'one' }), []);
      await other.put(pagesOf({ a: 'other' }), []);
      await one.clear();
      await Promise.all([one.close(), other.close()]);
      await expectPages(folder, 'c-one', {});
      await expectPages(folder, 'c-other', { a: 'other' });
      await folder.remove('c-other');
      await expectPages(folder, 'c-other', {});
    },
  },
];

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const shown = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function using(
  folder: JournalFolder,
  name: string,
  use: (file: JournalFile) => Promise<void>,
): Promise<void> {
  const file = await folder.open(name);
  try {
    await use(file);
  } finally {
    await file.close();
  }
}

async function expectFrames(file: JournalFile, expected: readonly Uint8Array[]): Promise<void> {
  const frames = (await file.read()).map(shown);
  if (JSON.stringify(frames) !== JSON.stringify(expected.map(shown))) {
    throw new Error(`the journal holds ${frames.length} frames that are not the ${expected.length} expected`);
  }
}

function pagesOf(pages: Readonly<Record<string, string>>): Map<string, Uint8Array> {
  return new Map(Object.entries(pages).map(([key, content]) => [key, text(content)]));
}

async function expectPages(
  folder: CacheFolder,
  name: string,
  expected: Readonly<Record<string, string>>,
): Promise<void> {
  const cache = await folder.open(name);
  const held = [...(await cache.all())].map(([key, page]) => [key, shown(page)]).sort();
  await cache.close();
  if (JSON.stringify(held) !== JSON.stringify(Object.entries(expected).sort())) {
    throw new Error(`the cache holds ${JSON.stringify(held)}`);
  }
}
