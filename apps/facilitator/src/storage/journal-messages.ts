import type { KeepingFailureKind } from '@tatyktuu/sync/keeping';

/** What the page asks of the worker that holds the journals. */
export interface JournalRequest {
  readonly id: number;
  readonly name: string;
  readonly work: 'open' | 'read' | 'append' | 'replace' | 'close';
  readonly frames?: readonly Uint8Array[];
}

export type JournalAnswer =
  | { readonly id: number; readonly ok: true; readonly frames: readonly Uint8Array[] }
  | { readonly id: number; readonly ok: false; readonly kind: KeepingFailureKind };
