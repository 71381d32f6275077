import type { CommandBody, ReasonCode } from '@tatyktuu/domain/door';
import type { CommandId, FamilyId, Refusal } from '@tatyktuu/domain/kernel';
import type { HeldCommand, Review, ReviewReason } from '@tatyktuu/domain/reviews';
import { attentionOf, type Held, type Page } from '../notebook/port.ts';
import { openReviews } from './item-state.ts';

/** Something that somebody has to read, and what becomes of it. */
export interface AttentionItem {
  readonly id: CommandId;
  readonly about: CommandBody | HeldCommand | { readonly kind: 'hand-over'; readonly familyId: FamilyId };
  readonly outcome: Outcome;
  /** Whether it was written on this phone and stays in sight until somebody says that it was read. */
  readonly own: boolean;
}

export type Outcome =
  /** The office did not take it; null when it could not even read it. */
  | { readonly kind: 'refused'; readonly refusal: Refusal<ReasonCode> | null }
  /** It waits for the office. `recorded`: a parcel that has left the table counts until somebody says otherwise. */
  | { readonly kind: 'waits'; readonly reason: ReviewReason; readonly recorded: boolean }
  | {
      readonly kind: 'decided';
      readonly reason: ReviewReason;
      readonly recorded: boolean;
      readonly as: Verdict;
    };

type Verdict = NonNullable<Review['decision']>['verdict'];

/** What was not taken first, then what waits, then what is decided and not read; the oldest of each first. */
export function attentionItems(page: Pick<Page, 'entries'>, held: Held): readonly AttentionItem[] {
  const own = attentionOf(page).flatMap(({ id, body, state }): AttentionItem[] => {
    if (state.kind === 'refused') return [{ id, about: body, own: true, outcome: state }];
    if (state.kind !== 'needs-review') return [];
    const decision = held.world.get('review', id)?.decision ?? null;
    const recorded = body.kind === 'hand-over-parcel';
    const { reason } = state;
    const outcome: Outcome = decision
      ? { kind: 'decided', reason, recorded, as: decision.verdict }
      : { kind: 'waits', reason, recorded };
    return [{ id, about: body, own: true, outcome }];
  });
  const known = new Set(own.map(({ id }) => id));
  const others = openReviews(held)
    .filter(({ id }) => !known.has(id))
    .flatMap(itemOf);
  const order = ['refused', 'waits', 'decided'];
  return [...own, ...others].sort((a, b) => order.indexOf(a.outcome.kind) - order.indexOf(b.outcome.kind));
}

/** A review that another phone, or this one before somebody put the entry away, has raised. */
function itemOf({ id, reason, held, handOver }: Review): AttentionItem[] {
  const about = held ?? (handOver && { kind: 'hand-over' as const, familyId: handOver.familyId });
  if (!about) return [];
  return [{ id, about, own: false, outcome: { kind: 'waits', reason, recorded: handOver !== null } }];
}
