import { expect, test } from 'vitest';
import { filesLoaded } from './budgets.ts';

const manifest = {
  'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_react.js'] },
  '_react.js': { file: 'assets/react.js' },
  'src/roster.tsx': { file: 'assets/roster.js', imports: ['_react.js', '_tally.js'] },
  '_tally.js': { file: 'assets/tally.js' },
  'src/report.tsx': { file: 'assets/report.js' },
  'src/app.css': { file: 'assets/app.css' },
};

test('what the entry imports counts, what is loaded later does not', () => {
  expect(filesLoaded(manifest, [])).toEqual(['assets/index.js', 'assets/react.js']);
});

test('a lazy screen that a budget names counts with its own imports, each file once', () => {
  expect(filesLoaded(manifest, ['src/roster.tsx'])).toEqual([
    'assets/index.js',
    'assets/react.js',
    'assets/roster.js',
    'assets/tally.js',
  ]);
});

test('a screen that was renamed does not slip out of its budget', () => {
  expect(() => filesLoaded(manifest, ['src/rooster.tsx'])).toThrow('knows no "src/rooster.tsx"');
});
