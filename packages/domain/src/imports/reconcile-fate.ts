import type { FamilyDecision, RemarkDecision } from './preview.ts';
import type { ReconciledFamily, ReconciledMember } from './reconcile.ts';
import type { ComparedField, FieldComparison } from './reconcile-fields.ts';

/** `import`: added, or changed where it is registered already. `as-new`: it is another family than the one found. */
export type FamilyChoice = FamilyDecision | 'as-new';

/** Whose word stands in a field. */
export type FieldChoice = 'list' | 'registry';

/** What somebody decided, where the preview's own default is not to stand. */
export interface ImportDecisions {
  /** By the family's key. */
  readonly families: Readonly<Record<number, FamilyChoice>>;
  /** By the remark's key. */
  readonly remarks: Readonly<Record<string, RemarkDecision>>;
  /** By `fieldKey`. */
  readonly fields: Readonly<Record<string, FieldChoice>>;
}

export const NO_DECISIONS: ImportDecisions = { families: {}, remarks: {}, fields: {} };

/** The key of a field's decision; of the family's own fields `row` is the family's key. */
export function fieldKey(row: number, field: ComparedField): string {
  return `${row}:${field}`;
}

/** Whose word stands, as decided or by default; null while it is to be decided. */
export function wordOf(
  row: number,
  { field, verdict }: FieldComparison,
  { fields }: ImportDecisions,
): FieldChoice | null {
  const byDefault = { taken: 'list', kept: 'registry', asked: null } as const;
  return fields[fieldKey(row, field)] ?? byDefault[verdict];
}

/** What becomes of a family of the list when the import is confirmed as it stands. */
export type Fate = 'add' | 'update' | 'same' | 'leave-out' | 'undecided';
export const fates = ['add', 'update', 'same', 'leave-out', 'undecided'] as const;

export function fateOf(family: ReconciledFamily, decisions: ImportDecisions): Fate {
  const choice = decisions.families[family.key] ?? family.decision;
  if (choice === 'leave-out' || choice === 'undecided') return choice;
  if (family.registered === null || choice === 'as-new') return 'add';
  const words = wordsIn(family, decisions);
  if (words.includes(null)) return 'undecided';
  const isMore = family.members.some((member) => comesIn(member) || member.newAbsences.length > 0);
  return isMore || words.includes('list') ? 'update' : 'same';
}

/** Whether the person is one that the registry does not know yet. */
export function comesIn({ person }: ReconciledMember): boolean {
  return person === null;
}

function wordsIn(family: ReconciledFamily, decisions: ImportDecisions): readonly (FieldChoice | null)[] {
  return [
    ...family.fields.map((field) => wordOf(family.key, field, decisions)),
    ...family.members.flatMap(({ row, fields }) => fields.map((field) => wordOf(row, field, decisions))),
  ];
}

/** How many families of the list meet each fate, and how many people come in with it. */
export interface Tally extends Readonly<Record<Fate, number>> {
  /** People of the families that are added. */
  readonly newPeople: number;
  /** People who come into families that are registered already. */
  readonly joining: number;
}

export function tallyOf(families: readonly ReconciledFamily[], decisions: ImportDecisions): Tally {
  const counts = { add: 0, update: 0, same: 0, 'leave-out': 0, undecided: 0, newPeople: 0, joining: 0 };
  for (const family of families) {
    const fate = fateOf(family, decisions);
    counts[fate] += 1;
    if (fate === 'add') counts.newPeople += family.members.length;
    if (fate === 'update') counts.joining += family.members.filter(comesIn).length;
  }
  return counts;
}
