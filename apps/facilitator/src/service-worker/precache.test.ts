import { describe, expect, test } from 'vitest';
import { nameOfVersion, pageFor, wanted } from './precache.ts';

const origin = 'https://notebook.test';
const known = new Set(['/index.html', '/assets/roster-1a2b.js']);
const asked = (path: string, mode: RequestMode = 'navigate', method = 'GET') =>
  pageFor({ url: `${origin}${path}`, mode, method }, known, origin);

test('a version has another name as soon as one file is another one', () => {
  const files = [
    { url: 'index.html', revision: '1' },
    { url: 'assets/a-1.js', revision: null },
  ];
  expect(nameOfVersion(files)).toBe(nameOfVersion([...files]));
  expect(nameOfVersion([{ url: 'index.html', revision: '2' }, ...files.slice(1)])).not.toBe(
    nameOfVersion(files),
  );
});

describe('without a connection', () => {
  test.each(['/', '/index.html', '/anything'])('%s is the notebook', (path) => {
    expect(asked(path)).toBe('/index.html');
  });

  test('a file of the app is that file', () => {
    expect(asked('/assets/roster-1a2b.js', 'no-cors')).toBe('/assets/roster-1a2b.js');
  });

  test.each([
    ['the console', '/admin/families', 'navigate'],
    ['the interface', '/api/trpc/field.bundles', 'cors'],
    ['a file that is not of the app', '/letter.pdf', 'navigate'],
    ['a part of another version', '/assets/roster-9z.js', 'no-cors'],
  ] as const)('%s is left to the network', (_, path, mode) => {
    expect(asked(path, mode)).toBeNull();
  });

  test('what is written is left to the network', () => {
    expect(asked('/index.html', 'cors', 'POST')).toBeNull();
  });
});

test('what reads codes is fetched beforehand only where the browser does not read them by itself', () => {
  expect(wanted('assets/decode-frame-1a2b.js', true)).toBe(false);
  expect(wanted('assets/decode-frame-1a2b.js', false)).toBe(true);
  expect(wanted('assets/roster-1a2b.js', true)).toBe(true);
});
