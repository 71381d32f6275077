import { hash, randomBytes } from 'node:crypto';
import type { Fact } from '@tatyktuu/domain/door';
import { canonicalJson } from '@tatyktuu/domain/kernel';

/** The hash before the first fact. */
export const BEGINNING = Buffer.alloc(32);

const SALT_BYTES = 16;

/** By subject: sha256 of salt and details, in hex. */
export type Commitments = Readonly<Record<string, string>>;

/** What identifies one subject of a fact, as the vault keeps it. */
export interface VaultEntry {
  readonly subject: string;
  readonly salt: Buffer;
  readonly details: unknown;
}

/** Puts a random salt to each subject's details: without it, guessing a name would be enough to find it in the chain. */
export function vaultEntriesOf(fact: Fact): readonly VaultEntry[] {
  if (!fact.identifying) return [];
  return Object.entries(fact.identifying).map(([subject, details]) => ({
    subject,
    salt: randomBytes(SALT_BYTES),
    details,
  }));
}

/** What the chain holds of an entry of the vault. */
export function commitmentTo({ salt, details }: Pick<VaultEntry, 'salt' | 'details'>): string {
  return hash('sha256', Buffer.concat([salt, Buffer.from(canonicalJson(details))]));
}

/** A fact as the chain holds it, without what identifies anybody: the text around the moment of its receipt. */
export interface LinkText {
  readonly before: string;
  /** The payload's own text, a part of `before`. */
  readonly payload: string;
  readonly commitments: string;
  readonly after: string;
}

/**
 * The one text of a fact: `canonicalJson` of its members and of `commitments` and `receivedAt`, so with the keys in
 * their order. It is put together by hand so that whoever holds the end of the chain has only the hashing left to do.
 */
export function linkTextOf(fact: Fact, commitments: Commitments): LinkText {
  const { actor, command, corrects, device, id, kind, recordedAt } = fact;
  const texts = { payload: canonicalJson(fact.payload), commitments: canonicalJson(commitments) };
  const corrected = corrects === undefined ? '' : `"corrects":${JSON.stringify(corrects)},`;
  return {
    before:
      `{"actor":${JSON.stringify(actor)},"command":${JSON.stringify(command)},"commitments":${texts.commitments},` +
      `${corrected}"device":${JSON.stringify(device)},"id":${JSON.stringify(id)},"kind":${JSON.stringify(kind)},` +
      `"payload":${texts.payload},"receivedAt":`,
    after: `,"recordedAt":${JSON.stringify(recordedAt)}}`,
    ...texts,
  };
}

/**
 * sha256 over the hash before and the one text of the fact.
 * @param receivedAt ISO 8601 in UTC.
 */
export function hashOf(previous: Buffer, { before, after }: LinkText, receivedAt: string): Buffer {
  const text = Buffer.from(`${before}${JSON.stringify(receivedAt)}${after}`);
  return hash('sha256', Buffer.concat([previous, text]), 'buffer');
}
