import {
  type AidRule,
  type Basis,
  type BasketLine,
  type Collector,
  type Commodity,
  type Item,
  type Parcel,
  parcelId,
  type ReceiptProof,
  type Round,
} from '@tatyktuu/domain/aid';
import type { Unit, Words } from '@tatyktuu/domain/kernel';
import { storeOf } from './store.ts';
import { bigint, day, integer, json, orNull, table, text, uuid } from './table.ts';

const commodity = table(
  'commodity',
  { id: uuid, title: json<Words>(), unit: text<Unit>(), kcal: bigint, protein_mg: bigint, fat_mg: bigint },
  { key: ['id'], owner: ['id'] },
);

export const commodities = storeOf({
  root: commodity,
  parts: {},
  toRows: ({ id, title, unit, kcal, proteinMg, fatMg }: Commodity) => ({
    root: { id, title, unit, kcal, protein_mg: proteinMg, fat_mg: fatMg },
    parts: {},
  }),
  fromRows: ({ root: { id, title, unit, kcal, protein_mg, fat_mg } }): Commodity => ({
    id,
    title,
    unit,
    kcal,
    proteinMg: protein_mg,
    fatMg: fat_mg,
  }),
});

const aidRule = table('aid_rule', { id: uuid }, { key: ['id'], owner: ['id'] });

const aidRuleVersion = table(
  'aid_rule_version',
  {
    rule_id: uuid,
    version: integer,
    title: json<Words>(),
    days: bigint,
    basket: json<readonly BasketLine[]>(),
    attendance_percent: integer,
  },
  { key: ['rule_id', 'version'], owner: ['rule_id'] },
);

export const rules = storeOf({
  root: aidRule,
  parts: { versions: aidRuleVersion },
  toRows: ({ id, versions }: AidRule) => ({
    root: { id },
    parts: {
      versions: versions.map(({ version, title, days, basket, attendancePercent }) => ({
        rule_id: id,
        version,
        title,
        days,
        basket,
        attendance_percent: attendancePercent,
      })),
    },
  }),
  fromRows: ({ root, parts }): AidRule => ({
    id: root.id,
    versions: parts.versions.map(({ version, title, days, basket, attendance_percent }) => ({
      version,
      title,
      days,
      basket,
      attendancePercent: attendance_percent,
    })),
  }),
});

const aidRound = table(
  'aid_round',
  {
    id: uuid,
    title: text(),
    rule_id: uuid,
    rule_version: integer,
    day,
    place: text(),
    window_from: day,
    window_to: day,
    status: text<Round['status']>(),
  },
  { key: ['id'], owner: ['id'] },
);

export const rounds = storeOf({
  root: aidRound,
  parts: {},
  toRows: (state: Round) => ({
    root: {
      id: state.id,
      title: state.title,
      rule_id: state.ruleId,
      rule_version: state.ruleVersion,
      day: state.on,
      place: state.place,
      window_from: state.window.from,
      window_to: state.window.to,
      status: state.status,
    },
    parts: {},
  }),
  fromRows: ({ root }): Round => ({
    id: root.id,
    title: root.title,
    ruleId: root.rule_id,
    ruleVersion: root.rule_version,
    on: root.day,
    place: root.place,
    window: { from: root.window_from, to: root.window_to },
    status: root.status,
  }),
});

const parcel = table(
  'parcel',
  { round_id: uuid, family_id: uuid, household: integer },
  { key: ['round_id', 'family_id'], owner: ['round_id', 'family_id'] },
);

const handOver = table(
  'hand_over',
  {
    round_id: uuid,
    family_id: uuid,
    id: uuid,
    ordinal: integer,
    items: json<readonly Item[]>(),
    basis: json<Basis>(),
    collector: json<Collector>(),
    proof: text<ReceiptProof>(),
    handed_by: uuid,
    handed_at: text(),
    reversed_by: orNull(uuid),
    signature: orNull(text()),
    witness: orNull(text()),
    proxy_name: orNull(text()),
  },
  { key: ['round_id', 'family_id', 'id'], owner: ['round_id', 'family_id'], order: ['ordinal'] },
);

export const parcels = storeOf({
  root: parcel,
  parts: { handOvers: handOver },
  toRows: ({ roundId, familyId, household, handOvers }: Parcel) => ({
    root: { round_id: roundId, family_id: familyId, household },
    parts: {
      handOvers: handOvers.map((given, ordinal) => ({
        round_id: roundId,
        family_id: familyId,
        id: given.id,
        ordinal,
        items: given.items,
        basis: given.basis,
        collector: given.collector,
        proof: given.proof,
        handed_by: given.by,
        handed_at: given.at,
        reversed_by: given.reversedBy,
        signature: given.signature,
        witness: given.witness,
        proxy_name: given.proxyName,
      })),
    },
  }),
  fromRows: ({ root, parts }): Parcel => ({
    id: parcelId(root.round_id, root.family_id),
    roundId: root.round_id,
    familyId: root.family_id,
    household: root.household,
    handOvers: parts.handOvers.map((row) => ({
      id: row.id,
      items: row.items,
      basis: row.basis,
      collector: row.collector,
      proof: row.proof,
      signature: row.signature,
      witness: row.witness,
      proxyName: row.proxy_name,
      by: row.handed_by,
      at: row.handed_at,
      reversedBy: row.reversed_by,
    })),
  }),
});
