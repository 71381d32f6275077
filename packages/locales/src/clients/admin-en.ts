import type { Catalogue } from '../language.ts';

export const catalogues = import.meta.glob<Catalogue>(
  '../../catalogs/{admin/*,imports,office,reasons,words}/en.po',
  {
    eager: true,
  },
);
