import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import * as z from 'zod';

const header = z.object({
  format: z.literal(1),
  /** When it was written, ISO 8601 in UTC. */
  at: z.string(),
  migrations: z.array(z.string()),
  /** How many erasures the journal knew of. */
  erasures: z.number(),
});
export type Header = z.infer<typeof header>;

/** A row of a table as PostgreSQL itself writes it in JSON. */
export interface Line {
  readonly table: string;
  readonly row: string;
}

/** What a file says that is no backup, or is not whole. */
export class NotABackup extends Error {
  override readonly name = 'NotABackup';
}

/** The last line: without it the file was cut off. */
const END = 'end\t{}';

/**
 * Writes a backup: gzip over lines, the first one the header, the others a table's name, a tab and a row in JSON. It
 * appears under its name only when it is whole; nobody but the user who runs the server may read it.
 */
export async function writeLines(
  file: string,
  head: Header,
  lines: AsyncIterable<readonly Line[]>,
): Promise<void> {
  const unfinished = `${file}.unfinished`;
  async function* text(): AsyncGenerator<string> {
    yield `${JSON.stringify(head)}\n`;
    for await (const page of lines) yield page.map(({ table, row }) => `${table}\t${row}\n`).join('');
    yield `${END}\n`;
  }
  try {
    await pipeline(
      Readable.from(text()),
      createGzip({ level: 6 }),
      createWriteStream(unfinished, { mode: 0o600, flush: true }),
    );
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/**
 * Reads a backup: its header, and its lines in pages.
 * @throws NotABackup when it is none, or was cut off.
 */
export async function readLines(
  file: string,
): Promise<{ readonly head: Header; readonly pages: AsyncGenerator<readonly Line[]> }> {
  const unpacked = createReadStream(file).pipe(createGunzip());
  const lines = createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY });
  const each = lines[Symbol.asyncIterator]();
  const failed = new Promise<never>((_, refuse) => unpacked.once('error', refuse));
  const next = () =>
    Promise.race([each.next(), failed]).catch(() => {
      throw new NotABackup('it cannot be unpacked');
    });
  const first = await next();
  const head = header.safeParse(first.done ? undefined : parsed(first.value));
  if (!head.success) throw new NotABackup('its first line is no header');
  return { head: head.data, pages: pagesOf(next) };
}

const PAGE = 2_000;

async function* pagesOf(next: () => Promise<IteratorResult<string>>): AsyncGenerator<readonly Line[]> {
  for (let page: Line[] = []; ; ) {
    const { done, value } = await next();
    if (done) throw new NotABackup('it ends too soon');
    if (value === END) {
      yield page;
      return;
    }
    const tab = value.indexOf('\t');
    page.push({ table: value.slice(0, tab), row: value.slice(tab + 1) });
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
