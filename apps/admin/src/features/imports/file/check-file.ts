/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/**
 * Why nothing of a file can be read. `protected`: only with a password. `unpacks-too-large`: an archive that swells
 * beyond every measure when it is unpacked.
 */
export type FileFailure =
  | 'too-large'
  | 'empty'
  | 'old-excel'
  | 'protected'
  | 'not-a-spreadsheet'
  | 'unpacks-too-large'
  | 'unreadable';

/** So much of a file shows whether it is text. */
const LOOKED_AT = 64 * 1024;

/** What is wrong with a file before anything of it is read but its size and its bytes' kind; null when nothing is. */
export async function problemOfFile(file: Blob): Promise<FileFailure | null> {
  if (file.size > LARGEST_FILE) return 'too-large';
  if (file.size === 0) return 'empty';
  const bytes = new Uint8Array(await file.slice(0, LOOKED_AT).arrayBuffer());
  if (isArchive(bytes)) return null;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return (await isEncrypted(file)) ? 'protected' : 'old-excel';
  return isText(bytes) ? null : 'not-a-spreadsheet';
}

/** Whether the file is a zip archive, as spreadsheets are. */
export function isArchive(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, at) => bytes[at] === byte);
}

/** The Excel of before 2007 wrote compound files; today's wraps what a password protects into one. */
async function isEncrypted(file: Blob): Promise<boolean> {
  const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
  return text.includes([...'EncryptedPackage'].join('\0'));
}

/** Pages and documents that begin as text do are none of ours; zeros are UTF-16's, and then on one side only. */
function isText(bytes: Uint8Array): boolean {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 64)).replace(/^\W*\s*(?=<)/, '');
  if (/^(?:%PDF|<|\{\\rtf)/.test(beginning)) return false;
  let controls = 0;
  const zeros = [0, 0];
  for (const [at, byte] of bytes.entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls += 1;
  }
  const [even = 0, odd = 0] = zeros;
  const oneSided = Math.min(even, odd) <= Math.max(even, odd) / 10;
  // In UTF-16 every Cyrillic letter has a byte of 4 beside it.
  return oneSided && (even + odd > 0 || controls * 50 <= bytes.length);
}
