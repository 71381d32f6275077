import { type Family, type GenerationRole, NO_FAMILY, NO_ONE, type Person } from '../families/index.ts';
import type { PartialDay } from '../kernel/index.ts';
import type {
  AidRuleVersion,
  BasketLine,
  Commodity,
  Consignment,
  HandOver,
  Parcel,
  Round,
  StockReturn,
} from './aid.ts';
import type { HandOverParcel } from './commands.ts';

/** Invented goods, rules and people that the tests of this folder share. */

/** Nutrients of fortified wheat flour and of vegetable oil (0.92 kg/l) as the ration arithmetic of the field has them. */
export const flour: Commodity = {
  id: 'flour',
  title: { ky: 'Ун', ru: 'Мука', en: 'Flour' },
  unit: 'g',
  kcal: 350,
  proteinMg: 11_500,
  fatMg: 1_500,
};
const oil: Commodity = {
  id: 'oil',
  title: { ky: 'Май', ru: 'Масло', en: 'Oil' },
  unit: 'ml',
  kcal: 814,
  proteinMg: 0,
  fatMg: 92_000,
};
const rice: Commodity = {
  id: 'rice',
  title: { ky: 'Күрүч', ru: 'Рис', en: 'Rice' },
  unit: 'g',
  kcal: 360,
  proteinMg: 7_000,
  fatMg: 600,
};
const soap: Commodity = {
  id: 'soap',
  title: { ky: 'Самын', ru: 'Мыло', en: 'Soap' },
  unit: 'piece',
  kcal: 0,
  proteinMg: 0,
  fatMg: 0,
};
export const goods: readonly Commodity[] = [flour, oil, rice, soap];

export const flourForAll: BasketLine = {
  to: 'household',
  commodityId: 'flour',
  amount: { kind: 'per-head', each: 10_000, atMost: null },
  pack: null,
};
export const oilForComing: BasketLine = { to: 'attendee', commodityId: 'oil', each: 1_000 };

export function rule(...basket: readonly BasketLine[]): AidRuleVersion {
  return { version: 1, title: { en: 'Autumn' }, days: 90, basket, attendancePercent: 70 };
}

export function person(
  id: string,
  role: GenerationRole = 'daughter-in-law',
  birth: PartialDay | null = null,
): Person {
  return { ...NO_ONE, id, role, birth };
}

export function family(change: Partial<Family> = {}): Family {
  return {
    ...NO_FAMILY,
    ...{ id: 'family', number: '7', enrolledOn: '2023-08-01' },
    members: [person('mother'), person('child', 'child')],
    ...change,
  };
}

export const round: Round = {
  id: 'round',
  title: 'Autumn',
  ruleId: 'rule',
  ruleVersion: 1,
  on: '2023-09-15',
  place: 'Ivanovka',
  window: { from: '2023-08-01', to: '2023-09-14' },
  status: 'open',
};

export function parcel(...handOvers: readonly HandOver[]): Parcel {
  return { id: 'round/family', roundId: 'round', familyId: 'family', household: 2, handOvers };
}

export const handOver: HandOver = {
  id: 'hand-over',
  items: [{ commodityId: 'flour', quantity: 20_000 }],
  basis: { household: 2, attendees: [] },
  collector: { kind: 'member', personId: 'mother' },
  proof: 'signature',
  signature: 'M10 10 L90 60',
  witness: null,
  proxyName: null,
  by: 'leader',
  at: 'reading',
  reversedBy: null,
};

export const handingOver: HandOverParcel = {
  kind: 'hand-over-parcel',
  roundId: 'round',
  familyId: 'family',
  items: [{ commodityId: 'flour', quantity: 20_000 }],
  collector: { kind: 'member', personId: 'mother' },
  proof: 'signature',
  signature: 'M10 10 L90 60',
  witness: null,
  proxyName: null,
};

/** 50 kg of flour that a leader was issued for the round. */
export function consignment(...returns: readonly StockReturn[]): Consignment {
  return {
    id: 'consignment',
    roundId: 'round',
    to: ['leader'],
    items: [{ commodityId: 'flour', quantity: 50_000 }],
    issuedBy: 'administrator',
    issuedAt: 'reading',
    returns,
  };
}

export function returned(id: string, quantity: number, reversedBy: string | null = null): StockReturn {
  const items = [{ commodityId: 'flour', quantity }];
  return { id, items, by: 'leader', at: 'reading', fact: `fact of ${id}`, reversedBy };
}
