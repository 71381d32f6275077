import { i18n } from '@lingui/core';
import { I18nProvider, useLingui } from '@lingui/react';
import type { Language } from '@tatyktuu/domain/kernel';
import { activate, detectLanguage, offered } from '@tatyktuu/locales';
import { adminCatalogues } from '@tatyktuu/locales/admin';
import type { ReactNode } from 'react';

/** To be awaited before the first text is shown. */
export function startLanguage(): Promise<void> {
  return activate(detectLanguage(), adminCatalogues);
}

/** Switches every text, date and number of the console, and remembers the choice on this device. */
export function changeLanguage(language: Language): Promise<void> {
  return activate(language, adminCatalogues, { remember: true });
}

/**
 * The language of the page as it is now. Call it, or `useLingui`, in every component that formats days, numbers or
 * labels of `@tatyktuu/locales`: so it is drawn again when the language changes.
 */
export function useLanguage(): Language {
  const { i18n: active } = useLingui();
  return offered.find((language) => language === active.locale) ?? 'ky';
}

export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  return <I18nProvider i18n={i18n}>{children}</I18nProvider>;
}
