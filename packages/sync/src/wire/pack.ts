import { ok, type Refusal, type Result, refuse } from '@tatyktuu/domain/kernel';

/** `too-large`: more than was asked for. `not-packed`: it is not what `pack` makes. */
export type UnpackFault = 'too-large' | 'not-packed';

/** A JSON value as gzip. */
export function pack(value: unknown): Promise<Uint8Array> {
  return through(new CompressionStream('gzip'), new TextEncoder().encode(JSON.stringify(value)));
}

/** The value in the bytes, of which no more than `most` bytes are ever unpacked. */
export async function unpack(
  bytes: Uint8Array,
  most: number,
): Promise<Result<unknown, Refusal<UnpackFault>>> {
  try {
    const text = await through(new DecompressionStream('gzip'), bytes, most);
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text)));
  } catch (error) {
    return refuse(error instanceof TooLarge ? 'too-large' : 'not-packed');
  }
}

class TooLarge extends Error {}

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array,
  most = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  // What goes wrong with the input is told by the output.
  const written = Promise.all([writer.write(new Uint8Array(bytes)), writer.close()]).catch(() => undefined);
  const reader = stream.readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.byteLength;
    if (length > most) {
      await reader.cancel();
      throw new TooLarge();
    }
    chunks.push(next.value);
  }
  await written;
  return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
