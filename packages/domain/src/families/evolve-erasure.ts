import type { PersonId, Recorded } from '../kernel/index.ts';
import { NO_CONTACT } from './contact.ts';
import type { DetailsErased, ErasableKind } from './erasure.ts';
import type { Family, Person } from './family.ts';
import type { PaperRecord } from './paper.ts';

/**
 * The family after details were erased: blank where they were, everything else as it was. Of single people nothing is
 * erased that is the family's own: its name, and how it was chosen.
 */
export function evolveErasure(family: Family, fact: Recorded<DetailsErased>): Family {
  const { personIds, kinds } = fact.payload;
  const whole = personIds === null;
  const concerns = (id: PersonId | null) => whole || (id !== null && personIds.includes(id));
  const erases = (kind: ErasableKind) => kinds.includes(kind);
  return {
    ...family,
    ...(whole && erases('identity') && { number: null, name: '', address: '', source: null }),
    ...(whole && erases('selection') && { nominatedBy: '', assessment: withoutAnswers(family) }),
    members: family.members.map((person) => (concerns(person.id) ? blanked(person, erases) : person)),
    notes: erases('notes')
      ? family.notes.map((note) => (concerns(note.personId) ? { ...note, text: '' } : note))
      : family.notes,
    consents: erases('receipts')
      ? family.consents.map((consent) => (concerns(consent.personId) ? { ...consent, witness: '' } : consent))
      : family.consents,
    papers: erases('identity')
      ? family.papers.map((paper) => (concerns(paper.personId) ? withoutSource(paper) : paper))
      : family.papers,
  };
}

function blanked(person: Person, erases: (kind: ErasableKind) => boolean): Person {
  return {
    ...person,
    ...(erases('identity') && { fullName: '', birth: null, nationalId: null }),
    ...(erases('contact') && NO_CONTACT),
  };
}

function withoutAnswers({ assessment }: Family): Family['assessment'] {
  return assessment && { ...assessment, answers: null, points: null };
}

function withoutSource(paper: PaperRecord): PaperRecord {
  return paper.kind === 'hand-out' ? { ...paper, source: null, items: [] } : { ...paper, source: null };
}
