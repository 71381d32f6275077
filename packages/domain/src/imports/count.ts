import {
  type Doubt,
  type HeldRemark,
  type ImportCounts,
  type ProposedFamily,
  type RowKind,
  type RowReading,
  rowKinds,
} from './preview.ts';

/** What there is of everything in a preview. */
export function countsOf({
  rows,
  families,
  doubts,
  heldRemarks,
}: {
  readonly rows: readonly RowReading[];
  readonly families: readonly ProposedFamily[];
  readonly doubts: readonly Doubt[];
  readonly heldRemarks: readonly HeldRemark[];
}): ImportCounts {
  const byKind = Object.fromEntries(rowKinds.map((kind) => [kind, 0])) as Record<RowKind, number>;
  for (const { kind } of rows) byKind[kind] += 1;
  return {
    ...headCount(families),
    rows: byKind,
    doubts: doubts.length,
    heldRemarks: heldRemarks.length,
    undecided: families.filter(({ decision }) => decision === 'undecided').length,
  };
}

export function headCount(families: readonly ProposedFamily[]): { families: number; people: number } {
  return {
    families: families.length,
    people: families.reduce((sum, { members }) => sum + members.length, 0),
  };
}
