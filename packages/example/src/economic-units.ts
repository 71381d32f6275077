import type { Unit } from '@tatyktuu/domain/workshops';
import { unit } from './unit.ts';

/** The economic component: six sessions on money, the family's budget and savings. */
export const economicUnits: readonly Unit[] = [
  unit(
    'economic',
    1,
    ['financial-literacy'],
    [
      'Акча кайдан келип, кайда кетет',
      'Откуда деньги и куда они уходят',
      'Where money comes from and where it goes',
    ],
    [35, 'Бир айдын дептери', 'Тетрадь одного месяца', 'The notebook of one month'],
    [35, 'Керектүү жана каалаган', 'Нужное и желаемое', 'Needs and wishes'],
  ),
  unit(
    'economic',
    2,
    ['family-budget'],
    ['Үй-бүлө бюджетин чогуу түзөбүз', 'Составляем бюджет семьи вместе', 'Making the family budget together'],
    [45, 'Буурчак менен бюджет', 'Бюджет на горошинах', 'A budget with peas'],
    [30, 'Үйдө ким менен сүйлөшөм', 'С кем дома поговорю', 'Whom I will talk to at home'],
  ),
  unit(
    'economic',
    3,
    ['savings'],
    ['Аздан топтоо', 'Копить понемногу', 'Saving little by little'],
    [30, 'Максат жана мөөнөт', 'Цель и срок', 'A goal and a date'],
    [40, 'Топтук кутуча: эрежелери', 'Общая копилка: правила', 'The common box: its rules'],
  ),
  unit(
    'economic',
    4,
    ['financial-literacy'],
    ['Насыя жана карыз', 'Кредит и долг', 'Credit and debt'],
    [40, 'Чыныгы баасын эсептөө', 'Считаем настоящую цену', 'Working out the real price'],
    [30, 'Кол коюудан мурунку беш суроо', 'Пять вопросов до подписи', 'Five questions before signing'],
  ),
  unit(
    'economic',
    5,
    ['family-budget'],
    ['Бир жылдык план', 'План на год', 'A plan for the year'],
    [40, 'Мезгилдер: киреше жана чыгым', 'Сезоны: доход и расход', 'Seasons: income and spending'],
    [30, 'Кара күнгө камылга', 'Запас на чёрный день', 'Put by for a rainy day'],
  ),
  unit(
    'economic',
    6,
    ['savings', 'financial-literacy'],
    ['Чакан иш: эсеп-кысап', 'Малое дело: расчёт', 'A small business: the sums'],
    [
      45,
      'Келиндин иши: чыгаша, баа, пайда',
      'Дело невестки: затраты, цена, прибыль',
      'The daughter-in-law’s business: cost, price, profit',
    ],
    [30, 'Үй-бүлө кантип колдойт', 'Как поддержит семья', 'How the family will support it'],
  ),
];
