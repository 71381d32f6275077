import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser';

type RuleSet = NonNullable<ICruiseOptions['ruleSet']>;

/**
 * Who may import whom. A room may import itself and what is listed here, nothing else of ours: a new room or a new
 * edge is refused until somebody writes it down.
 *
 * `mayImport` holds path patterns; `mayImportTypesOf` those from which only types may be taken.
 */
const rooms: ReadonlyArray<{
  readonly room: string;
  readonly mayImport: readonly string[];
  readonly mayImportTypesOf?: readonly string[];
}> = [
  { room: 'packages/domain', mayImport: [] },
  { room: 'packages/sync', mayImport: ['packages/domain'] },
  { room: 'packages/api', mayImport: ['packages/domain', 'packages/sync'] },
  {
    room: 'packages/database',
    mayImport: ['packages/domain', 'packages/sync', 'packages/api/src/(ports|testing)'],
  },
  { room: 'packages/locales', mayImport: [], mayImportTypesOf: ['packages/domain'] },
  { room: 'packages/tokens', mayImport: [] },
  { room: 'packages/example', mayImport: ['packages/domain'] },
  { room: 'packages/example', mayImport: ['packages/domain'] },
  {
    room: 'apps/server',
    mayImport: [
      'packages/domain',
      'packages/sync',
      'packages/api',
      'packages/database',
      'packages/locales',
      'packages/example',
      'tooling',
    ],
  },
  {
    room: 'apps/admin',
    mayImport: ['packages/domain', 'packages/locales', 'packages/tokens'],
    mayImportTypesOf: ['packages/api'],
  },
  {
    room: 'apps/facilitator',
    mayImport: [
      'packages/domain',
      'packages/sync/src/(wire|bundle|phone|keeping|keys)',
      'packages/locales',
      'packages/tokens',
    ],
    mayImportTypesOf: ['packages/api', 'packages/sync/src/sealing'],
  },
  {
    room: 'tooling',
    mayImport: [
      'packages/(domain|sync|api|database|locales|tokens|example)',
      'apps/server',
      // What the phone keeps and sends with is measured without its screens.
      'apps/facilitator/src/(notebook|storage)',
    ],
  },
];

/** Ours, whether the import was resolved to a path or only names a package that the room does not depend on. */
const ours = ['^(packages|apps|tooling)/', '^@tatyktuu/'];
const tests = '\\.(test|e2e)\\.tsx?$';
const prisma = [
  '(^|/)node_modules/(@prisma|prisma|\\.prisma)/',
  '^(@prisma/|prisma$|prisma/)',
  '^packages/database/(src/)?generated/',
];
const nodeTypesOnly = ['node_modules/@types/'];

/** A place by its path, and by its package's name as long as the import leads nowhere. */
const startOf = (place: string): string => `^(${place}/|@tatyktuu/${place.split('/')[1] ?? place}(/|$))`;

function roomRules(): IForbiddenRuleType[] {
  return rooms.flatMap(({ room, mayImport, mayImportTypesOf = [] }) => {
    const name = room.replace('/', '-');
    const values = [room, ...mayImport].map(startOf);
    const withTypes = [...values, ...mayImportTypesOf.map(startOf)];
    const rules: IForbiddenRuleType[] = [
      {
        name: `${name}-imports-only-what-it-may`,
        comment: `${room} may import: ${[...mayImport, ...mayImportTypesOf.map((of) => `types of ${of}`)].join(', ') || 'nothing of ours'}.`,
        severity: 'error',
        from: { path: startOf(room) },
        to: { path: ours, pathNot: withTypes },
      },
    ];
    if (mayImportTypesOf.length > 0) {
      rules.push({
        name: `${name}-imports-types-only`,
        comment: `${room} may take nothing but types (import type) from ${mayImportTypesOf.join(', ')}.`,
        severity: 'error',
        // A test may go through all codes that there are.
        from: { path: startOf(room), pathNot: tests },
        to: { path: mayImportTypesOf.map(startOf), dependencyTypesNot: ['type-only'] },
      });
    }
    return rules;
  });
}

/** The files that the packages' own `exports` make public, as patterns. */
function publicFiles(root: string): string[] {
  return readdirSync(join(root, 'packages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => {
      const place = `packages/${entry.name}`;
      const manifest = JSON.parse(readFileSync(join(root, place, 'package.json'), 'utf8'));
      return Object.values<string>(manifest.exports ?? {}).map(
        (file) => `^${join(place, file).replaceAll('.', '\\.').replaceAll('*', '.*')}$`,
      );
    });
}

/**
 * The rules that CI enforces, for the repository at `root` (an absolute path; its packages' `exports` are read).
 */
export function boundaryRules(root: string): RuleSet {
  return {
    forbidden: [
      ...roomRules(),
      {
        name: 'domain-is-pure',
        comment:
          'domain knows no Node, no framework, no library: only its own folders. Its tests may use the test tools.',
        severity: 'error',
        from: { path: '^packages/domain/', pathNot: tests },
        to: { pathNot: ['^packages/domain/', '^@tatyktuu/'] },
      },
      {
        name: 'domain-folders-meet-at-their-public-file',
        comment: 'Inside domain a folder imports another only through its index.ts.',
        severity: 'error',
        from: { path: '^packages/domain/src/([^/]+)/' },
        to: {
          path: '^packages/domain/src/[^/]+/',
          pathNot: ['^packages/domain/src/$1/', '^packages/domain/src/[^/]+/index\\.ts$'],
        },
      },
      {
        name: 'packages-meet-at-their-exports',
        comment: 'A package is entered only by a file that its package.json exports.',
        severity: 'error',
        from: { path: '^((?:packages|apps)/[^/]+|tooling)/' },
        to: { path: '^packages/', pathNot: ['^$1/', ...publicFiles(root)] },
      },
      {
        name: 'testing-is-for-tests',
        comment:
          'What a package makes for tests is imported by tests, benches and the simulation, never by what runs.',
        severity: 'error',
        from: { path: '^(packages|apps)/', pathNot: [tests, '/testing/', '-in-test\\.ts$'] },
        to: { path: '^packages/[^/]+/src/testing/' },
      },
      {
        name: 'prisma-stays-in-database',
        comment: 'Prisma and its rows never leave packages/database.',
        severity: 'error',
        from: { path: '^(packages|apps|tooling)/', pathNot: '^packages/database/' },
        to: { path: prisma },
      },
      {
        name: 'clients-run-in-a-browser',
        comment: "What ships to a browser uses none of Node's own modules.",
        severity: 'error',
        from: { path: '^(apps/(admin|facilitator)|packages/(locales|sync))/src/', pathNot: tests },
        to: { dependencyTypes: ['core'], pathNot: nodeTypesOnly },
      },
      {
        name: 'no-circles',
        comment: 'Two files that need each other are one file, or there is a third one missing.',
        severity: 'error',
        from: { path: '^(packages|apps|tooling)/' },
        to: { circular: true },
      },
      {
        name: 'everything-resolves',
        comment:
          'An import that leads nowhere: a missing file, or a package that is not among the dependencies.',
        severity: 'error',
        from: { path: '^(packages|apps|tooling)/' },
        to: { couldNotResolve: true, pathNot: ['^virtual:', '^\\./__generated__/'] },
      },
    ],
  };
}
