import type { Evidence } from '@tatyktuu/domain/duplicates';
import type { GenerationRole, PersonRef, Sex } from '@tatyktuu/domain/families';
import type { FamilyId, PartialDay, PersonId } from '@tatyktuu/domain/kernel';

/** An entry as somebody who decides about it sees it: never with a number. */
export interface EntrySeen {
  readonly id: PersonId;
  readonly familyId: FamilyId;
  readonly familyName: string;
  readonly familyNumber: string | null;
  readonly fullName: string;
  readonly role: GenerationRole;
  readonly sex: Sex;
  readonly birth: PartialDay | null;
  readonly address: string;
  /** Whether she is in that family still. */
  readonly here: boolean;
}

/** Two entries that may be one human being, with what says so. */
export interface PairSeen {
  readonly one: EntrySeen;
  readonly other: EntrySeen;
  /** Percent. */
  readonly certainty: number;
  readonly evidence: readonly Evidence[];
}

/** An entry that may be the human being who is about to be written down. */
export interface Match {
  readonly entry: EntrySeen;
  readonly certainty: number;
  readonly evidence: readonly Evidence[];
}

/** People who are about to be written down together. */
export interface Draft {
  /** The family they come into; null for a new one. */
  readonly familyId: FamilyId | null;
  readonly address: string;
  readonly people: readonly {
    readonly fullName: string;
    readonly birth: PartialDay | null;
    readonly sex: Sex;
    readonly phone: string | null;
    readonly nationalId: string | null;
  }[];
}

export interface Decided {
  readonly toldApart: readonly { readonly one: EntrySeen; readonly other: EntrySeen }[];
  /** Two entries that were made one; those that went together with their families are not listed here again. */
  readonly mergedPeople: readonly {
    readonly familyId: FamilyId;
    readonly personId: PersonId;
    readonly fullName: string;
    readonly familyName: string;
    readonly dropped: PersonRef;
    readonly droppedName: string;
    readonly droppedFamilyName: string;
  }[];
  readonly mergedFamilies: readonly {
    readonly familyId: FamilyId;
    readonly name: string;
    readonly number: string | null;
    readonly otherId: FamilyId;
    readonly otherName: string;
    readonly otherNumber: string | null;
  }[];
}

/** How far the search over the whole registry is. */
export interface SearchProgress {
  readonly state: 'never' | 'running' | 'done' | 'failed';
  /** People compared so far, of all. */
  readonly done: number;
  readonly of: number;
  /** Pairs found, once it is done. */
  readonly found: number;
  /** ISO 8601 in UTC; null while no search has ended. */
  readonly finishedAt: string | null;
}

/** Page of a list: at most 200 lines. */
export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** Who may be written down twice. */
export interface Duplicates {
  /** For each person of the draft the likest entries, the surest first; at most ten. */
  check(draft: Draft): Promise<readonly (readonly Match[])[]>;
  /** Pairs of at least that certainty that nobody has decided about, the surest first. */
  list(query: Page & { readonly level: number }): Promise<{
    readonly total: number;
    readonly pairs: readonly PairSeen[];
  }>;
  /** What was decided, the newest entries first. */
  decided(page: Page): Promise<Decided>;
  /** The search over everybody, of which one runs at a time. */
  readonly search: {
    start(): SearchProgress;
    progress(): SearchProgress;
  };
}
