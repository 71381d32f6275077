import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';

/** All that an archive may unpack to, in bytes: many times what the longest list takes. */
const MOST_UNPACKED = 256 * 1024 * 1024;

/** Of the packed file so much is unpacked at a time: even the densest archive makes no more than 16 MB of it. */
const PIECE = 16 * 1024;

/** Takes the bytes of one entry as they are unpacked. */
export interface Sink {
  readonly take: (bytes: Uint8Array) => void;
  readonly end: () => void;
}

/** An archive that swells beyond `MOST_UNPACKED`: a bomb, whatever its headers say. */
export class UnpacksTooLarge extends Error {}

/** Counts what was unpacked of a file, in bytes, over all the times that it is gone through. */
export class Meter {
  readonly #most: number;
  #unpacked = 0;

  constructor(most = MOST_UNPACKED) {
    this.#most = most;
  }

  /** Throws `UnpacksTooLarge` when it is more than may be. */
  count(bytes: number): void {
    this.#unpacked += bytes;
    if (this.#unpacked > this.#most) throw new UnpacksTooLarge();
  }
}

/**
 * Goes through the archive once and hands the entries that `sinkFor` wants to their sinks. Sizes that the archive
 * declares are believed of nothing: what comes out is counted. Throws `UnpacksTooLarge`, or what is wrong with it.
 * @param onProgress Is told the share of the file that was gone through, 0 to 1.
 */
export async function unpack(
  file: Blob,
  sinkFor: (name: string) => Sink | null,
  { meter, onProgress }: { readonly meter: Meter; readonly onProgress?: (share: number) => void },
): Promise<void> {
  let failure: unknown = null;
  const fail = (error: unknown) => {
    failure ??= error;
  };
  const archive = new Unzip((entry) => {
    const sink = sinkFor(entry.name);
    if (!sink) return;
    entry.ondata = (error, bytes, final) => {
      if (failure !== null) return;
      if (error) return fail(error);
      try {
        meter.count(bytes.length);
        sink.take(bytes);
        if (final) sink.end();
      } catch (defect) {
        fail(defect);
      }
    };
    entry.start();
  });
  archive.register(UnzipInflate);
  archive.register(UnzipPassThrough);
  for await (const bytes of pieces(file)) {
    archive.push(bytes.piece, bytes.last);
    if (failure !== null) throw failure;
    onProgress?.(bytes.done / file.size);
  }
}

async function* pieces(file: Blob): AsyncGenerator<{ piece: Uint8Array; last: boolean; done: number }> {
  const step = PIECE * 64;
  for (let from = 0; from < file.size; from += step) {
    const slice = new Uint8Array(await file.slice(from, from + step).arrayBuffer());
    for (let at = 0; at < slice.length; at += PIECE) {
      const done = Math.min(from + at + PIECE, file.size);
      yield { piece: slice.subarray(at, at + PIECE), last: done === file.size, done };
    }
  }
}
