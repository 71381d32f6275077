import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkTranslations } from './translations.ts';

const repository = resolve(import.meta.dirname, '../..');
const folder = 'packages/locales/catalogs/facilitator/app';
const origin = 'apps/facilitator/src/today.ts';
let root: string;

function write(language: string, entries: Readonly<Record<string, string>>): void {
  const header = `msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: ${language}\\n"\n`;
  const body = Object.entries(entries).map(
    ([source, text]) => `\n#: ${origin}\nmsgid "${source}"\nmsgstr "${text}"\n`,
  );
  writeFileSync(join(root, folder, `${language}.po`), header + body.join(''));
}

const greeting = 'Hello {name}';
const families = '{count, plural, one {# family} other {# families}}';
const good = {
  en: { [families]: families, [greeting]: greeting },
  ky: { [families]: '{count, plural, one {# үй-бүлө} other {# үй-бүлө}}', [greeting]: 'Салам, {name}' },
  ru: {
    [families]: '{count, plural, one {# семья} few {# семьи} many {# семей} other {# семьи}}',
    [greeting]: 'Здравствуйте, {name}',
  },
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'translations-'));
  mkdirSync(join(root, folder), { recursive: true });
  mkdirSync(join(root, 'apps/facilitator/src'), { recursive: true });
  copyFileSync(join(repository, 'lingui.config.ts'), join(root, 'lingui.config.ts'));
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  writeFileSync(
    join(root, origin),
    `import { plural, t } from '@lingui/core/macro';
     export const text = (name: string, count: number) => [
       t\`Hello \${name}\`, plural(count, { one: '# family', other: '# families' })];`,
  );
  for (const [language, entries] of Object.entries(good)) write(language, entries);
});

afterEach(() => rmSync(root, { recursive: true }));

const problems = () =>
  checkTranslations(root)
    .problems.filter((line) => line.includes(folder))
    .join('\n');

const contradictions = () =>
  checkTranslations(root)
    .problems.filter((line) => line.includes(' here and '))
    .join('\n');

describe('the translations check', () => {
  test('accepts catalogues in which every language says everything', () => {
    expect(problems()).toBe('');
    expect(checkTranslations(root).messages).toBe(2);
  });

  test('refuses a message that is in the sources and not in the catalogues', () => {
    for (const language of ['en', 'ky', 'ru'] as const)
      write(language, { [greeting]: good[language][greeting] ?? '' });
    expect(problems()).toContain('en.po: Catalog is out of sync');
  });

  test('refuses a message that is empty in one language', () => {
    write('ky', { ...good.ky, [greeting]: '' });
    expect(problems()).toContain('ky.po: "Hello {name}" is not translated');
  });

  test('refuses a language without its file', () => {
    rmSync(join(root, folder, 'ru.po'));
    expect(problems()).toContain('ru.po is missing');
  });

  test('refuses a placeholder that differs', () => {
    write('ru', { ...good.ru, [greeting]: 'Здравствуйте, {имя}' });
    expect(problems()).toContain('lacks {name}');
  });

  test('refuses a plural without the forms of its language', () => {
    write('ru', { ...good.ru, [families]: '{count, plural, one {# семья} other {# семей}}' });
    expect(problems()).toContain('lacks the form few, many');
  });

  test('refuses what is no message at all', () => {
    write('ky', { ...good.ky, [greeting]: 'Салам, {name' });
    expect(problems()).toContain('is no valid message');
  });

  test('refuses an entry that nothing uses any more', () => {
    for (const language of ['en', 'ky', 'ru'] as const)
      write(language, { ...good[language], Farewell: 'Farewell' });
    expect(problems()).toContain('en.po: Catalog is out of sync');
  });

  test('refuses one message with two translations in one client', () => {
    const shared = join(root, 'packages/locales/catalogs/words');
    mkdirSync(shared, { recursive: true });
    for (const language of ['en', 'ky', 'ru'] as const)
      copyFileSync(join(root, folder, `${language}.po`), join(shared, `${language}.po`));
    expect(contradictions()).toBe('');
    write('ru', { ...good.ru, [greeting]: 'Привет, {name}' });
    expect(contradictions()).toContain('"Hello {name}" is "Здравствуйте, {name}" here and "Привет, {name}"');
  });
});
