import type { Commodity } from '@tatyktuu/domain/aid';

/**
 * Goods of food packages in Kyrgyzstan, to start from. Flour and oil by the planning values of the field (350 kcal,
 * 11.5 g protein and 1.5 g fat in 100 g of flour; oil of 885 kcal in 100 g at 0.92 kg a litre); the others by common
 * tables of food composition. Editable data: whoever saves them reads them against the labels of what was bought.
 */
export const usualGoods: readonly Omit<Commodity, 'id'>[] = [
  { title: { ky: 'Ун', ru: 'Мука', en: 'Flour' }, unit: 'g', kcal: 350, proteinMg: 11_500, fatMg: 1500 },
  {
    title: { ky: 'Өсүмдүк майы', ru: 'Растительное масло', en: 'Vegetable oil' },
    unit: 'ml',
    kcal: 814,
    proteinMg: 0,
    fatMg: 92_000,
  },
  { title: { ky: 'Күрүч', ru: 'Рис', en: 'Rice' }, unit: 'g', kcal: 360, proteinMg: 7000, fatMg: 500 },
  { title: { ky: 'Кант', ru: 'Сахар', en: 'Sugar' }, unit: 'g', kcal: 400, proteinMg: 0, fatMg: 0 },
  {
    title: { ky: 'Макарон', ru: 'Макароны', en: 'Pasta' },
    unit: 'g',
    kcal: 350,
    proteinMg: 12_000,
    fatMg: 1500,
  },
  {
    title: { ky: 'Буурчак', ru: 'Горох', en: 'Split peas' },
    unit: 'g',
    kcal: 340,
    proteinMg: 24_000,
    fatMg: 1200,
  },
];
