import type { Catalogue } from '../language.ts';

export const catalogues = import.meta.glob<Catalogue>(
  '../../catalogs/{admin/*,imports,reasons,words}/ky.po',
  {
    eager: true,
  },
);
