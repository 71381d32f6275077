import { type Consent, type Family, NO_FAMILY, NO_ONE, type Person } from '@tatyktuu/domain/families';
import { expect, test } from 'vitest';
import { type ConsentPaper, consentsOnPaper } from './consents-on-paper.ts';

const aigul: Person = { ...NO_ONE, id: 'aigul', birth: '1989' };
const child: Person = { ...NO_ONE, id: 'child', birth: '2015' };
const standing: Consent = {
  ...{ id: 'c', purpose: 'programme', personId: 'aigul', wording: '1', proof: 'signature' },
  ...{ givenBy: 'aigul', witness: '', givenOn: '2026-01-01', withdrawnOn: null },
};
const paper: ConsentPaper = {
  ...{ proof: 'signature', witness: ' ', on: '2026-11-01' },
  versions: new Map([
    ['programme', '1'],
    ['aid', '2'],
  ]),
};

function given(consents: readonly Consent[], people: readonly Person[], on: ConsentPaper = paper) {
  const family: Family = { ...NO_FAMILY, id: 'f', members: people, consents };
  const speakerOf = ({ id }: Person) => (id === 'child' ? 'aigul' : undefined);
  return consentsOnPaper(family, people, on, { newId: () => 'new', speakerOf });
}

test('each person who signed is recorded for each purpose, a minor by who speaks for her', () => {
  expect(
    given([], [aigul, child]).map(({ personId, purpose, givenBy }) => [personId, purpose, givenBy]),
  ).toEqual([
    ['aigul', 'programme', undefined],
    ['aigul', 'aid', undefined],
    ['child', 'programme', 'aigul'],
    ['child', 'aid', 'aigul'],
  ]);
});

test('what stands on the same wording is not recorded again; what was taken back or stands on another one is', () => {
  const purposes = (consents: readonly Consent[]) => given(consents, [aigul]).map(({ purpose }) => purpose);
  expect(purposes([standing])).toEqual(['aid']);
  expect(purposes([{ ...standing, withdrawnOn: '2026-02-01' }])).toEqual(['programme', 'aid']);
  expect(purposes([{ ...standing, wording: '0' }])).toEqual(['programme', 'aid']);
});

test('a witness of blanks is nobody', () => {
  expect(given([], [aigul])[0]).not.toHaveProperty('witness');
  expect(given([], [aigul], { ...paper, witness: 'Burul' })[0]).toHaveProperty('witness', 'Burul');
});
