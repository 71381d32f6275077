import type { Catalogues } from '../language.ts';

/** What the phone shows from the start. */
export const facilitatorCatalogues: Catalogues = {
  ky: () => import('./facilitator-ky.ts'),
  ru: () => import('./facilitator-ru.ts'),
  en: () => import('./facilitator-en.ts'),
};

/** What is wanted seldom, so loaded late: the words of the screens that come later, and the reasons for refusals. */
export const reasonCatalogues: Catalogues = {
  ky: () => import('./reasons-ky.ts'),
  ru: () => import('./reasons-ru.ts'),
  en: () => import('./reasons-en.ts'),
};
