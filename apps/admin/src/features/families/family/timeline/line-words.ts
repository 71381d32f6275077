import type { PersonId } from '@tatyktuu/domain/kernel';
import { factLabel } from '@tatyktuu/locales/reasons';
import { useLanguage } from '../../../../language/language.tsx';
import { type FamilySeen, useNameOf } from '../contact-seen.ts';
import { detailsLine, detailsOfChange } from './change-details.ts';
import type { TimelineLine } from './lines.ts';

/** A line in words: its kind, then whom and what it was about. */
export function useLineWords(family: FamilySeen) {
  const language = useLanguage();
  const nameOf = useNameOf();
  const known = new Map(family.members.map((person) => [person.id, person]));
  const tieOf = new Map(family.ties.map((tie) => [tie.id, tie]));
  const name = (id: PersonId) => nameOf(known.get(id));
  return ({ entries, first }: TimelineLine) => {
    const all = entries.map(({ fact }) => detailsOfChange(fact, language));
    const one = all[0] ?? { people: [], words: [], on: null, family: null };
    const ended = first.fact.kind === 'tie-ended' ? tieOf.get(first.fact.payload.tieId) : undefined;
    const people = [...all.flatMap((each) => each.people), ...(ended ? [ended.of, ended.to] : [])];
    return {
      label: factLabel(first.fact.kind),
      details: detailsLine({ ...one, people: [...new Set(people)] }, name, language),
      other: one.family,
    };
  };
}
