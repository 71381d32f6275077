import { expect, test } from 'vitest';
import { weeklySeries } from './series.ts';

test('consecutive units are held a week apart, each as a session of its own', () => {
  let made = 0;
  const plan = weeklySeries(
    {
      curriculumId: 'c',
      curriculumVersion: 2,
      groupIds: ['g'],
      on: '2023-08-25',
      at: '14:00',
      place: 'Hall',
    },
    ['social-3', 'social-4'],
    () => `s${++made}`,
  );
  expect(plan.map(({ sessionId, unitId, on }) => [sessionId, unitId, on])).toEqual([
    ['s1', 'social-3', '2023-08-25'],
    ['s2', 'social-4', '2023-09-01'],
  ]);
  expect(
    plan.every(
      ({ at, place, curriculumVersion }) => at === '14:00' && place === 'Hall' && curriculumVersion === 2,
    ),
  ).toBe(true);
});
