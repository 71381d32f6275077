import type { Standing } from '@tatyktuu/domain/families';

export type Step = 'nominate' | 'assess' | 'enrol' | 'end' | 'not-select';

/**
 * What can be done next on a family's way through the programme, the usual step first. Once there is a form nobody is
 * enrolled unassessed.
 */
export function stepsFrom(standing: Standing, hasForm: boolean, mayAssess: boolean): readonly Step[] {
  const assess = hasForm && mayAssess ? (['assess'] as const) : [];
  switch (standing) {
    case 'registered':
      return hasForm ? ['nominate', ...assess, 'not-select'] : ['nominate', 'enrol', 'not-select'];
    case 'nominated':
      return hasForm ? [...assess, 'not-select'] : ['enrol', 'not-select'];
    case 'assessed':
      return ['enrol', ...assess, 'not-select'];
    case 'enrolled':
      return ['end'];
    case 'completed':
    case 'withdrawn':
    case 'moved':
      return ['enrol', ...assess];
    case 'not-selected':
      return ['nominate', ...assess];
    case 'merged':
      return [];
  }
}
