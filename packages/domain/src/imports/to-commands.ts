import {
  type ContactDetails,
  type Family,
  type FamilyCommand,
  type ImportedFamily,
  type NewMember,
  NO_CONTACT,
  type Person,
} from '../families/index.ts';
import {
  type FamilyId,
  type Id,
  ok,
  type PersonId,
  type Refusal,
  type Result,
  refuse,
} from '../kernel/index.ts';
import { isBlocked } from './interpret.ts';
import type { ConfirmReason, HeldRemark } from './preview.ts';
import type { ReconciledFamily, ReconciledMember, ReconciledPreview } from './reconcile.ts';
import { type Fate, fateOf, type ImportDecisions, wordOf } from './reconcile-fate.ts';
import type { ComparedField, FieldComparison, ListedMember } from './reconcile-fields.ts';

/** A wish that the import makes, and where in the list it comes from. */
export interface ImportStep {
  /** From 1. */
  readonly row: number;
  readonly name: string;
  readonly body: FamilyCommand;
}

/** Everything that an import wants done, and what it does to which family. */
export interface ImportPlan {
  readonly steps: readonly ImportStep[];
  readonly families: readonly ImportedFamily[];
}

/** The longest name of a file that is kept. */
const LONGEST_NAME = 200;

/**
 * The commands that take a list over, in its order: new families are registered, known ones changed where the list's
 * word stands. Refused while anything is undecided or a column does not hold what the mapping says.
 * @param file The name of the file, kept as the new families' source.
 * @param newId Gives a fresh UUIDv7 at each call.
 */
export function toCommands(
  preview: ReconciledPreview,
  decisions: ImportDecisions,
  { file, newId }: { readonly file: string; readonly newId: () => Id },
): Result<ImportPlan, Refusal<ConfirmReason>> {
  if (isBlocked(preview)) return refuse('mapping-does-not-fit');
  const decided = preview.families.map((family) => ({ family, fate: fateOf(family, decisions) }));
  const undecided = decided.filter(({ fate }) => fate === 'undecided').length;
  if (undecided > 0) return refuse('families-undecided', { count: undecided });
  const kept = Map.groupBy(
    preview.heldRemarks.filter(
      ({ key, decision }) => (decisions.remarks[key] ?? decision) === 'keep-for-office',
    ),
    ({ row }) => row,
  );
  const source = file.slice(0, LONGEST_NAME);
  const done = decided.flatMap(({ family, fate }) => {
    const plan = planOf(family, fate, { decisions, kept, file: source, newId });
    return plan.steps.length > 0 ? [plan] : [];
  });
  if (done.length === 0) return refuse('nothing-to-import');
  return ok({ steps: done.flatMap(({ steps }) => steps), families: done.map(({ did }) => did) });
}

interface Making {
  readonly decisions: ImportDecisions;
  /** Remarks that are kept for the office, by row. */
  readonly kept: ReadonlyMap<number, readonly HeldRemark[]>;
  readonly file: string;
  readonly newId: () => Id;
}

interface FamilyPlan {
  readonly steps: readonly ImportStep[];
  readonly did: ImportedFamily;
}

function planOf(family: ReconciledFamily, fate: Fate, making: Making): FamilyPlan {
  if (fate === 'add') {
    const familyId = making.newId();
    const body = register(family, familyId, making);
    const steps = [{ row: family.key, name: family.name, body }];
    return { steps, did: { familyId, did: 'added' } };
  }
  const familyId = family.registered?.id ?? '';
  const isTaken = family.registered !== null && (fate === 'update' || fate === 'same');
  const steps = isTaken ? [...changes(family, familyId, making)] : [];
  return { steps, did: { familyId, did: 'updated' } };
}

