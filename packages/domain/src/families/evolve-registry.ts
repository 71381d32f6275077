import type { ImportFact, PairFact, SelectionFact } from './facts.ts';
import type { ImportRecord } from './import-record.ts';
import { type Pair, pairId } from './merging.ts';
import { SELECTION, type SelectionForm } from './selection.ts';

/** The selection form after a version of it was published. */
export function evolveSelectionForm(before: SelectionForm | undefined, fact: SelectionFact): SelectionForm {
  return { id: SELECTION, versions: [...(before?.versions ?? []), fact.payload] };
}

/** What was decided of two people who look alike. */
export function evolvePair(_before: Pair | undefined, { kind, payload: { people } }: PairFact): Pair {
  return { id: pairId(...people), people, toldApart: kind === 'people-told-apart' };
}

/** The import after it was recorded or undone. */
export function evolveImport(before: ImportRecord | undefined, fact: ImportFact): ImportRecord | undefined {
  if (fact.kind === 'import-undone') return before && { ...before, undone: true };
  const { importId, ...recorded } = fact.payload;
  return { id: importId, ...recorded, file: fact.identifying?.[importId]?.file ?? '', undone: false };
}
