import type { Actor } from '../access/index.ts';
import type { Day } from '../kernel/index.ts';
import { type Family, NO_FAMILY, NO_ONE, type Person } from './family.ts';

/** An invented family that the tests of consent, contact, cards, papers and erasure share. */

export const today: Day = '2026-03-10';
export const circumstances = {
  actor: { id: 'administrator', role: 'administrator' } satisfies Actor,
  today,
};
export const recorded = {
  id: 'fact',
  command: 'command',
  actor: 'administrator',
  device: 'device',
  recordedAt: '',
};

export function someone(id: string, details: Partial<Person> = {}): Person {
  return { ...NO_ONE, id, fullName: `Асанова ${id}`, sex: 'female', birth: '1970-05-02', ...details };
}

export const gulzat = someone('gulzat', {
  fullName: 'Асанова Гүлзат',
  role: 'daughter-in-law',
  birth: '1989-07-05',
  nationalId: '10507198950896',
  phone: '+996555596450',
  mayCall: 'with-care',
  safeContact: 'через соседку',
  neverSay: 'Кайда барганын',
});
export const burul = someone('burul', {
  fullName: 'Асанова Бурул',
  role: 'mother-in-law',
  birth: '1961',
});
export const aizada = someone('aizada', {
  fullName: 'Асанова Айзада',
  role: 'child',
  birth: '2012-09-01',
});

export function familyWith(details: Partial<Family> = {}): Family {
  return {
    ...NO_FAMILY,
    id: 'family',
    number: '7',
    name: 'Асановдор',
    address: 'ул. Ленина 5',
    members: [gulzat, burul, aizada],
    ...details,
  };
}

/** A family with everything in it that can be kept. */
export function fullFamily(): Family {
  return familyWith({
    ties: [{ id: 'tie', kind: 'parent', of: 'gulzat', to: 'aizada', from: null, until: null }],
    head: 'burul',
    nominatedOn: '2025-01-10',
    nominatedBy: 'Айыл башчысы Кадыр',
    assessment: { on: '2025-02-01', formVersion: 2, answers: { roof: 'leaks', children: 4 }, points: 61 },
    enrolledOn: '2025-03-01',
    withdrawnOn: '2026-01-15',
    ending: 'moved',
    absorbed: ['other-family'],
    splitFrom: 'old-family',
    members: [
      {
        ...gulzat,
        absences: [{ reason: 'childbirth', from: '2025-09-01', until: null }],
        arrival: { how: 'married-in', on: '2012-05-01', from: 'old-family' },
        alsoKnownAs: [{ familyId: 'other-family', personId: 'gulzat-again' }],
      },
      { ...burul, departure: { how: 'divorced', on: '2025-12-01', to: 'old-family' } },
      { ...aizada, sameAs: { familyId: 'family', personId: 'gulzat' } },
    ],
    consents: [
      {
        ...{ id: 'consent', purpose: 'programme', personId: 'aizada', wording: '2023-08' },
        ...{ proof: 'spoken-witnessed', givenBy: 'gulzat', witness: 'Кошуна Зейнеп' },
        ...{ givenOn: '2025-03-01', withdrawnOn: null },
      },
    ],
    notes: [
      { id: 'note', personId: 'gulzat', text: 'held-back remark' },
      { id: 'of-family', personId: null, text: 'another remark' },
    ],
    cards: [
      { id: 'card', digest: 'ab'.repeat(16), issuedOn: '2025-04-01', revoked: null },
      {
        ...{ id: 'old-card', digest: 'cd'.repeat(16), issuedOn: '2025-03-01' },
        revoked: { on: '2025-04-01', why: 'replaced' },
      },
    ],
    papers: [
      {
        ...{ id: 'paper', kind: 'hand-out', personId: null, on: '2022-10-05', signed: true },
        source: { file: 'Асановдор.xlsx', sheet: 'Октябрь', row: 12 },
        items: [{ label: 'мука, мешок', quantity: 2 }],
      },
      {
        ...{ id: 'mark', kind: 'attendance', personId: 'gulzat', on: '2022-10-06', presence: 'present' },
        source: { file: 'Келиндер.xlsx', sheet: 'Барак 1', row: 3 },
      },
    ],
    source: { file: 'list.xlsx', row: 5 },
  });
}
