import type { HeldCommand, Review, ReviewReason } from '@tatyktuu/domain/reviews';
import { storeOf } from './store.ts';
import { json, orNull, table, text, uuid } from './table.ts';

type Verdict = NonNullable<Review['decision']>['verdict'];

const review = table(
  'review',
  {
    id: uuid,
    reason: text<ReviewReason>(),
    held: orNull(json<HeldCommand>()),
    session_id: orNull(uuid),
    round_id: orNull(uuid),
    family_id: orNull(uuid),
    consignment_id: orNull(uuid),
    hand_over_id: orNull(uuid),
    raised_by: uuid,
    device: uuid,
    raised_at: text(),
    verdict: orNull(text<Verdict>()),
    decided_by: orNull(uuid),
    decided_at: orNull(text()),
  },
  { key: ['id'], owner: ['id'] },
);

export const reviews = storeOf({
  root: review,
  parts: {},
  toRows: ({ id, reason, held, handOver, by, device, at, decision }: Review) => {
    const family = handOver ?? (held && 'familyId' in held ? held : null);
    return {
      root: {
        id,
        reason,
        held,
        session_id: held && 'sessionId' in held ? held.sessionId : null,
        round_id: family?.roundId ?? null,
        family_id: family?.familyId ?? null,
        consignment_id: held && 'consignmentId' in held ? held.consignmentId : null,
        hand_over_id: handOver?.handOver ?? null,
        raised_by: by,
        device,
        raised_at: at,
        verdict: decision?.verdict ?? null,
        decided_by: decision?.by ?? null,
        decided_at: decision?.at ?? null,
      },
      parts: {},
    };
  },
  fromRows: ({ root }): Review => {
    const { round_id, family_id, hand_over_id, verdict, decided_by, decided_at } = root;
    return {
      id: root.id,
      reason: root.reason,
      held: root.held,
      handOver:
        round_id !== null && family_id !== null && hand_over_id !== null
          ? { roundId: round_id, familyId: family_id, handOver: hand_over_id }
          : null,
      by: root.raised_by,
      device: root.device,
      at: root.raised_at,
      decision:
        verdict !== null && decided_by !== null && decided_at !== null
          ? { verdict, by: decided_by, at: decided_at }
          : null,
    };
  },
});
