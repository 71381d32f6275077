import { type ErasableKind, erasableKinds, type RegistryPolicy } from '@tatyktuu/domain/families';

/** The policy as somebody types it: figures as text, '' for no limit. */
export interface PolicyDraft {
  readonly consentFirst: boolean;
  readonly heads: boolean;
  readonly duplicateLevel: string;
  readonly keepMonths: Readonly<Record<ErasableKind, string>>;
  readonly keepRefusedDays: string;
}

export function draftOf(policy: RegistryPolicy): PolicyDraft {
  const { consentFirst, heads, duplicateLevel, keepMonths, keepRefusedDays } = policy;
  return {
    consentFirst,
    heads,
    duplicateLevel: String(duplicateLevel),
    keepMonths: byKind((kind) => (keepMonths[kind] === null ? '' : String(keepMonths[kind]))),
    keepRefusedDays: String(keepRefusedDays),
  };
}

/** What the draft says; null while a figure of it is none. Whether a figure makes sense, the domain decides. */
export function policyOf(draft: PolicyDraft): Omit<RegistryPolicy, 'id'> | null {
  const { consentFirst, heads } = draft;
  const duplicateLevel = figureIn(draft.duplicateLevel);
  const keepRefusedDays = figureIn(draft.keepRefusedDays);
  const months = byKind((kind) => figureIn(draft.keepMonths[kind]));
  const unread = erasableKinds.some((kind) => months[kind] === 'unreadable');
  if (typeof duplicateLevel !== 'number' || typeof keepRefusedDays !== 'number' || unread) return null;
  const keepMonths = byKind((kind) => {
    const count = months[kind];
    return typeof count === 'number' ? count : null;
  });
  return { consentFirst, heads, duplicateLevel, keepMonths, keepRefusedDays };
}

function figureIn(text: string): number | null | 'unreadable' {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^\d{1,4}$/.test(trimmed) ? Number(trimmed) : 'unreadable';
}

function byKind<T>(of: (kind: ErasableKind) => T): Readonly<Record<ErasableKind, T>> {
  return {
    identity: of('identity'),
    contact: of('contact'),
    notes: of('notes'),
    selection: of('selection'),
    receipts: of('receipts'),
  };
}
