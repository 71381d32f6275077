import type { Unit } from '@tatyktuu/domain/workshops';
import { startingUnit } from './starting-unit.ts';

export const startingEconomicUnits: readonly Unit[] = [
  startingUnit(
    'economic-1',
    ['financial-literacy'],
    [
      'Акча кайдан келет, кайда кетет',
      'Откуда деньги приходят и куда уходят',
      'Where money comes from and where it goes',
    ],
    [
      [
        45,
        'Акчанын жолу: бир айдын сүрөтү',
        'Путь денег: рисунок одного месяца',
        'The way of money: a drawing of one month',
      ],
      [40, 'Көрүнбөгөн эмгек канча турат', 'Сколько стоит невидимый труд', 'What unseen work is worth'],
    ],
  ),
  startingUnit(
    'economic-2',
    ['financial-literacy'],
    ['Керектүү жана каалаган нерселер', 'Нужное и желаемое', 'Needs and wants'],
    [
      [
        40,
        'Карталарды бөлүштүрүү: керек же каалайм',
        'Раскладываем карточки: нужно или хочу',
        'Sorting cards: need or want',
      ],
      [
        45,
        'Базар: ошол эле акчага эмне алабыз',
        'Базар: что купить на те же деньги',
        'The market: what to buy for the same money',
      ],
    ],
  ),
  startingUnit(
    'economic-3',
    ['family-budget'],
    ['Бир айлык үй-бүлөлүк бюджет', 'Семейный бюджет на месяц', 'A family budget for one month'],
    [
      [50, 'Киреше менен чыгашаны жазуу', 'Записываем доходы и расходы', 'Writing down income and spending'],
      [35, 'Кайдан үнөмдөсө болот', 'На чём можно сберечь', 'Where something can be spared'],
    ],
  ),
  startingUnit(
    'economic-4',
    ['family-budget', 'effective-dialogue'],
    ['Акча жөнүндө чогуу чечебиз', 'О деньгах решаем вместе', 'Deciding about money together'],
    [
      [
        40,
        'Чоң сатып алуу: үй-бүлөлүк кеңеш, ролдор менен',
        'Большая покупка: семейный совет по ролям',
        'A big purchase: a family council as role play',
      ],
      [
        45,
        'Ар кимдин өз акчасы: кандай макулдашабыз',
        'Свои деньги у каждого: как договориться',
        'Money of one’s own: how to agree',
      ],
    ],
  ),
  startingUnit(
    'economic-5',
    ['savings'],
    ['Аз-аздан, бирок дайыма топтоо', 'Откладывать понемногу, но постоянно', 'Saving little but always'],
    [
      [40, 'Максат, мөөнөт, жумалык сумма', 'Цель, срок, сумма в неделю', 'A goal, a date, a sum a week'],
      [45, 'Топтоо тобу кантип иштейт', 'Как работает группа сбережений', 'How a savings group works'],
    ],
  ),
  startingUnit(
    'economic-6',
    ['savings', 'financial-literacy'],
    ['Карыз жана кичине иш', 'Долг и маленькое дело', 'Debt and a small business'],
    [
      [
        40,
        'Насыя чындыгында канчага түшөт',
        'Во что на самом деле обходится кредит',
        'What a loan really costs',
      ],
      [45, 'Менин ишим: биринчи эсеп', 'Моё дело: первый расчёт', 'My business: a first reckoning'],
    ],
  ),
];
