import type { NewMember, RegisterFamily } from '../families/index.ts';
import { type Id, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import { isBlocked } from './interpret.ts';
import type {
  ConfirmReason,
  FamilyDecision,
  HeldRemark,
  ImportPreview,
  ProposedFamily,
  RemarkDecision,
} from './preview.ts';

/** What somebody decided, where the preview's own default is not to stand. */
export interface ImportDecisions {
  /** By the family's key. */
  readonly families: Readonly<Record<number, FamilyDecision>>;
  /** By the remark's key. */
  readonly remarks: Readonly<Record<string, RemarkDecision>>;
}

/** What is decided of a family: by somebody, else by default. */
export function decisionOf(family: ProposedFamily, decisions: ImportDecisions): FamilyDecision | 'undecided' {
  return decisions.families[family.key] ?? family.decision;
}

/**
 * The commands that register the families decided for, in the list's order. Refused while any family is undecided or
 * a column does not hold what the mapping says.
 * @param file The name of the file, kept as the families' source.
 * @param newId Gives a fresh UUIDv7 at each call.
 */
export function toCommands(
  preview: ImportPreview,
  decisions: ImportDecisions,
  { file, newId }: { readonly file: string; readonly newId: () => Id },
): Result<readonly RegisterFamily[], Refusal<ConfirmReason>> {
  if (isBlocked(preview)) return refuse('mapping-does-not-fit');
  const decided = preview.families.map((family) => ({ family, decision: decisionOf(family, decisions) }));
  const undecided = decided.filter(({ decision }) => decision === 'undecided').length;
  if (undecided > 0) return refuse('families-undecided', { count: undecided });
  const wanted = decided.filter(({ decision }) => decision === 'import').map(({ family }) => family);
  if (wanted.length === 0) return refuse('nothing-to-import');
  const kept = Map.groupBy(
    preview.heldRemarks.filter(
      ({ key, decision }) => (decisions.remarks[key] ?? decision) === 'keep-for-office',
    ),
    ({ row }) => row,
  );
  return ok(wanted.map((family) => toCommand(family, kept, file, newId)));
}

function toCommand(
  family: ProposedFamily,
  kept: ReadonlyMap<number, readonly HeldRemark[]>,
  file: string,
  newId: () => Id,
): RegisterFamily {
  const familyId = newId();
  const people = family.members.map((member) => ({ ...member, personId: newId() }));
  return {
    kind: 'register-family',
    familyId,
    number: family.number,
    name: family.name,
    address: family.address,
    members: people.map(({ row: _row, nameKey: _key, ...member }): NewMember => member),
    notes: people.flatMap(({ personId, row }) =>
      (kept.get(row) ?? []).map(({ text }) => ({ noteId: newId(), personId, text })),
    ),
    source: { file, row: family.key },
  };
}
