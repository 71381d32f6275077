import { expect, test } from 'vitest';
import { LARGEST_FILE, problemOfFile } from './check-file.ts';

test.each([
  ['a zip archive', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14]), null],
  ['a file of the old Excel', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'old-excel'],
  [
    'a picture',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0]),
    'not-a-spreadsheet',
  ],
  ['a printed document', new TextEncoder().encode('%PDF-1.7 and so on'), 'not-a-spreadsheet'],
  ['a page of the web', new TextEncoder().encode('<html><table>'), 'not-a-spreadsheet'],
  ['a list as text', new TextEncoder().encode('ФИО;Пол'), null],
  ['a list as text in windows-1251', new Uint8Array([0xd4, 0xc8, 0xce, 0x3b, 0xcf, 0xee, 0xeb]), null],
  ['a list as text in UTF-16', new Uint8Array([0xff, 0xfe, 0x24, 4, 0x18, 4, 0x1e, 4, 0x3b, 0]), null],
  [
    'a file that a password protects',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...[...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0])]),
    'protected',
  ],
  ['nothing', new Uint8Array(), 'empty'],
])('%s is told by its first bytes', async (_, bytes, problem) => {
  expect(await problemOfFile(new Blob([bytes]))).toBe(problem);
});

test('a file that is too large is not read at all', async () => {
  const unread = { size: LARGEST_FILE + 1, slice: () => expect.unreachable() };
  expect(await problemOfFile(unread as unknown as Blob)).toBe('too-large');
});
