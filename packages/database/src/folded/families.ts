import { type Answers, type Ending, type Family, type Standing, standingOf } from '@tatyktuu/domain/families';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import {
  card,
  cardFrom,
  cardRows,
  consent,
  consentFrom,
  consentRows,
  noteRows,
  officeNote,
  paper,
  paperFrom,
  paperRows,
} from './family-papers.ts';
import {
  absenceRows,
  peopleRows,
  person,
  personFrom,
  plannedAbsence,
  tie,
  tieFrom,
  tieRows,
} from './family-people.ts';
import { searchKeyOf } from './search-key.ts';
import { storeOf } from './store.ts';
import { bigint, day, integer, json, orNull, type RowOf, table, text, uuid } from './table.ts';

const family = table(
  'family',
  {
    id: uuid,
    number: orNull(text()),
    name: text(),
    address: text(),
    enrolled_on: orNull(day),
    source_file: orNull(text()),
    source_row: orNull(bigint),
    search_key: text(),
    withdrawn_on: orNull(day),
    standing: text<Standing>(),
    heads: integer,
    head: orNull(uuid),
    nominated_on: orNull(day),
    nominated_by: text(),
    assessed_on: orNull(day),
    assessment_form: orNull(integer),
    answers: orNull(json<Answers>()),
    points: orNull(integer),
    ending: orNull(text<Ending>()),
    merged_into: orNull(uuid),
    absorbed: json<readonly FamilyId[]>(),
    split_from: orNull(uuid),
  },
  { key: ['id'], owner: ['id'] },
);

/** The members of the state that lie in the row of the family itself. */
type Alone = Omit<Family, 'members' | 'ties' | 'consents' | 'notes' | 'cards' | 'papers'>;

export const families = storeOf({
  root: family,
  parts: {
    people: person,
    absences: plannedAbsence,
    ties: tie,
    consents: consent,
    notes: officeNote,
    cards: card,
    papers: paper,
  },
  toRows: (state: Family) => ({
    root: rowOf(state),
    parts: {
      people: peopleRows(state),
      absences: absenceRows(state),
      ties: tieRows(state),
      consents: consentRows(state),
      notes: noteRows(state),
      cards: cardRows(state),
      papers: paperRows(state),
    },
  }),
  fromRows: ({ root, parts }): Family => {
    const absences = Map.groupBy(parts.absences, ({ person_id }) => person_id);
    return {
      ...aloneFrom(root),
      members: parts.people.map((row) => personFrom(row, absences.get(row.id) ?? [])),
      ties: parts.ties.map(tieFrom),
      consents: parts.consents.map(consentFrom),
      notes: parts.notes.map(({ id, person_id, note }) => ({ id, personId: person_id, text: note })),
      cards: parts.cards.map(cardFrom),
      papers: parts.papers.map(paperFrom),
    };
  },
});

function rowOf(state: Family): RowOf<typeof family> {
  const { assessment } = state;
  return {
    id: state.id,
    number: state.number,
    name: state.name,
    address: state.address,
    enrolled_on: state.enrolledOn,
    source_file: state.source?.file ?? null,
    source_row: state.source?.row ?? null,
    search_key: searchKeyOf(state),
    withdrawn_on: state.withdrawnOn,
    standing: standingOf(state),
    heads: state.members.filter(({ departure, sameAs }) => departure === null && sameAs === null).length,
    head: state.head,
    nominated_on: state.nominatedOn,
    nominated_by: state.nominatedBy,
    assessed_on: assessment?.on ?? null,
    assessment_form: assessment?.formVersion ?? null,
    answers: assessment?.answers ?? null,
    points: assessment?.points ?? null,
    ending: state.ending,
    merged_into: state.mergedInto,
    absorbed: state.absorbed,
    split_from: state.splitFrom,
  };
}

function aloneFrom(root: RowOf<typeof family>): Alone {
  return {
    id: root.id,
    number: root.number,
    name: root.name,
    address: root.address,
    head: root.head,
    nominatedOn: root.nominated_on,
    nominatedBy: root.nominated_by,
    assessment:
      root.assessed_on === null || root.assessment_form === null
        ? null
        : {
            on: root.assessed_on,
            formVersion: root.assessment_form,
            answers: root.answers,
            points: root.points,
          },
    enrolledOn: root.enrolled_on,
    withdrawnOn: root.withdrawn_on,
    ending: root.ending,
    mergedInto: root.merged_into,
    absorbed: root.absorbed,
    splitFrom: root.split_from,
    source:
      root.source_file === null || root.source_row === null
        ? null
        : { file: root.source_file, row: root.source_row },
  };
}
