import type { Criterion, SelectionForm, SelectionFormVersion } from './selection.ts';

/** An invented selection form, with a question of every kind. */

const words = (en: string) => ({ en });
export const criteria: readonly Criterion[] = [
  { id: 'work', question: words('Is nobody at work?'), guidance: {}, answer: 'yes-no', points: 5 },
  {
    ...{ id: 'house', question: words('Whose is the house?'), guidance: {}, answer: 'choice' },
    options: [
      { id: 'own', title: words('Their own'), points: 0 },
      { id: 'rented', title: words('Rented'), points: 3 },
      { id: 'none', title: words('None'), points: 6 },
    ],
  },
  {
    ...{ id: 'children', question: words('How many children?'), guidance: {}, answer: 'number' },
    ...{ pointsEach: 2, atMost: 6 },
  },
];
export const version: SelectionFormVersion = {
  ...{ version: 1, title: words('Who needs it most'), criteria, enrolFrom: 6 },
};
export const form: SelectionForm = { id: 'selection', versions: [version] };
