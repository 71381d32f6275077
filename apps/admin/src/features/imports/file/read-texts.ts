import type { FindingList, Sheet } from '@tatyktuu/domain/imports';
import { readText } from './read-text.ts';
import { Meter, unpack } from './unpack.ts';

/** The lists of an archive of them, as forms are exported in; none when it holds no such text. */
export async function readTexts(file: Blob, findings: FindingList): Promise<readonly Sheet[]> {
  const texts: { readonly name: string; readonly pieces: Uint8Array[] }[] = [];
  await unpack(
    file,
    (path) => {
      const name = /([^/]+)\.(?:csv|tsv|txt)$/i.exec(path)?.[1];
      if (name === undefined || path.startsWith('__MACOSX/')) return null;
      const pieces: Uint8Array[] = [];
      texts.push({ name, pieces });
      return { take: (bytes) => pieces.push(bytes.slice()), end: () => undefined };
    },
    { meter: new Meter() },
  );
  const read = texts.map(async ({ name, pieces }) => {
    const bytes = await new Blob(pieces.map((piece) => new Uint8Array(piece))).arrayBuffer();
    return readText(name, new Uint8Array(bytes), findings);
  });
  return Promise.all(read);
}
