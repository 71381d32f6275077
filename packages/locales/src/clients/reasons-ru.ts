import type { Catalogue } from '../language.ts';

export const catalogues = import.meta.glob<Catalogue>('../../catalogs/reasons/ru.po', { eager: true });
