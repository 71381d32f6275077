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

/** What is wrong with a file before anything of it is read but its size and its first bytes; null when nothing is. */
export async function problemOfFile(file: Blob): Promise<FileFailure | null> {
  if (file.size > LARGEST_FILE) return 'too-large';
  if (file.size === 0) return 'empty';
  const [a, b, c, d] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  // A spreadsheet is a zip archive; the Excel of before 2007 wrote compound files.
  if (a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04) return null;
  return a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0 ? 'old-excel' : 'not-a-spreadsheet';
}
