import { createHash } from 'node:crypto';
import { cardToken, type FamilyCard, spacedToken } from '@tatyktuu/domain/families';
import { expect, test } from 'vitest';
import { groupInTest, ids, notebookInTest } from '../reading/notebook-in-test.ts';
import { lineOfCard } from './line-of-card.ts';

const token = cardToken(Uint8Array.from({ length: 10 }, (_, at) => at * 7));
const digest = createHash('sha256').update(token).digest('hex').slice(0, 32);
const card: FamilyCard = {
  ...{ id: '0189f5a0-0000-7000-8000-0000000000ca', digest, issuedOn: '2023-08-01', revoked: null },
};

/** A notebook whose second family has the cards. */
async function withCards(...cards: readonly FamilyCard[]) {
  const families = groupInTest.families.map((family, at) => (at === 1 ? { ...family, cards } : family));
  return (await notebookInTest({ families })).held();
}

test('what stands on a card leads to the family’s parcel, however it is typed', async () => {
  const held = await withCards(card);
  for (const text of [token, spacedToken(token).toLowerCase(), ` ${token} `]) {
    const answer = await lineOfCard(text, held);
    expect(answer).toMatchObject({ kind: 'due', line: { family: { id: ids.families[1] } } });
  }
});

test('a card that is revoked, or of nobody here, leads nowhere; another code is no card', async () => {
  const revoked = { ...card, revoked: { on: '2023-08-20', why: 'lost' } } as const;
  expect(await lineOfCard(token, await withCards(revoked))).toEqual({ kind: 'not-here' });
  expect(await lineOfCard(token, await withCards())).toEqual({ kind: 'not-here' });
  expect(await lineOfCard('https://example.org', await withCards(card))).toEqual({ kind: 'no-card' });
  const mistyped = (token.startsWith('0') ? '1' : '0') + token.slice(1);
  expect(await lineOfCard(mistyped, await withCards(card))).toEqual({ kind: 'no-card' });
});

test('the card of a family that was served says so', async () => {
  const families = groupInTest.families.map((family, at) =>
    at === 1 ? { ...family, cards: [card] } : family,
  );
  const { held, write } = await notebookInTest({ families });
  await write({
    ...{ kind: 'hand-over-parcel', roundId: ids.round, familyId: ids.families[1], proof: 'signature' },
    ...{ items: [{ commodityId: ids.flour, quantity: 50_000 }], signature: 'M1 1 L2 2', witness: null },
    ...{ collector: { kind: 'member', personId: ids.people[1] }, proxyName: null },
  });
  expect(await lineOfCard(token, held())).toMatchObject({ kind: 'served' });
});
