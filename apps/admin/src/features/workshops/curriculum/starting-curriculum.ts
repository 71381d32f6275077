import type { Words } from '@tatyktuu/domain/kernel';
import type { Unit } from '@tatyktuu/domain/workshops';
import { startingEconomicUnits } from './starting-economic-units.ts';
import { startingSocialUnits } from './starting-social-units.ts';

/**
 * A curriculum to start from where a programme has none: the six learning areas of the social component, then family
 * money. It is the programme's own text from the first moment: whoever publishes it has read and changed it.
 */
export const startingCurriculum: { readonly title: Words; readonly units: readonly Unit[] } = {
  title: {
    ky: 'Үй-бүлөлөр үчүн жолугушуулар',
    ru: 'Встречи для семей',
    en: 'Meetings for families',
  },
  units: [...startingSocialUnits, ...startingEconomicUnits],
};
