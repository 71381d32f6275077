import {
  evolveFamily,
  type Family,
  type FamilyFact,
  NO_FAMILY,
  NO_ONE,
  type Person,
} from '../families/index.ts';
import type { CommandId } from '../kernel/index.ts';

/** What a list can say of a family, and of each of its people. */
const ofFamily = ['number', 'name', 'address'] as const;
const ofPerson = [
  'fullName',
  'birth',
  'nationalId',
  'role',
  'sex',
  'phone',
  'mayCall',
  'safeContact',
  'absences',
] as const;

/**
 * What the imports that sent these commands said of a family, by its history, oldest fact first: of each field the last
 * value that one of them changed it to, whatever the office made of it before or since. What none of them said is empty.
 * Null when none of them named the family.
 */
export function saidByImports(
  history: readonly FamilyFact[],
  commands: ReadonlySet<CommandId>,
): Family | null {
  let now: Family | undefined;
  let said: Family | null = null;
  for (const fact of history) {
    const before: Family | undefined = now;
    now = evolveFamily(before, fact);
    if (!now) said = null;
    else if (commands.has(fact.command)) said = withSaid(said, before, now);
  }
  return said;
}

function withSaid(said: Family | null, before: Family | undefined, now: Family): Family {
  const told = new Map(said?.members.map((member) => [member.id, member]));
  const earlier = new Map(before?.members.map((member) => [member.id, member]));
  const members = now.members.flatMap((member): Person[] => {
    const was = earlier.get(member.id);
    if (!was) return [member];
    const known = told.get(member.id);
    const values = changed(ofPerson, was, member);
    if (!known && Object.keys(values).length === 0) return [];
    return [{ ...NO_ONE, id: member.id, ...known, ...values }];
  });
  return { ...NO_FAMILY, id: now.id, ...said, ...changed(ofFamily, before, now), members };
}

/** The fields that are not as they were; all of them where there was nothing. */
function changed<Of extends object, Key extends keyof Of>(
  keys: readonly Key[],
  before: Of | undefined,
  now: Of,
): Partial<Pick<Of, Key>> {
  const values: Partial<Pick<Of, Key>> = {};
  for (const key of keys) {
    if (!before || JSON.stringify(before[key]) !== JSON.stringify(now[key])) values[key] = now[key];
  }
  return values;
}
