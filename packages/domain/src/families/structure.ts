import { NO_CONTACT } from './contact.ts';
import { type Family, NO_FAMILY, NO_ONE } from './family.ts';
import type { PaperRecord } from './paper.ts';

const NOBODY = { fullName: '', birth: null, nationalId: null, ...NO_CONTACT };

/** What of a family identifies nobody: it may stand in the chain. */
export function structureOf(family: Family): Family {
  return {
    ...family,
    ...{ number: null, name: '', address: '', source: null, nominatedBy: '' },
    members: family.members.map((person) => ({ ...person, ...NOBODY })),
    assessment: family.assessment && { ...family.assessment, answers: null, points: null },
    consents: family.consents.map((consent) => ({ ...consent, witness: '' })),
    notes: family.notes.map((note) => ({ ...note, text: '' })),
    papers: family.papers.map((paper) => withSource(paper, undefined)),
  };
}

/**
 * A structure with the details that the family had: an undone change never brings anybody or anything in, so all of it is
 * there. An older structure lacks what was not known when it was recorded.
 */
export function filled(structure: Family, before: Family): Family {
  const { number, name, address, source, nominatedBy } = before;
  const people = new Map(before.members.map((person) => [person.id, person]));
  const witnesses = new Map(before.consents.map(({ id, witness }) => [id, witness]));
  const texts = new Map(before.notes.map(({ id, text }) => [id, text]));
  const papers = new Map(before.papers.map((paper) => [paper.id, paper]));
  return {
    ...NO_FAMILY,
    ...structure,
    ...{ number, name, address, source },
    nominatedBy: structure.nominatedOn === null ? '' : nominatedBy,
    members: structure.members.map((person) => {
      const { fullName, birth, nationalId, phone, mayCall, safeContact, neverSay } =
        people.get(person.id) ?? NO_ONE;
      const contact = { phone, mayCall, safeContact, neverSay };
      return { ...NO_ONE, ...person, fullName, birth, nationalId, ...contact };
    }),
    assessment: structure.assessment && withAnswers(structure.assessment, before.assessment),
    consents: structure.consents.map((each) => ({ ...each, witness: witnesses.get(each.id) ?? '' })),
    notes: structure.notes.map((each) => ({ ...each, text: texts.get(each.id) ?? '' })),
    papers: structure.papers.map((paper) => withSource(paper, papers.get(paper.id))),
  };
}

type Assessment = NonNullable<Family['assessment']>;

/** The answers of the same assessment, as far as they are there. */
function withAnswers(assessment: Assessment, before: Family['assessment']): Assessment {
  const same = before?.on === assessment.on && before.formVersion === assessment.formVersion;
  return same ? { ...assessment, answers: before.answers, points: before.points } : assessment;
}

function withSource(paper: PaperRecord, of: PaperRecord | undefined): PaperRecord {
  const source = of?.source ?? null;
  if (paper.kind === 'attendance') return { ...paper, source };
  return { ...paper, source, items: of?.kind === 'hand-out' ? of.items : [] };
}
