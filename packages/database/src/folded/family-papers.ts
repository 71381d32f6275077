import type {
  CardEnding,
  Consent,
  ConsentProof,
  ConsentPurpose,
  Family,
  FamilyCard,
  PaperItem,
  PaperPresence,
  PaperRecord,
  PaperSource,
} from '@tatyktuu/domain/families';
import { boolean, day, integer, json, orNull, type RowOf, table, text, uuid } from './table.ts';

export const consent = table(
  'consent',
  {
    family_id: uuid,
    id: uuid,
    ordinal: integer,
    purpose: text<ConsentPurpose>(),
    person_id: uuid,
    wording: text(),
    proof: text<ConsentProof>(),
    given_on: day,
    withdrawn_on: orNull(day),
    given_by: orNull(uuid),
    witness: text(),
  },
  { key: ['family_id', 'id'], owner: ['family_id'], order: ['ordinal'] },
);

export const officeNote = table(
  'office_note',
  { family_id: uuid, id: uuid, ordinal: integer, person_id: orNull(uuid), note: text() },
  { key: ['family_id', 'id'], owner: ['family_id'], order: ['ordinal'] },
);

export const card = table(
  'family_card',
  {
    family_id: uuid,
    id: uuid,
    ordinal: integer,
    digest: text(),
    issued_on: day,
    revoked_on: orNull(day),
    revoked_why: orNull(text<CardEnding>()),
  },
  { key: ['family_id', 'id'], owner: ['family_id'], order: ['ordinal'] },
);

export const paper = table(
  'paper_record',
  {
    family_id: uuid,
    id: uuid,
    ordinal: integer,
    kind: text<PaperRecord['kind']>(),
    person_id: orNull(uuid),
    day: orNull(day),
    presence: orNull(text<PaperPresence>()),
    signed: orNull(boolean),
    items: json<readonly PaperItem[]>(),
    source: orNull(json<PaperSource>()),
  },
  { key: ['family_id', 'id'], owner: ['family_id'], order: ['ordinal'] },
);

export function consentRows({ id: family_id, consents }: Family): readonly RowOf<typeof consent>[] {
  return consents.map((given, ordinal) => ({
    family_id,
    id: given.id,
    ordinal,
    purpose: given.purpose,
    person_id: given.personId,
    wording: given.wording,
    proof: given.proof,
    given_on: given.givenOn,
    withdrawn_on: given.withdrawnOn,
    given_by: given.givenBy,
    witness: given.witness,
  }));
}

export function consentFrom(row: RowOf<typeof consent>): Consent {
  return {
    id: row.id,
    purpose: row.purpose,
    personId: row.person_id,
    wording: row.wording,
    proof: row.proof,
    givenBy: row.given_by ?? row.person_id,
    witness: row.witness,
    givenOn: row.given_on,
    withdrawnOn: row.withdrawn_on,
  };
}

export function noteRows({ id: family_id, notes }: Family): readonly RowOf<typeof officeNote>[] {
  return notes.map(({ id, personId, text: note }, ordinal) => ({
    ...{ family_id, id, ordinal },
    ...{ person_id: personId, note },
  }));
}

export function cardRows({ id: family_id, cards }: Family): readonly RowOf<typeof card>[] {
  return cards.map(({ id, digest, issuedOn, revoked }, ordinal) => ({
    ...{ family_id, id, ordinal, digest, issued_on: issuedOn },
    ...{ revoked_on: revoked?.on ?? null, revoked_why: revoked?.why ?? null },
  }));
}

export function cardFrom(row: RowOf<typeof card>): FamilyCard {
  const { id, digest, issued_on, revoked_on, revoked_why } = row;
  const revoked = revoked_on === null || revoked_why === null ? null : { on: revoked_on, why: revoked_why };
  return { id, digest, issuedOn: issued_on, revoked };
}

export function paperRows({ id: family_id, papers }: Family): readonly RowOf<typeof paper>[] {
  return papers.map((record, ordinal) => ({
    family_id,
    id: record.id,
    ordinal,
    kind: record.kind,
    person_id: record.personId,
    day: record.on,
    presence: record.kind === 'attendance' ? record.presence : null,
    signed: record.kind === 'hand-out' ? record.signed : null,
    items: record.kind === 'hand-out' ? record.items : [],
    source: record.source,
  }));
}

export function paperFrom(row: RowOf<typeof paper>): PaperRecord {
  const known = { id: row.id, personId: row.person_id, on: row.day, source: row.source };
  return row.kind === 'attendance'
    ? { ...known, kind: row.kind, presence: row.presence ?? 'not-read' }
    : { ...known, kind: row.kind, signed: row.signed === true, items: row.items };
}