function register(
  family: ReconciledFamily,
  familyId: FamilyId,
  { kept, file, newId }: Making,
): FamilyCommand {
  const people = family.members.map((member) => ({ member, personId: newId() }));
  return {
    kind: 'register-family',
    familyId,
    number: family.number,
    name: family.name,
    address: family.address,
    members: people.map(({ member, personId }) => newMember(member, personId)),
    notes: people.flatMap(({ personId, member: { row } }) =>
      (kept.get(row) ?? []).map(({ text }) => ({ noteId: newId(), personId, text })),
    ),
    source: { file, row: family.key },
  };
}

function newMember(member: ListedMember, personId: PersonId): NewMember {
  const { fullName, birth, nationalId, role, sex, phone, mayCall, safeContact, absences } = member;
  return { personId, fullName, birth, nationalId, role, sex, phone, mayCall, safeContact, absences };
}

function* changes(family: ReconciledFamily, familyId: FamilyId, making: Making): Generator<ImportStep> {
  const { decisions } = making;
  const { registered } = family;
  if (!registered) return;
  const ofFamily = taken(family.key, family.fields, decisions);
  if (ofFamily.size > 0) {
    const body: FamilyCommand = {
      kind: 'correct-family',
      familyId,
      number: ofFamily.has('family-number') ? family.number : registered.number,
      name: ofFamily.has('family-name') ? family.name : registered.name,
      address: ofFamily.has('address') ? family.address : registered.address,
    };
    yield { row: family.key, name: family.name, body };
  }
  for (const member of family.members) {
    const { row, fullName: name } = member;
    for (const body of wishesFor(member, registered, making)) yield { row, name, body };
  }
}

function* wishesFor(
  member: ReconciledMember,
  { id: familyId, notes }: Family,
  { decisions, kept, newId }: Making,
): Generator<FamilyCommand> {
  const personId = member.person?.id ?? newId();
  if (member.person) yield* changesOf(member, member.person, familyId, decisions);
  else yield { kind: 'add-member', familyId, member: newMember(member, personId) };
  for (const { text } of kept.get(member.row) ?? []) {
    const isThere = notes.some((note) => note.personId === personId && note.text === text.trim());
    if (!isThere) yield { kind: 'keep-office-note', familyId, noteId: newId(), personId, text };
  }
}

const ofContact: ReadonlySet<ComparedField> = new Set(['phone', 'may-call', 'safe-contact']);

function* changesOf(
  member: ReconciledMember,
  person: Person,
  familyId: FamilyId,
  decisions: ImportDecisions,
): Generator<FamilyCommand> {
  const fields = taken(member.row, member.fields, decisions);
  const has = (field: ComparedField) => fields.has(field);
  const personId = person.id;
  if ([...fields].some((field) => !ofContact.has(field))) {
    yield {
      kind: 'correct-member',
      familyId,
      personId,
      fullName: has('full-name') ? member.fullName : person.fullName,
      role: has('relation') ? member.role : person.role,
      birth: has('birth') ? member.birth : person.birth,
      sex: has('sex') ? member.sex : person.sex,
      nationalId: has('national-id') ? member.nationalId : person.nationalId,
    };
  }
  if ([...fields].some((field) => ofContact.has(field))) {
    const { phone, mayCall, safeContact, neverSay }: ContactDetails = { ...NO_CONTACT, ...person };
    const contact = {
      phone: has('phone') ? member.phone : phone,
      mayCall: has('may-call') ? member.mayCall : mayCall,
      safeContact: has('safe-contact') ? member.safeContact : safeContact,
      neverSay,
    };
    yield { kind: 'set-contact', familyId, personId, contact };
  }
  for (const absence of member.newAbsences) yield { kind: 'plan-absence', familyId, personId, absence };
}

/** The fields in which the list's word stands. */
function taken(
  row: number,
  fields: readonly FieldComparison[],
  decisions: ImportDecisions,
): ReadonlySet<ComparedField> {
  return new Set(
    fields.filter((field) => wordOf(row, field, decisions) === 'list').map(({ field }) => field),
  );
}
