import { attendingRoles } from '@tatyktuu/domain/families';
import type { Words } from '@tatyktuu/domain/kernel';
import type { Component, LearningArea, Unit } from '@tatyktuu/domain/workshops';

type Said = readonly [ky: string, ru: string, en: string];
type Timed = readonly [minutes: number, ...said: Said];

const opening: Timed = [
  15,
  'Ачылыш: ар ким жумасы кандай өткөнүн айтат',
  'Начало: каждый говорит, как прошла неделя',
  'Opening: everybody says how the week went',
];
const closing: Timed = [
  20,
  'Жыйынтык: ар ким үйдө жасай турган бир кадамын тандайт',
  'Итог: каждый выбирает один шаг, который сделает дома',
  'Closing: everybody chooses one step to take at home',
];

/** A meeting of two hours for every generation: an opening round, its own activities (85 minutes), a closing round. */
export function startingUnit(
  id: `${Component}-${number}`,
  areas: readonly LearningArea[],
  title: Said,
  activities: readonly Timed[],
): Unit {
  const timed = [opening, ...activities, closing];
  return {
    id,
    component: id.startsWith('social') ? 'social' : 'economic',
    title: words(title),
    areas,
    audience: attendingRoles,
    minutes: timed.reduce((sum, [minutes]) => sum + minutes, 0),
    activities: timed.map(([minutes, ...said], index) => ({
      id: `${id}-${index + 1}`,
      title: words(said),
      minutes,
    })),
  };
}

function words([ky, ru, en]: Said): Words {
  return { ky, ru, en };
}
