import type { ImportRecord, Person } from '@tatyktuu/domain/families';
import type { KnownName } from '@tatyktuu/domain/imports';
import type { AccountId, FamilyId } from '@tatyktuu/domain/kernel';

/** One line of the list of past imports. */
export interface ImportLine extends Pick<ImportRecord, 'id' | 'sheet' | 'file' | 'undone'> {
  readonly added: number;
  readonly updated: number;
  /** When the server took it in, ISO 8601 in UTC. */
  readonly receivedAt: string;
  readonly by: AccountId;
}

/** Somebody whom a paper may name, with what tells her from her namesakes. */
export type NamedPerson = KnownName & Pick<Person, 'role' | 'birth'>;

/** What an import looks up. */
export interface ImportLookups {
  /** Past imports, newest first. */
  imports(page: { readonly offset: number; readonly limit: number }): Promise<{
    readonly total: number;
    readonly lines: readonly ImportLine[];
  }>;
  /** The imports of the source that were not undone, newest first. */
  importsOfSource(source: string): Promise<readonly ImportRecord[]>;
  /**
   * The families in which somebody has one of these surnames and given names, the first two words of the name's key,
   * or one of these personal numbers.
   */
  familiesLike(question: {
    readonly nameKeys: readonly string[];
    readonly nationalIds: readonly string[];
  }): Promise<readonly FamilyId[]>;
  /** Everybody with one of these surnames and given names, whoever is only another entry of somebody left out. */
  peopleNamed(nameKeys: readonly string[]): Promise<readonly NamedPerson[]>;
}
