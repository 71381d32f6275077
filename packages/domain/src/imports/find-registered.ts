import { birthsAgree } from '../families/index.ts';
import type { FamilyId, PartialDay } from '../kernel/index.ts';
import { countsOf } from './count.ts';
import { givenAndSurname } from './find-twins.ts';
import type { Finding, ImportPreview, ProposedFamily } from './preview.ts';

/** Somebody in the registry: `nameKey` is that of the full name. */
export interface KnownPerson {
  readonly nameKey: string;
  readonly birth: PartialDay | null;
  readonly familyId: FamilyId;
}

/**
 * The keys by which the registry is asked who of the sheet it may know: surname and given name. A registered person is
 * meant whose name's key is one of these or begins with one and a space.
 */
export function keysToLookUp(preview: ImportPreview): readonly string[] {
  const keys = preview.families.flatMap(({ members }) =>
    members.map(({ nameKey }) => givenAndSurname(nameKey)),
  );
  return [...new Set(keys)];
}

/**
 * The preview with the families marked that are registered already: two of their people are, or one whose whole day of
 * birth agrees, or its only one. They are left out unless somebody decides otherwise.
 */
export function markRegistered(preview: ImportPreview, known: readonly KnownPerson[]): ImportPreview {
  const byName = Map.groupBy(known, (person) => givenAndSurname(person.nameKey));
  const found = preview.families.flatMap((family) => {
    const registered = registeredAs(family, byName);
    return registered === null
      ? []
      : [{ code: 'registered-already', family: family.key, registered } satisfies Finding];
  });
  const keys = new Set(found.map(({ family }) => family));
  const families = preview.families.map((family) =>
    keys.has(family.key) ? ({ ...family, decision: 'leave-out' } as const) : family,
  );
  const others = preview.findings.filter(({ code }) => code !== 'registered-already');
  const marked = { ...preview, families, findings: [...others, ...found] };
  return { ...marked, counts: countsOf(marked) };
}

function registeredAs(
  family: ProposedFamily,
  byName: ReadonlyMap<string, readonly KnownPerson[]>,
): FamilyId | null {
  const matches = new Map<FamilyId, { count: number; sure: boolean }>();
  for (const member of family.members) {
    const alike = new Set<FamilyId>();
    for (const { birth, familyId } of byName.get(givenAndSurname(member.nameKey)) ?? []) {
      if (birth !== null && member.birth !== null && !birthsAgree(birth, member.birth)) continue;
      const match = matches.get(familyId) ?? { count: 0, sure: false };
      if (!alike.has(familyId)) match.count += 1;
      alike.add(familyId);
      match.sure ||= birth !== null && birth.length > 4 && birth === member.birth;
      matches.set(familyId, match);
    }
  }
  const [best] = [...matches]
    .filter(([, { count, sure }]) => sure || count >= Math.min(2, family.members.length))
    .sort(([, a], [, b]) => b.count - a.count);
  return best?.[0] ?? null;
}
