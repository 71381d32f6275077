import {
  type ColumnMapping,
  type ConsentPurpose,
  type Criterion,
  type ImportedFamily,
  type ImportedSheet,
  type ImportRecord,
  type Pair,
  POLICY,
  type RegistryPolicy,
  SELECTION,
  type SelectionForm,
  type Wording,
} from '@tatyktuu/domain/families';
import type { CommandId, Words } from '@tatyktuu/domain/kernel';
import { storeOf } from './store.ts';
import { boolean, integer, json, table, text, uuid } from './table.ts';

const policy = table(
  'registry_policy',
  { id: text(), settings: json<Omit<RegistryPolicy, 'id'>>() },
  { key: ['id'], owner: ['id'] },
);

export const policies = storeOf({
  root: policy,
  parts: {},
  toRows: ({ id, ...settings }: RegistryPolicy) => ({ root: { id, settings }, parts: {} }),
  fromRows: ({ root }): RegistryPolicy => ({ id: POLICY, ...root.settings }),
});

const form = table('selection_form', { id: text() }, { key: ['id'], owner: ['id'] });
const formVersion = table(
  'selection_form_version',
  {
    form_id: text(),
    version: integer,
    title: json<Words>(),
    criteria: json<readonly Criterion[]>(),
    enrol_from: integer,
  },
  { key: ['form_id', 'version'], owner: ['form_id'] },
);

export const selectionForms = storeOf({
  root: form,
  parts: { versions: formVersion },
  toRows: ({ id, versions }: SelectionForm) => ({
    root: { id },
    parts: {
      versions: versions.map(({ version, title, criteria, enrolFrom }) => ({
        ...{ form_id: id, version, title, criteria },
        enrol_from: enrolFrom,
      })),
    },
  }),
  fromRows: ({ parts }): SelectionForm => ({
    id: SELECTION,
    versions: parts.versions.map(({ version, title, criteria, enrol_from }) => ({
      ...{ version, title, criteria },
      enrolFrom: enrol_from,
    })),
  }),
});

const wording = table('wording', { id: text<ConsentPurpose>() }, { key: ['id'], owner: ['id'] });
const wordingVersion = table(
  'wording_version',
  { wording_id: text<ConsentPurpose>(), ordinal: integer, version: text(), said: json<Words>() },
  { key: ['wording_id', 'ordinal'], owner: ['wording_id'] },
);

export const wordings = storeOf({
  root: wording,
  parts: { versions: wordingVersion },
  toRows: ({ id, versions }: Wording) => ({
    root: { id },
    parts: {
      versions: versions.map(({ version, text: said }, ordinal) => ({
        wording_id: id,
        ...{ ordinal, version, said },
      })),
    },
  }),
  fromRows: ({ root, parts }): Wording => ({
    id: root.id,
    versions: parts.versions.map(({ version, said }) => ({ version, text: said })),
  }),
});

const pair = table(
  'person_pair',
  { id: text(), one: uuid, other: uuid, told_apart: boolean },
  { key: ['id'], owner: ['id'] },
);

export const pairs = storeOf({
  root: pair,
  parts: {},
  toRows: ({ id, people: [one, other], toldApart }: Pair) => ({
    root: { id, one, other, told_apart: toldApart },
    parts: {},
  }),
  fromRows: ({ root }): Pair => ({
    id: root.id,
    people: [root.one, root.other],
    toldApart: root.told_apart,
  }),
});

const listImport = table(
  'list_import',
  {
    id: uuid,
    sheet: text<ImportedSheet>(),
    source: text(),
    mapping: json<ColumnMapping>(),
    file: text(),
    families: json<readonly ImportedFamily[]>(),
    commands: json<readonly CommandId[]>(),
    undone: boolean,
  },
  { key: ['id'], owner: ['id'] },
);

export const imports = storeOf({
  root: listImport,
  parts: {},
  toRows: (record: ImportRecord) => ({ root: { ...record }, parts: {} }),
  fromRows: ({ root }): ImportRecord => ({ ...root }),
});
