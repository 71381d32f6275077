import type { Language } from '@tatyktuu/domain/kernel';
import { activate, add, currentLanguage, detectLanguage } from '@tatyktuu/locales';
import { facilitatorCatalogues, reasonCatalogues } from '@tatyktuu/locales/facilitator';

/** To be awaited before the first text is shown. */
export function startLanguage(): Promise<void> {
  return activate(detectLanguage(), facilitatorCatalogues);
}

export async function changeLanguage(language: Language): Promise<void> {
  await activate(language, facilitatorCatalogues, { remember: true });
  if (reasons) await addReasons();
}

type Reasons = typeof import('@tatyktuu/locales/reasons/field');
let reasons: Promise<Reasons> | null = null;

/** The sentences of refusals: wanted seldom, so they come when they are, or when the phone has nothing else to do. */
export function loadReasons(): Promise<Reasons> {
  reasons ??= fetchReasons().catch((error: unknown) => {
    reasons = null;
    throw error;
  });
  return reasons;
}

async function fetchReasons(): Promise<Reasons> {
  const [module] = await Promise.all([import('@tatyktuu/locales/reasons/field'), addReasons()]);
  return module;
}

async function addReasons(): Promise<void> {
  const { catalogues } = await reasonCatalogues[currentLanguage()]();
  add(catalogues);
}
