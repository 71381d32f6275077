import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { boundaryRules } from './boundaries.rules.ts';

/** An import that the rules refuse. `from` and `to` are paths from the repository's root. */
export interface Breach {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly comment: string;
}

/** What was looked at, and what was refused. */
export interface BoundaryReport {
  readonly files: number;
  readonly imports: number;
  readonly breaches: readonly Breach[];
}

/**
 * Reads every import below `packages`, `apps` and `tooling` of the repository at `root` and holds it against the rules.
 */
export async function checkBoundaries(root: string): Promise<BoundaryReport> {
  const places = ['packages', 'apps', 'tooling'].filter((place) => existsSync(join(root, place)));
  const { output } = await cruise(
    places,
    {
      baseDir: root,
      ruleSet: boundaryRules(root),
      validate: true,
      doNotFollow: { path: ['node_modules', '(^|/)(generated|dist)/'] },
      exclude: { path: ['(^|/)dist/'] },
      tsPreCompilationDeps: 'specify',
      combinedDependencies: false,
      skipAnalysisNotInRules: true,
    },
    {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'browser', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  );
  if (typeof output === 'string')
    throw new Error('dependency-cruiser answered with text where a result was expected');
  const comments = new Map(boundaryRules(root).forbidden?.map((rule) => [rule.name, rule.comment ?? '']));
  return {
    files: output.modules.filter((module) => /^(packages|apps|tooling)\//.test(module.source)).length,
    imports: output.summary.totalDependenciesCruised ?? 0,
    breaches: output.summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
      comment: comments.get(rule.name) ?? '',
    })),
  };
}

async function main(): Promise<void> {
  const root = resolve(import.meta.dirname, '../..');
  const { files, imports, breaches } = await checkBoundaries(root);
  for (const { rule, from, to, comment } of breaches) {
    console.error(`${rule}\n  ${relative(root, join(root, from))} -> ${to}\n  ${comment}`);
  }
  console.log(`${imports} imports in ${files} files, ${breaches.length} refused`);
  if (files === 0) throw new Error('no file was read: the check looks at the wrong place');
  process.exitCode = breaches.length > 0 ? 1 : 0;
}

if (import.meta.main) await main();
