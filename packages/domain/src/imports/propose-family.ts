import type { Day } from '../kernel/index.ts';
import { doubtParents } from './doubt-parents.ts';
import type { RowGroup } from './group-rows.ts';
import type { ProposedFamily, ProposedMember } from './preview.ts';
import { readPerson } from './read-person.ts';
import { readRelation } from './read-relation.ts';
import { RowNotes, textUnderstood } from './row-notes.ts';
import type { Mapping, Sheet } from './sheet.ts';

/** Reads the rows of one family into a proposal, with the notes of each row. */
export function proposeFamily(
  sheet: Sheet,
  group: RowGroup,
  mapping: Mapping,
  listDay: Day,
): { readonly family: ProposedFamily; readonly notes: readonly RowNotes[] } {
  const notes = group.rows.map((index) => new RowNotes(index + 1, sheet.rows[index] ?? [], mapping));
  const named = (relation: string) =>
    notes.filter((row) => readRelation(row.text('relation'))?.relation === relation).length;
  const relatives = { daughtersInLaw: named('daughter-in-law'), husbands: named('husband') };
  const members: ProposedMember[] = [];
  let address: string | null = group.address;
  for (const row of notes) {
    const person = readPerson(row, listDay, relatives);
    members.push(person.member);
    const saidSon = readRelation(row.text('relation'))?.relation === 'son';
    if (saidSon && person.member.role === 'husband') relatives.husbands += 1;
    noteAddress(row, person.address, person.refersToAddress, address);
    address ??= person.address;
    if (isBesideNothing(row))
      row.doubt('full-name', 'nothing-but-a-name', textUnderstood(person.member.fullName));
  }
  doubtParents(notes, members);
  const [first] = members;
  const family: ProposedFamily = {
    key: first?.row ?? 0,
    number: group.number,
    name: surnameOf(first?.fullName ?? ''),
    address: address ?? '',
    members,
    decision: 'import',
  };
  return { family, notes };
}

/** What the family is called: the surname, which lists write first. */
function surnameOf(fullName: string): string {
  return fullName.split(' ')[0] ?? '';
}

/** A family has one address: another one further down is a doubt, and so is "there too" where none was named. */
function noteAddress(row: RowNotes, written: string | null, refers: boolean, family: string | null): void {
  if (written !== null && family !== null && written !== family) {
    row.doubt('address', 'address-differs-within-family', textUnderstood(family));
  }
  if (refers && family === null) row.doubt('address', 'address-refers-to-nothing', { kind: 'nothing' });
}

function isBesideNothing(row: RowNotes): boolean {
  const others = ['relation', 'birth', 'age', 'sex', 'national-id', 'phone', 'address'] as const;
  return others.every((field) => row.text(field) === '');
}
