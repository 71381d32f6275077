import type { Catalogue } from '../language.ts';

export const catalogues = import.meta.glob<Catalogue>('../../catalogs/{facilitator/later,reasons}/en.po', {
  eager: true,
});
