import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** The package as another NGO's developer gets it: packed, installed into an empty project, used by its README. */

const here = import.meta.dirname;
const project = mkdtempSync(join(tmpdir(), 'tatyktuu-domain-'));
const patience = 120_000;

function run(program: string, args: readonly string[], cwd: string): string {
  const own = Object.entries(process.env).filter(([name]) => !/^(npm|pnpm)_/i.test(name));
  const env = { ...Object.fromEntries(own), npm_config_cache: join(project, '.npm') };
  return execFileSync(program, args, { cwd, env, encoding: 'utf8', shell: process.platform === 'win32' });
}

function fence(language: string): string {
  const readme = readFileSync(join(here, 'README.md'), 'utf8');
  const found = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(readme)?.[1];
  if (found === undefined) throw new Error(`the README has no ${language} block`);
  return found;
}

beforeAll(() => {
  run('pnpm', ['pack', '--pack-destination', project], here);
  const [tarball] = readdirSync(project).filter((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('nothing was packed');
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${tarball}`], project);
}, patience);

afterAll(() => rmSync(project, { recursive: true, force: true }));

const installed = join(project, 'node_modules/@tatyktuu/domain');

test("the README's example runs in an empty project and prints what the README says", () => {
  writeFileSync(join(project, 'example.js'), fence('js'));
  expect(run('node', ['example.js'], project)).toBe(fence('text'));
});

test('every import that the README names is there, with its types', () => {
  const names = [
    ...readFileSync(join(here, 'README.md'), 'utf8').matchAll(/^\| `(@tatyktuu\/domain\/[a-z]+)`/gm),
  ];
  const imports = names.map(([, name]) => name);
  const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  expect(imports.toSorted()).toEqual(
    Object.keys(exports)
      .map((path) => path.replace('.', '@tatyktuu/domain'))
      .toSorted(),
  );
  const uses = imports.map(
    (name, index) => `import * as a${index} from '${name}';\nexport const b${index}: object = a${index};`,
  );
  const check = `import type { Family } from '@tatyktuu/domain/families';\nexport const size = (family: Family): number => family.members.length;`;
  writeFileSync(join(project, 'uses.ts'), [...uses, check].join('\n'));
  const options = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2024',
    '--types',
    '',
    'uses.ts',
  ];
  expect(run(join(here, 'node_modules/.bin/tsc'), options, project)).toBe('');
});

test('only what is built travels: no sources, no tests, no dependency', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => /(\.test|\.sample|\.cases)\.|(?<!\.d)\.ts$|\.tsx$/.test(name))).toEqual([]);
  expect(files).toContain('README.md');
  const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  expect(dependencies).toBeUndefined();
});
