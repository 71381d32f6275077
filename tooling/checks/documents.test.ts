import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const documents = globSync(['*.md', 'docs/**/*.md', 'packages/*/README.md'], { cwd: root });

/** Where the document's links lead within the repository, and the paths it names between backticks. */
function pathsIn(document: string): string[] {
  const text = readFileSync(join(root, document), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)].map(([, path]) =>
    join(dirname(document), path ?? ''),
  );
  const named = [...text.matchAll(/`((?:apps|packages|tooling|docs)\/[\w./-]+)`/g)].map(
    ([, path]) => path ?? '',
  );
  return [...new Set([...links, ...named])];
}

test('there are documents that lead somewhere', () => {
  expect(documents.length).toBeGreaterThan(5);
  expect(pathsIn('docs/architecture.md').length).toBeGreaterThan(20);
});

test.each(documents)('every path in %s exists', (document) => {
  expect(pathsIn(document).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
