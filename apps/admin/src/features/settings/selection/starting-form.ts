import type { FormDraft } from './edit-form.ts';

/**
 * A form to begin with: how hard a household has it, in things that anybody may ask about and that one can see or be
 * told without harm. Why a family needs the programme is never a question of it.
 */
export const startingForm: FormDraft = {
  title: {
    ky: 'Үй-бүлөнүн жагдайы',
    ru: 'Положение семьи',
    en: 'The household’s situation',
  },
  enrolFrom: 8,
  criteria: [
    {
      id: 'question-1',
      question: {
        ky: 'Үй-бүлөдө 18 жашка чыга элек канча бала бар?',
        ru: 'Сколько в семье детей младше 18 лет?',
        en: 'How many children under 18 live in the family?',
      },
      guidance: {
        ky: 'Чогуу жашагандар гана эсептелет.',
        ru: 'Считаются только те, кто живёт вместе.',
        en: 'Count those who live together.',
      },
      answer: 'number',
      pointsEach: 1,
      atMost: 5,
    },
    {
      id: 'question-2',
      question: {
        ky: 'Үй-бүлөнү ким багат?',
        ru: 'Кто содержит семью?',
        en: 'Who earns for the family?',
      },
      guidance: {
        ky: 'Сумманы сурабаңыз.',
        ru: 'Не спрашивайте сумму.',
        en: 'Do not ask for an amount.',
      },
      answer: 'choice',
      options: [
        {
          id: 'option-1',
          title: {
            ky: 'Туруктуу иштеген эч ким жок',
            ru: 'Постоянного заработка нет ни у кого',
            en: 'Nobody has steady work',
          },
          points: 4,
        },
        {
          id: 'option-2',
          title: {
            ky: 'Бир киши, же чет жактан келген акча',
            ru: 'Один человек или деньги из-за границы',
            en: 'One person, or money sent from abroad',
          },
          points: 2,
        },
        {
          id: 'option-3',
          title: { ky: 'Эки же андан көп киши', ru: 'Двое или больше', en: 'Two people or more' },
          points: 0,
        },
      ],
    },
    {
      id: 'question-3',
      question: {
        ky: 'Кийинүүгө, жуунууга же басууга жардам керек болгон киши барбы?',
        ru: 'Есть ли в семье тот, кому трудно одеваться, мыться или ходить без помощи?',
        en: 'Does anybody in the family need help to dress, wash or walk?',
      },
      guidance: {
        ky: 'Дартын сурабаңыз.',
        ru: 'Не спрашивайте о болезни.',
        en: 'Do not ask about an illness.',
      },
      answer: 'yes-no',
      points: 3,
    },
    {
      id: 'question-4',
      question: {
        ky: 'Кош бойлуу же бала эмизген аял барбы?',
        ru: 'Есть ли в семье беременная или кормящая женщина?',
        en: 'Is anybody in the family pregnant or nursing a child?',
      },
      guidance: {
        ky: 'Аялдын өзүнөн, жалгыз учурда сураңыз.',
        ru: 'Спрашивайте её саму, наедине.',
        en: 'Ask the woman herself, alone.',
      },
      answer: 'yes-no',
      points: 2,
    },
    {
      id: 'question-5',
      question: {
        ky: 'Үй кимдики?',
        ru: 'Чей дом?',
        en: 'Whose is the house?',
      },
      guidance: {
        ky: 'Документ сурабаңыз.',
        ru: 'Документы не требуйте.',
        en: 'Ask for no papers.',
      },
      answer: 'choice',
      options: [
        {
          id: 'option-1',
          title: {
            ky: 'Ижара же убактылуу жай',
            ru: 'Съёмный или временный',
            en: 'Rented, or a place for the time being',
          },
          points: 2,
        },
        { id: 'option-2', title: { ky: 'Туугандардыкы', ru: 'Родственников', en: 'Relatives’' }, points: 1 },
        { id: 'option-3', title: { ky: 'Өзүнүкү', ru: 'Свой', en: 'Their own' }, points: 0 },
      ],
    },
  ],
};
