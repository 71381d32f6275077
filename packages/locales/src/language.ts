import { i18n, type Messages } from '@lingui/core';
import type { Language } from '@tatyktuu/domain/kernel';

/** The languages in the order in which they are offered, each under its own name. */
export const languageNames: Readonly<Record<Language, string>> = {
  ky: 'Кыргызча',
  ru: 'Русский',
  en: 'English',
};
export const offered = Object.keys(languageNames) as readonly Language[];

const REMEMBERED = 'language';

/** The language chosen before on this device, else the first known one of the browser's, else Kyrgyz. */
export function detectLanguage(): Language {
  const wishes = [recall(), ...navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase())];
  return wishes.map((wish) => offered.find((language) => language === wish)).find(Boolean) ?? 'ky';
}

/** The language that is shown now. */
export function currentLanguage(): Language {
  return offered.find((language) => language === i18n.locale) ?? 'ky';
}

/** A catalogue file, as the build compiles it. */
export interface Catalogue {
  readonly messages: Messages;
}

/** What one client shows, by language: each loads only when somebody wants to read it. */
export type Catalogues = Readonly<
  Record<Language, () => Promise<{ readonly catalogues: Readonly<Record<string, Catalogue>> }>>
>;

/**
 * Shows the client in the language: loads its catalogues, tells the document, and remembers the choice when it was
 * one. The page's title is the client's own affair.
 */
export async function activate(
  language: Language,
  from: Catalogues,
  { remember = false }: { readonly remember?: boolean } = {},
): Promise<void> {
  const { catalogues } = await from[language]();
  show(language, catalogues);
  if (remember) keep(language);
}

/** Adds catalogues that came later, with a part of the client that is seldom used, to the language shown. */
export function add(catalogues: Readonly<Record<string, Catalogue>>): void {
  for (const { messages } of Object.values(catalogues)) i18n.load(i18n.locale, messages);
}

function show(language: Language, catalogues: Readonly<Record<string, Catalogue>>): void {
  const messages = Object.assign({}, ...Object.values(catalogues).map((catalogue) => catalogue.messages));
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
}

/** A browser may refuse storage altogether; the language is then found anew each time. */
function recall(): string | null {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}

function keep(language: Language): void {
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch {
    // Nothing is lost but the choice.
  }
}
