import { type Need, WorkingCopy } from '@tatyktuu/domain/door';
import {
  attendingRoles,
  consentStands,
  householdConsents,
  membersOn,
  type RegistryPolicy,
} from '@tatyktuu/domain/families';
import type { Day, FamilyId, PersonId } from '@tatyktuu/domain/kernel';
import type { Context } from '../context.ts';
import { fetchAll } from '../door/submit.ts';

/** Whom the door would not take at present, so that the screen can say so before anybody asks. */
export interface HeldBack {
  /** Enrolled families that no new round may list, each with every reason. */
  readonly families: readonly {
    readonly familyId: FamilyId;
    readonly number: string | null;
    readonly name: string;
    readonly why: readonly ('family-without-consent' | 'duplicate-open')[];
  }[];
  /** People of enrolled families who could attend and may not join a group. */
  readonly people: readonly PersonId[];
}

/** The same rules that decide on a round and on joining a group, asked of every enrolled family. */
export async function heldBackOn({
  registry,
  ledger,
  today,
}: Pick<Context, 'registry' | 'ledger' | 'today'>): Promise<HeldBack> {
  const [{ policy }, enrolled] = await Promise.all([registry.settings(), registry.enrolledFamilies()]);
  return ledger.read(async (shelf) => {
    const copy = new WorkingCopy();
    await fetchAll(shelf, copy, () => enrolled.flatMap((id) => needsOf(id, policy)));
    const families: HeldBack['families'][number][] = [];
    const people: PersonId[] = [];
    for (const id of enrolled) {
      const { number = null, name = '' } = copy.get('family', id) ?? {};
      const { why, without } = lookAt(copy, id, policy, today);
      if (why.length > 0) families.push({ familyId: id, number, name, why });
      people.push(...without);
    }
    return { families, people };
  });
}

function needsOf(id: FamilyId, { duplicateLevel: level }: RegistryPolicy): readonly [Need, Need] {
  return [
    { of: 'family', id },
    { of: 'open-duplicates', id, level },
  ];
}

function lookAt(copy: WorkingCopy, id: FamilyId, policy: RegistryPolicy, today: Day) {
  const family = copy.get('family', id);
  const [, pairs] = needsOf(id, policy);
  const why: HeldBack['families'][number]['why'][number][] = [];
  if ((copy.peekIndex(pairs)?.length ?? 0) > 0) why.push('duplicate-open');
  if (!family || !policy.consentFirst) return { why, without: [] };
  if (!householdConsents(family, 'aid', today)) why.push('family-without-consent');
  const roles: readonly string[] = attendingRoles;
  const without = membersOn(family, today)
    .filter((person) => roles.includes(person.role) && !consentStands(family, person.id, 'programme', today))
    .map((person) => person.id);
  return { why, without };
}
