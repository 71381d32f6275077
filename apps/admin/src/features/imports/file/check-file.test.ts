import { expect, test } from 'vitest';
import { LARGEST_FILE, problemOfFile } from './check-file.ts';

test.each([
  ['a zip archive', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14]), null],
  ['a file of the old Excel', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'old-excel'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'not-a-spreadsheet'],
  ['a text of two letters', new Uint8Array([0x41, 0x42]), 'not-a-spreadsheet'],
  ['nothing', new Uint8Array(), 'empty'],
])('%s is told by its first bytes', async (_, bytes, problem) => {
  expect(await problemOfFile(new Blob([bytes]))).toBe(problem);
});

test('a file that is too large is not read at all', async () => {
  const unread = { size: LARGEST_FILE + 1, slice: () => expect.unreachable() };
  expect(await problemOfFile(unread as unknown as Blob)).toBe('too-large');
});
