import { createHash, randomBytes } from 'node:crypto';
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
  return Object.entries(fact.identifying ?? {}).map(([subject, details]) => ({
    subject,
    salt: randomBytes(SALT_BYTES),
    details,
  }));
}

/** What the chain holds of an entry of the vault. */
export function commitmentTo({ salt, details }: Pick<VaultEntry, 'salt' | 'details'>): string {
  return createHash('sha256').update(salt).update(canonicalJson(details)).digest('hex');
}

/** A fact as the chain holds it: without what identifies anybody. */
export interface Link {
  readonly fact: Fact;
  readonly commitments: Commitments;
  /** ISO 8601 in UTC. */
  readonly receivedAt: string;
}

/** sha256 over the hash before and the one text of the fact. */
export function hashOf(previous: Buffer, { fact, commitments, receivedAt }: Link): Buffer {
  const { identifying: _, ...chained } = fact;
  return createHash('sha256')
    .update(previous)
    .update(canonicalJson({ ...chained, commitments, receivedAt }))
    .digest();
}
