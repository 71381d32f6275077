import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parsePoFile } from '@lingui/format-po';
import { shapeOf } from './icu-shape.ts';

const languages = ['ky', 'ru'] as const;
const catalogues = 'packages/locales/catalogs';
const clients = ['admin', 'facilitator'] as const;

/**
 * Whether the catalogues are what extracting from the sources would write: no message missing, none left over.
 * One line for each catalogue that is not.
 */
function outOfStep(root: string): string[] {
  const lingui = join(root, 'node_modules/@lingui/cli/dist/lingui.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [lingui, 'check', 'sync', '--clean', '--verbose', '--workers', '1'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  );
  if (status === 0) return [];
  const lines = `${stdout}${stderr}`.split('\n').filter((line) => /\.po: |Error|Failed|Cannot/.test(line));
  return lines.length > 0 ? lines : [`the catalogues could not be compared: ${stdout}${stderr}`];
}

interface Entry {
  readonly key: string;
  readonly text: string;
  readonly source: string;
  readonly obsolete: boolean;
  readonly origins: readonly string[];
}

/** The entries of a catalogue. `source` is what the sources say unless the message has a name of its own. */
function entriesOf(file: string): Entry[] {
  return parsePoFile(readFileSync(file, 'utf8')).items.map((item) => ({
    key: item.msgctxt === null ? item.msgid : `${item.msgctxt}\u0004${item.msgid}`,
    text: item.msgstr.join(''),
    source: item.msgid,
    obsolete: item.obsolete,
    origins: item.references,
  }));
}

/** How a translation's shape differs from that of its source, in words; nothing when they agree. */
function differences(source: string, translation: string, language: string): string[] {
  try {
    const [wanted, has] = [shapeOf(source), shapeOf(translation)];
    const found: string[] = [];
    const missing = wanted.parts.filter((part) => !has.parts.includes(part));
    const added = has.parts.filter((part) => !wanted.parts.includes(part));
    if (missing.length > 0) found.push(`lacks ${missing.join(' ')}`);
    if (added.length > 0) found.push(`has ${added.join(' ')}, which the source has not`);
    if (wanted.choices.join('; ') !== has.choices.join('; ')) {
      found.push(`chooses between "${has.choices.join('; ')}" instead of "${wanted.choices.join('; ')}"`);
    }
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const { name, forms } of has.pluralForms) {
      const absent = needed.filter((form) => !forms.includes(form));
      if (absent.length > 0) found.push(`{${name}, plural} lacks the form ${absent.join(', ')}`);
    }
    return found;
  } catch (error) {
    return [`is no valid message: ${(error as Error).message.split('\n')[0]}`];
  }
}

/** Everything that is wrong in one catalogue's languages, a line each. */
function catalogueProblems(root: string, folder: string): string[] {
  const english = entriesOf(join(root, folder, 'en.po'));
  const gone = english
    .filter(({ origins }) => origins.length > 0 && !origins.some((origin) => existsSync(join(root, origin))))
    .map(({ source }) => `${folder}/en.po: "${source}" comes from a file that is gone`);
  const left = english
    .filter(({ obsolete }) => obsolete)
    .map(({ source }) => `${folder}/en.po: "${source}" is obsolete`);
  const translated = languages.flatMap((language) => {
    const file = `${folder}/${language}.po`;
    if (!existsSync(join(root, file))) return [`${file} is missing`];
    const entries = new Map(entriesOf(join(root, file)).map((entry) => [entry.key, entry]));
    const known = new Set(english.map(({ key }) => key));
    const strangers = [...entries.values()]
      .filter(({ key, obsolete }) => obsolete || !known.has(key))
      .map(({ source }) => `${file}: "${source}" is obsolete`);
    const wrong = english.flatMap(({ key, source, text }) => {
      const entry = entries.get(key);
      if (!entry || entry.text.trim() === '') return [`${file}: "${text || source}" is not translated`];
      return differences(text || source, entry.text, language).map(
        (difference) => `${file}: "${entry.text}" ${difference}`,
      );
    });
    return [...strangers, ...wrong];
  });
  return [...gone, ...left, ...translated];
}

/** The catalogues that come together in one client: its own, and those of the packages that both use. */
function foldersOf(client: string, folders: readonly string[]): string[] {
  const others = clients.filter((other) => other !== client);
  return folders.filter((folder) => !others.some((other) => folder.startsWith(`${catalogues}/${other}/`)));
}

/**
 * Messages that are the same in two catalogues and translated differently. Where the catalogues of one client come
 * together a message is known by its text and context alone, so one of the two would show on both screens.
 */
function contradictions(root: string, folders: readonly string[]): string[] {
  return languages.flatMap((language) => {
    const first = new Map<string, { readonly text: string; readonly file: string }>();
    return folders.flatMap((folder) => {
      const file = `${folder}/${language}.po`;
      if (!existsSync(join(root, file))) return [];
      return entriesOf(join(root, file)).flatMap(({ key, text, source }) => {
        const known = first.get(key);
        if (!known) first.set(key, { text, file });
        return known && known.text !== text
          ? [`${file}: "${source}" is "${text}" here and "${known.text}" in ${known.file}`]
          : [];
      });
    });
  });
}

/** What was read and what is wrong with it. */
export interface TranslationReport {
  readonly catalogues: number;
  readonly messages: number;
  readonly problems: readonly string[];
}

/**
 * Holds the catalogues of the repository at `root` against its sources and the languages against each other.
 */
export function checkTranslations(root: string): TranslationReport {
  const folders = globSync(`${catalogues}/**/en.po`, { cwd: root }).map(dirname).sort();
  return {
    catalogues: folders.length,
    messages: folders.reduce((sum, folder) => sum + entriesOf(join(root, folder, 'en.po')).length, 0),
    problems: [
      ...outOfStep(root),
      ...folders.flatMap((folder) => catalogueProblems(root, folder)),
      ...clients.flatMap((client) => contradictions(root, foldersOf(client, folders))),
    ],
  };
}

if (import.meta.main) {
  const report = checkTranslations(resolve(import.meta.dirname, '../..'));
  const shown = 40;
  for (const problem of report.problems.slice(0, shown)) console.error(problem);
  if (report.problems.length > shown) console.error(`... and ${report.problems.length - shown} more`);
  console.log(
    `${report.messages} messages in ${report.catalogues} catalogues, ${report.problems.length} problems`,
  );
  if (report.problems.length > 0) console.log('Bring them up to date: pnpm extract, then translate.');
  process.exitCode = report.problems.length > 0 || report.catalogues === 0 ? 1 : 0;
}
