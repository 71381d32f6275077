import type { Actor } from '../access/index.ts';
import { type Day, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import type { CardCommand, CardFactDraft, FamilyCard } from './card.ts';
import { isCardDigest } from './card-token.ts';
import type { Family } from './family.ts';
import type { FamilyReason } from './reasons.ts';

/** A family has one card that works: issuing another revokes it. */
export function decideCard(
  family: Family,
  command: CardCommand,
  { today }: { readonly actor: Actor; readonly today: Day },
): Result<readonly CardFactDraft[], Refusal<FamilyReason>> {
  const { familyId, cardId } = command;
  if (command.kind === 'revoke-card') {
    const card = family.cards.find(({ id }) => id === cardId);
    if (!card) return refuse('card-not-found');
    if (card.revoked) return refuse('card-revoked-already', { on: card.revoked.on });
    return ok([{ kind: 'card-revoked', payload: { familyId, cardId, why: command.why, on: today } }]);
  }
  const { digest } = command;
  if (family.cards.some((card) => card.id === cardId || card.digest === digest)) return refuse('card-exists');
  if (!isCardDigest(digest)) return refuse('card-digest-malformed');
  if (family.mergedInto !== null) return refuse('family-merged');
  const before = standingCard(family);
  const replaced: readonly CardFactDraft[] = before
    ? [
        {
          kind: 'card-revoked',
          payload: { familyId, cardId: before.id, why: 'replaced', on: today },
        },
      ]
    : [];
  return ok([...replaced, { kind: 'card-issued', payload: { familyId, cardId, digest, on: today } }]);
}

/** The card that works, if the family has one. */
export function standingCard({ cards }: Pick<Family, 'cards'>): FamilyCard | undefined {
  return cards.find(({ revoked }) => revoked === null);
}
