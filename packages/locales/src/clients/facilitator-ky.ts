import type { Catalogue } from '../language.ts';

export const catalogues = import.meta.glob<Catalogue>('../../catalogs/{facilitator/app,words}/ky.po', {
  eager: true,
});
