import type { FamilyFact } from '../families/index.ts';
import type { CommandBody } from './command.ts';
import { people } from './families-in-time.sample.ts';

/** An invented household and every kind of change of it that can be undone. */

export const familyId = 'household';
export const on = '2023-09-14';

export const register: CommandBody = {
  ...{ kind: 'register-family', familyId, number: '7', name: 'Invented', address: 'Lenina 5', notes: [] },
  ...{ source: null, members: Object.values(people) },
};
export const contact = (phone: string): CommandBody => ({
  ...{ kind: 'set-contact', familyId, personId: 'kelin' },
  contact: { phone, mayCall: 'yes', safeContact: 'After six', neverSay: '' },
});
export const correct = (fullName: string): CommandBody => ({
  ...{ kind: 'correct-member', familyId, personId: 'kelin', fullName, birth: '1985', nationalId: null },
  ...{ role: 'daughter-in-law', sex: 'female' },
});
export const leave: CommandBody = { kind: 'note-departure', familyId, personId: 'uul', how: 'died', on };
export const marry: CommandBody = {
  ...{ kind: 'tie-people', familyId, tieId: 'marriage', tie: 'spouse', of: 'uul', to: 'kelin', from: null },
};
export const form: CommandBody = {
  ...{ kind: 'publish-selection-form', version: 1, title: { en: 'Who needs it most' }, enrolFrom: 0 },
  criteria: [{ id: 'work', question: { en: 'Work?' }, guidance: {}, answer: 'yes-no', points: 5 }],
};
export const baby: CommandBody = {
  ...{ kind: 'add-member', familyId },
  member: { ...people.bala, personId: 'baby', fullName: 'Invented baby', birth: '2023-09-01', phone: null },
  arrival: { how: 'born', on: '2023-09-01' },
};
export const group: CommandBody = {
  ...{ kind: 'form-group', groupId: 'men', name: 'Men', audience: 'husband', place: '', facilitators: [] },
};

/** Every kind of change that can be undone, and what was there before it. */
export const changes: readonly (readonly [FamilyFact['kind'], readonly CommandBody[]])[] = [
  ['member-added', [baby]],
  ['member-left', [marry, leave]],
  [
    'member-returned',
    [
      { kind: 'note-departure', familyId, personId: 'uul', how: 'moved-out', on },
      { kind: 'note-return', familyId, personId: 'uul', on },
    ],
  ],
  ['people-tied', [marry]],
  ['tie-ended', [marry, { kind: 'end-tie', familyId, tieId: 'marriage', on }]],
  ['head-named', [{ kind: 'name-head', familyId, personId: 'apa' }]],
  ['family-corrected', [{ kind: 'correct-family', familyId, number: '8', name: 'Other', address: 'Mira 1' }]],
  ['member-corrected', [correct('Invented once'), correct('Invented twice')]],
  ['contact-set', [contact('+996555000111'), contact('+996555000222')]],
  [
    'absence-planned',
    [
      {
        ...{ kind: 'plan-absence', familyId, personId: 'uul' },
        absence: { reason: 'migration', from: on, until: null },
      },
      {
        ...{ kind: 'plan-absence', familyId, personId: 'uul' },
        absence: { reason: 'migration', from: on, until: '2023-12-01' },
      },
    ],
  ],
  [
    'office-note-kept',
    [{ kind: 'keep-office-note', familyId, noteId: 'note', personId: null, text: 'Ask the neighbour' }],
  ],
  ['family-nominated', [{ kind: 'nominate-family', familyId, on, by: 'the council' }]],
  [
    'family-assessed',
    [
      form,
      { kind: 'assess-family', familyId, formVersion: 1, answers: { work: true }, on: '2023-09-01' },
      { kind: 'assess-family', familyId, formVersion: 1, answers: { work: false }, on },
    ],
  ],
  [
    'paper-record-kept',
    [
      {
        ...{ kind: 'keep-paper-records', familyId },
        records: [
          {
            ...{ id: 'paper', kind: 'hand-out', personId: null, on, signed: true, items: [] },
            source: { file: 'list.xlsx', sheet: 'One', row: 3 },
          },
        ],
      },
    ],
  ],
  [
    'consent-given',
    [
      {
        ...{ kind: 'give-consent', familyId, consentId: 'consent', personId: 'kelin', purpose: 'survey' },
        ...{ wording: '1', proof: 'spoken-witnessed', witness: 'Invented witness', on },
      },
    ],
  ],
  [
    'consent-withdrawn',
    [
      {
        ...{ kind: 'give-consent', familyId, consentId: 'consent', personId: 'kelin', purpose: 'survey' },
        ...{ wording: '1', proof: 'signature', on },
      },
      { kind: 'withdraw-consent', familyId, consentId: 'consent', on },
    ],
  ],
];
export const heads: CommandBody = {
  kind: 'set-registry-policy',
  policy: {
    ...{ consentFirst: false, heads: true, duplicateLevel: 90, keepRefusedDays: 180 },
    keepMonths: { identity: null, contact: null, notes: null, selection: null, receipts: null },
  },
};
