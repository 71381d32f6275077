import type { Recorded } from '../kernel/index.ts';
import type { CardFactDraft } from './card.ts';
import type { Family } from './family.ts';

/** The family after a card was issued or revoked. */
export function evolveCard(family: Family, fact: Recorded<CardFactDraft>): Family {
  if (fact.kind === 'card-issued') {
    const { cardId, digest, on } = fact.payload;
    return {
      ...family,
      cards: [...family.cards, { id: cardId, digest, issuedOn: on, revoked: null }],
    };
  }
  const { cardId, why, on } = fact.payload;
  const cards = family.cards.map((card) => (card.id === cardId ? { ...card, revoked: { on, why } } : card));
  return { ...family, cards };
}
