import { type NewMember, STARTING_POLICY } from '../families/index.ts';
import type { CommandBody } from './command.ts';

/** An invented household of three generations, from its nomination to its split, and what is done and undone of it. */

const on = '2023-09-14';
const old = 'household';
const young = 'young';
const twin = 'twin';
const { id: _, ...startingPolicy } = STARTING_POLICY;

function person(personId: string, role: NewMember['role'], sex: 'female' | 'male', birth: string): NewMember {
  const nothing = { safeContact: '', nationalId: null, absences: [] } as const;
  return { personId, role, sex, birth, phone: null, fullName: `Invented ${personId}`, ...nothing };
}

export const people = {
  ata: person('ata', 'father-in-law', 'male', '1950'),
  apa: person('apa', 'mother-in-law', 'female', '1955-03-01'),
  uul: person('uul', 'husband', 'male', '1980'),
  kelin: person('kelin', 'daughter-in-law', 'female', '1985-05-05'),
  bala: person('bala', 'child', 'male', '2010'),
} as const;
const named = (familyId: string) => ({ familyId, number: null, name: `Invented ${familyId}`, address: '' });

/**
 * The commands of the household's story.
 * @param commandId Gives the id of the command at a place in the whole story.
 * @param first The place of the first of these.
 */
export function familiesInTime(commandId: (index: number) => string, first: number): readonly CommandBody[] {
  const bodies: CommandBody[] = [];
  const tell = (...more: readonly CommandBody[]) => bodies.push(...more);
  const last = () => commandId(first + bodies.length - 1);
  const tie = { kind: 'tie-people', familyId: old, from: null } as const;
  const card = { familyId: old, cardId: 'card' } as const;
  const dropped = { familyId: twin, personId: 'kelin-again' };
  tell(
    {
      kind: 'set-registry-policy',
      policy: { ...startingPolicy, heads: true },
    },
    {
      kind: 'publish-wording',
      purpose: 'programme',
      version: '1',
      text: { en: 'You may stop at any time.' },
    },
    {
      ...{ kind: 'publish-selection-form', version: 1, title: { en: 'Who needs it most' }, enrolFrom: 3 },
      criteria: [
        { id: 'work', question: { en: 'Is nobody at work?' }, guidance: {}, answer: 'yes-no', points: 5 },
      ],
    },
    {
      ...{ kind: 'register-family', ...named(old), notes: [], source: null },
      members: Object.values(people),
    },
    {
      ...{ kind: 'register-family', ...named(twin), notes: [], source: null },
      members: [
        person('kelin-again', 'daughter-in-law', 'female', '1985'),
        person('ene', 'other', 'female', '1960'),
      ],
    },
    { kind: 'nominate-family', familyId: old, on, by: 'the council' },
    { kind: 'assess-family', familyId: old, formVersion: 1, answers: { work: false }, on },
    { kind: 'enrol-family', familyId: old, on, reason: 'Decided together' },
    {
      ...{ kind: 'give-consent', familyId: old, consentId: 'consent', personId: 'kelin', on },
      ...{ purpose: 'programme', wording: '1', proof: 'signature' },
    },
    {
      ...{ kind: 'form-group', groupId: 'circle', name: 'Circle', audience: 'daughter-in-law', place: '' },
      facilitators: ['leader'],
    },
    { kind: 'join-group', groupId: 'circle', personId: 'kelin', familyId: old, on },
    { ...tie, tieId: 'marriage', tie: 'spouse', of: 'uul', to: 'kelin' },
    { ...tie, tieId: 'son', tie: 'parent', of: 'apa', to: 'uul' },
    { ...tie, tieId: 'mother', tie: 'parent', of: 'kelin', to: 'bala' },
    { ...tie, tieId: 'wrong', tie: 'guardian', of: 'ata', to: 'bala' },
    { kind: 'end-tie', familyId: old, tieId: 'wrong', on },
    { kind: 'name-head', familyId: old, personId: 'apa' },
    { kind: 'note-departure', familyId: old, personId: 'ata', how: 'moved-out', on },
    { kind: 'note-return', familyId: old, personId: 'ata', on },
    {
      ...{ kind: 'set-contact', familyId: old, personId: 'kelin' },
      contact: { phone: '+996555000111', mayCall: 'with-care', safeContact: 'After six', neverSay: 'Why' },
    },
    { kind: 'look-at-number', familyId: old, personId: 'kelin' },
    { kind: 'issue-card', ...card, digest: '0123456789abcdef0123456789abcdef' },
    { kind: 'revoke-card', ...card, why: 'lost' },
    {
      ...{ kind: 'keep-paper-records', familyId: old },
      records: [
        {
          ...{ id: 'paper', kind: 'attendance', personId: 'kelin', on: '2023-08-01', presence: 'late' },
          source: { file: 'list.xlsx', sheet: 'Sheet 1', row: 4 },
        },
      ],
    },
    { kind: 'correct-family', ...named(old), address: 'Mira 1' },
  );
  const corrected = last();
  tell(
    { kind: 'undo-change', familyId: old, factId: corrected },
    {
      kind: 'split-family',
      ...named(young),
      familyId: old,
      newFamilyId: young,
      personIds: ['uul', 'kelin', 'bala'],
      on,
    },
    { kind: 'merge-people', familyId: young, personId: 'kelin', dropped },
    { kind: 'unmerge-people', familyId: young, personId: 'kelin', dropped },
    {
      ...{ kind: 'merge-families', familyId: young, otherId: twin, why: 'written-twice', on },
      pairs: [{ kept: 'kelin', dropped: 'kelin-again' }],
    },
    { kind: 'unmerge-families', familyId: young, otherId: twin },
    { kind: 'tell-apart', people: ['kelin', 'kelin-again'] },
    { kind: 'forget-telling-apart', people: ['kelin', 'kelin-again'] },
    {
      ...{ kind: 'register-family', ...named('listed'), notes: [], source: { file: 'list.xlsx', row: 5 } },
      members: [person('listed-one', 'other', 'female', '1970')],
    },
  );
  const listed = last();
  tell(
    {
      ...{
        kind: 'record-import',
        importId: 'import',
        sheet: 'families',
        source: 'digest',
        mapping: { 0: 'name' },
      },
      ...{ file: 'list.xlsx', families: [{ familyId: 'listed', did: 'added' }], commands: [listed] },
    },
    { kind: 'undo-import', importId: 'import' },
    {
      kind: 'erase-details',
      familyId: twin,
      personIds: null,
      kinds: ['identity', 'contact'],
      why: 'asked-for',
    },
  );
  return bodies;
}
