import {
  type Answers,
  type AssessFamily,
  type Criterion,
  type PublishSelectionForm,
  scoreOf,
} from '@tatyktuu/domain/families';
import type { Day, Words } from '@tatyktuu/domain/kernel';
import type { CastFamily } from './cast.ts';

const said = (ky: string, ru: string, en: string): Words => ({ ky, ru, en });
const asked = said('Үйдүн ээсинен сураңыз.', 'Спросите хозяев дома.', 'Ask the people of the house.');

const criteria: readonly Criterion[] = [
  {
    id: 'income',
    question: said(
      'Үй-бүлөнүн кирешеси кандай?',
      'Какой у семьи доход?',
      'What income does the family have?',
    ),
    guidance: said(
      'Сумманы сурабаңыз: түрү гана керек.',
      'Сумму не спрашивайте: нужен только вид.',
      'Do not ask for the amount: the kind is enough.',
    ),
    answer: 'choice',
    options: [
      { id: 'steady', title: said('Туруктуу', 'Постоянный', 'Steady'), points: 0 },
      { id: 'seasonal', title: said('Мезгилдүү', 'Сезонный', 'Seasonal'), points: 4 },
      { id: 'none', title: said('Жок', 'Нет', 'None'), points: 6 },
    ],
  },
  {
    id: 'small-children',
    question: said(
      'Жети жашка чыга элек канча бала бар?',
      'Сколько детей младше семи лет?',
      'How many children are under seven?',
    ),
    ...{ guidance: asked, answer: 'number', pointsEach: 2, atMost: 6 },
  },
  {
    id: 'works-away',
    question: said(
      'Үйдөн бирөө башка жакта иштейби?',
      'Кто-нибудь из дома работает в отъезде?',
      'Does somebody of the house work away?',
    ),
    ...{ guidance: asked, answer: 'yes-no', points: 3 },
  },
  {
    id: 'care',
    question: said(
      'Күн сайын карап турууга муктаж адам барбы?',
      'Есть ли кто-то, за кем нужен ежедневный уход?',
      'Does somebody need care every day?',
    ),
    guidance: said(
      'Илдетинин атын сурабаңыз.',
      'Диагноз не спрашивайте.',
      'Do not ask what the illness is called.',
    ),
    ...{ answer: 'yes-no', points: 3 },
  },
];

/** The first version of the example's selection form. */
export const selectionForm: PublishSelectionForm = {
  kind: 'publish-selection-form',
  version: 1,
  title: said('Үй-бүлөлөрдү тандоо', 'Отбор семей', 'Selection of families'),
  criteria,
  enrolFrom: 6,
};

function answersOf({ people }: CastFamily, place: number): Answers {
  return {
    income: ['seasonal', 'none', 'seasonal', 'steady'][place % 4] ?? 'seasonal',
    'small-children': people.filter(({ age }) => age < 7).length,
    'works-away': people.some(({ absences }) => absences.some(({ reason }) => reason === 'migration')),
    care: people.some(({ age }) => age >= 67),
  };
}

export function assessing(family: CastFamily, place: number, on: Day): AssessFamily {
  return {
    kind: 'assess-family',
    ...{ familyId: family.id, formVersion: 1, answers: answersOf(family, place), on },
  };
}

/** Whether whoever enrols the family must say why. */
export function isBelowLine(family: CastFamily, place: number): boolean {
  return scoreOf(selectionForm, answersOf(family, place)).points < selectionForm.enrolFrom;
}
