import { expect, test } from 'vitest';
import type { CardCommand, FamilyCard } from './card.ts';
import { circumstances, familyWith, recorded, today } from './care.sample.ts';
import { decideCard, standingCard } from './decide-card.ts';
import { evolveCard } from './evolve-card.ts';
import type { Family } from './family.ts';

const digest = (symbol: string) => symbol.repeat(32);
const issue: CardCommand = { kind: 'issue-card', familyId: 'family', cardId: 'first', digest: digest('a') };
const revoke: CardCommand = { kind: 'revoke-card', familyId: 'family', cardId: 'first', why: 'lost' };

function after(family: Family, command: CardCommand): Family {
  const decision = decideCard(family, command, circumstances);
  if (!decision.ok) throw new Error(decision.error.code);
  return decision.value.reduce((state, draft) => evolveCard(state, { ...draft, ...recorded }), family);
}

test('a family has one card that works: the next one replaces it', () => {
  const first = after(familyWith(), issue);
  expect(standingCard(first)).toEqual({ id: 'first', digest: digest('a'), issuedOn: today, revoked: null });
  const second = after(first, { ...issue, cardId: 'second', digest: digest('b') });
  expect(second.cards.map(({ id, revoked }): [string, FamilyCard['revoked']] => [id, revoked])).toEqual([
    ['first', { on: today, why: 'replaced' }],
    ['second', null],
  ]);
});

test('a lost card works no more, and is revoked once', () => {
  const lost = after(after(familyWith(), issue), revoke);
  expect(standingCard(lost)).toBeUndefined();
  expect(lost.cards[0]?.revoked).toEqual({ on: today, why: 'lost' });
  expect(decideCard(lost, revoke, circumstances)).toMatchObject({
    error: { code: 'card-revoked-already', params: { on: today } },
  });
});

test.each<readonly [string, Family, CardCommand, string]>([
  ['a card that there is none of', familyWith(), revoke, 'card-not-found'],
  ['the same card twice', after(familyWith(), issue), issue, 'card-exists'],
  [
    'a token that another card of the family bears',
    after(after(familyWith(), issue), revoke),
    { ...issue, cardId: 'second' },
    'card-exists',
  ],
  [
    'a token instead of its digest',
    familyWith(),
    { ...issue, digest: '0'.repeat(16) },
    'card-digest-malformed',
  ],
  [
    'a card for a family that goes on in another',
    familyWith({ mergedInto: 'other' }),
    issue,
    'family-merged',
  ],
])('refused: %s', (_, family, command, code) => {
  expect(decideCard(family, command, circumstances)).toMatchObject({ error: { code } });
});
