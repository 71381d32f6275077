import type { Catalogues } from '../language.ts';

/** What the phone shows from the start. */
export const facilitatorCatalogues: Catalogues = {
  ky: () => import('./facilitator-ky.ts'),
  ru: () => import('./facilitator-ru.ts'),
  en: () => import('./facilitator-en.ts'),
};

/** The reasons for refusals: wanted seldom, so loaded late. */
export const reasonCatalogues: Catalogues = {
  ky: () => import('./reasons-ky.ts'),
  ru: () => import('./reasons-ru.ts'),
  en: () => import('./reasons-en.ts'),
};
