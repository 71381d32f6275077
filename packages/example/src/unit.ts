import { attendingRoles } from '@tatyktuu/domain/families';
import type { Words } from '@tatyktuu/domain/kernel';
import type { Component, LearningArea, Unit } from '@tatyktuu/domain/workshops';

type Said = readonly [ky: string, ru: string, en: string];
export type TimedActivity = readonly [minutes: number, ...Said];

const words = ([ky, ru, en]: Said): Words => ({ ky, ru, en });

const greeting: TimedActivity = [
  15,
  'Саламдашуу: өткөн аптадан бир жакшы жаңылык',
  'Приветствие: одна хорошая новость за неделю',
  'Greeting: one piece of good news from the week',
];
const step: TimedActivity = [
  15,
  'Кадам: кийинки жолугушууга чейин эмнени байкап көрөм',
  'Шаг: что я попробую до следующей встречи',
  'A step: what I will try until we meet again',
];

/** A session of peer learning: a greeting, its own activities, and a step that each participant chooses. */
export function unit(
  component: Component,
  number: number,
  areas: readonly LearningArea[],
  title: Said,
  ...own: readonly TimedActivity[]
): Unit {
  const activities = [greeting, ...own, step].map(([minutes, ...said], index) => ({
    id: `${component}-${number}-${index + 1}`,
    title: words(said),
    minutes,
  }));
  return {
    id: `${component}-${number}`,
    component,
    title: words(title),
    areas,
    audience: attendingRoles,
    minutes: activities.reduce((sum, { minutes }) => sum + minutes, 0),
    activities,
  };
}
