import type { Family, Person, PlannedAbsence } from '../families/index.ts';
import type { PersonId } from '../kernel/index.ts';
import { findRegistered, type KnownFamily } from './find-registered.ts';
import { findPeople, type MatchedPerson } from './find-registered-people.ts';
import type { DoubtCode, Finding, ImportPreview, ProposedFamily, ProposedMember } from './preview.ts';
import { compareFamily, comparePerson, type FieldComparison, type ListedMember } from './reconcile-fields.ts';

/** A person of the list beside the one that the registry holds. */
export interface ReconciledMember extends ListedMember {
  /** Null when the registry does not know her yet. */
  readonly person: Person | null;
  /** Fields in which the list says something else than the registry. */
  readonly fields: readonly FieldComparison[];
  /** Foreseen times away that the registry does not have. */
  readonly newAbsences: readonly PlannedAbsence[];
}

export interface ReconciledFamily extends ProposedFamily {
  /** The family of the registry that it is; null when it is a new one. */
  readonly registered: Family | null;
  readonly fields: readonly FieldComparison[];
  readonly members: readonly ReconciledMember[];
  /** People of the registry's family whom the list does not name. Nothing is done to them. */
  readonly unnamed: readonly { readonly personId: PersonId; readonly fullName: string }[];
}

/** A list as it was understood, beside what the registry holds of its families. */
export interface ReconciledPreview extends ImportPreview {
  readonly families: readonly ReconciledFamily[];
  /**
   * Families that earlier lists of this source named and this one does not: nothing is done to them. None where the
   * list names no family of those lists either, for then it is about others.
   */
  readonly notListed: readonly Pick<Family, 'id' | 'number' | 'name'>[];
}

/** What concerns a family as such: once it is in the registry, nobody has to decide on it again. */
const settledByMatch: ReadonlySet<Finding['code']> = new Set([
  'not-numbered',
  'no-adult',
  'number-used-twice',
]);

/**
 * Finds each family of the list in the registry, and says what taking the list over would change. A value that the
 * office changed since the last import of the same source is kept unless the list changed it too; then it is asked.
 */
export function reconcile(preview: ImportPreview, known: readonly KnownFamily[]): ReconciledPreview {
  const { matches, rivals } = findRegistered(preview.families, known);
  const doubts = doubtsByRow(preview);
  const mayCall = mayCallByRow(preview);
  const findings = [
    ...preview.findings.filter(
      (finding) =>
        !('family' in finding && matches.has(finding.family) && settledByMatch.has(finding.code)) &&
        !(finding.code === 'written-twice' && matches.has(finding.family)),
    ),
    ...[...rivals].map(
      ([family, registered]): Finding => ({ code: 'registered-already', family, registered }),
    ),
  ];
  const odd = new Set(findings.flatMap((finding) => ('family' in finding ? [finding.family] : [])));
  const families = preview.families.map((family): ReconciledFamily => {
    const match = matches.get(family.key) ?? null;
    const listed = family.members.map((member) => ({ ...member, mayCall: mayCall.get(member.row) ?? null }));
    const decision = odd.has(family.key) ? 'undecided' : 'import';
    return { ...family, decision, ...beside(family, listed, match, doubts) };
  });
  const undecided = families.filter(({ decision }) => decision === 'undecided').length;
  const notListed = notListedOf(known, families);
  return { ...preview, families, notListed, findings, counts: { ...preview.counts, undecided } };
}

function notListedOf(
  known: readonly KnownFamily[],
  families: readonly ReconciledFamily[],
): ReconciledPreview['notListed'] {
  const listed = new Set(families.map(({ registered }) => registered?.id));
  const before = known.filter(
    ({ family, lastImported }) => lastImported !== null && family.mergedInto === null,
  );
  const missing = before.filter(({ family }) => !listed.has(family.id));
  if (missing.length === before.length) return [];
  return missing.map(({ family: { id, number, name } }) => ({ id, number, name }));
}

function beside(
  family: ProposedFamily,
  listed: readonly ListedMember[],
  match: KnownFamily | null,
  doubts: ReadonlyMap<number, ReadonlySet<DoubtCode>>,
): Pick<ReconciledFamily, 'registered' | 'fields' | 'members' | 'unnamed'> {
  const people = match ? findPeople(family, match) : new Map<number, MatchedPerson>();
  const named = new Set([...people.values()].map(({ person }) => person.id));
  const present = match?.family.members.filter(
    ({ departure, sameAs }) => departure === null && sameAs === null,
  );
  return {
    registered: match?.family ?? null,
    fields: match ? compareFamily(family, match.family, match.lastImported) : [],
    members: listed.map((member): ReconciledMember => {
      const found = people.get(member.row);
      if (!found) return { ...member, person: null, fields: [], newAbsences: [] };
      const { person, said } = found;
      // Who has left the family is not changed by a list that still names her.
      if (person.departure !== null) return { ...member, person, fields: [], newAbsences: [] };
      const fields = comparePerson(member, person, said, doubts.get(member.row) ?? new Set());
      return { ...member, person, fields, newAbsences: newAbsences(member, person, said) };
    }),
    unnamed: (present ?? [])
      .filter(({ id }) => !named.has(id))
      .map(({ id, fullName }) => ({ personId: id, fullName })),
  };
}

/** Those that nobody has written down, and that no earlier list said: what the office took away stays away. */
function newAbsences(
  { absences }: ProposedMember,
  person: Person,
  said: Person | null,
): readonly PlannedAbsence[] {
  const known = [...person.absences, ...(said?.absences ?? [])].map((absence) =>
    JSON.stringify(plain(absence)),
  );
  return absences.filter((absence) => !known.includes(JSON.stringify(plain(absence))));
}

function plain({ reason, from, until }: PlannedAbsence) {
  return [reason, from, until];
}

function doubtsByRow(preview: ImportPreview): ReadonlyMap<number, ReadonlySet<DoubtCode>> {
  const rows = Map.groupBy(preview.doubts, ({ row }) => row);
  return new Map([...rows].map(([row, doubts]) => [row, new Set(doubts.map(({ code }) => code))]));
}

function mayCallByRow(preview: ImportPreview): ReadonlyMap<number, Person['mayCall']> {
  return new Map(
    preview.rows.flatMap(({ row, cells }) =>
      cells.flatMap(({ understood }) =>
        understood.kind === 'may-call' ? [[row, understood.answer] as const] : [],
      ),
    ),
  );
}
