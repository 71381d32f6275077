import type { Catalogues } from '../language.ts';

/** Everything the console shows. */
export const adminCatalogues: Catalogues = {
  ky: () => import('./admin-ky.ts'),
  ru: () => import('./admin-ru.ts'),
  en: () => import('./admin-en.ts'),
};
