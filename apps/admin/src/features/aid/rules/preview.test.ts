import type { AidRuleVersion, Commodity } from '@tatyktuu/domain/aid';
import { expect, test } from 'vitest';
import { draftOf, readDraft } from './draft.ts';
import { previewOf } from './preview.ts';

const flour: Commodity = {
  id: 'flour',
  title: { en: 'Flour' },
  unit: 'g',
  kcal: 350,
  proteinMg: 11_500,
  fatMg: 1500,
};
const oil: Commodity = {
  id: 'oil',
  title: { en: 'Oil' },
  unit: 'ml',
  kcal: 814,
  proteinMg: 0,
  fatMg: 92_000,
};
const version: AidRuleVersion = {
  version: 1,
  title: { en: 'Food' },
  days: 30,
  attendancePercent: 70,
  basket: [
    {
      to: 'household',
      commodityId: 'flour',
      amount: { kind: 'per-head', each: 7500, atMost: 8 },
      pack: 5000,
    },
    {
      to: 'household',
      commodityId: 'oil',
      amount: {
        kind: 'banded',
        bands: [
          { from: 1, quantity: 2000 },
          { from: 6, quantity: 4000 },
        ],
      },
      pack: null,
    },
    { to: 'attendee', commodityId: 'flour', each: 500 },
  ],
};
const commodities = [flour, oil];
let made = 0;
const newKey = () => `k${++made}`;

test('a version becomes a draft, and the draft the same version again', () => {
  const { version: _, ...said } = version;
  expect(readDraft(draftOf(version, commodities, newKey), commodities)).toEqual({
    faults: [],
    version: said,
  });
});

test('a field that is no amount is named, and nothing is guessed', () => {
  const draft = draftOf(version, commodities, newKey);
  const lines = draft.lines.map((line, index) => (index === 2 ? { ...line, quantity: 'much' } : line));
  const reading = readDraft({ ...draft, lines, days: '' }, commodities);
  expect(reading.version).toBeNull();
  expect(reading.faults).toEqual([`${lines[2]?.key}.quantity`, 'days']);
});

test('the preview shows families of one to ten, with all seats attended or none', () => {
  const attended = previewOf(version, commodities, true);
  const nobody = previewOf(version, commodities, false);
  expect(attended.map(({ household }) => household)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(attended[6]?.entitlement.items).toEqual([
    { commodityId: 'flour', quantity: 57_000 },
    { commodityId: 'oil', quantity: 4000 },
  ]);
  expect(nobody[6]?.entitlement.items).toEqual([
    { commodityId: 'flour', quantity: 55_000 },
    { commodityId: 'oil', quantity: 4000 },
  ]);
  expect(attended[0]?.attended).toBe(1);
});
