import type { CommandBody } from '@tatyktuu/domain/door';
import type { Id, PersonId } from '@tatyktuu/domain/kernel';
import { type CastFamily, type CastPerson, isBride } from './cast.ts';

/** Who is married to whom, and whose children they are: the elders' sons and daughters, the couple's children. */
export function tiesOf(family: CastFamily, ids: () => Id): readonly CommandBody[] {
  const people = family.people.filter((person) => !isBride(person));
  const of = (...kin: readonly CastPerson['kin'][]) => people.filter((person) => kin.includes(person.kin));
  const tie = (kind: 'parent' | 'spouse') => (one: PersonId, other: PersonId) =>
    tying(family, kind, one, other, ids);
  const [married, parent] = [tie('spouse'), tie('parent')];
  const [mother, father] = [of('mother-in-law')[0], of('father-in-law')[0]];
  const husbands = of('husband');
  const elders = [mother, father].flatMap((elder) => elder ?? []);
  const couples = of('daughter-in-law').flatMap((wife, place) => {
    const husband = husbands[place];
    return husband ? [{ wife, husband }] : [];
  });
  const [first] = couples;
  return [
    ...(mother && father ? [married(mother.id, father.id)] : []),
    ...couples.map(({ wife, husband }) => married(wife.id, husband.id)),
    ...of('husband', 'aunt').flatMap((child) => elders.map((elder) => parent(elder.id, child.id))),
    ...(first
      ? of('daughter', 'son').flatMap((child) =>
          [first.wife, first.husband].map((one) => parent(one.id, child.id)),
        )
      : []),
  ];
}

export function tying(
  { id: familyId }: Pick<CastFamily, 'id'>,
  tie: 'parent' | 'spouse',
  of: PersonId,
  to: PersonId,
  ids: () => Id,
): CommandBody {
  return { kind: 'tie-people', familyId, tieId: ids(), tie, of, to, from: null };
}
