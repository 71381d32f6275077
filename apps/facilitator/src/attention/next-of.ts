import { t } from '@lingui/core/macro';
import type { Outcome } from '../reading/attention.ts';

/** What happens next with something that the office looks at. */
export function nextOf(outcome: Exclude<Outcome, { kind: 'refused' }>): string {
  if (outcome.kind === 'waits')
    return outcome.recorded
      ? t`The parcel has left the table, so the hand-over is recorded. You need not do anything more.`
      : t`Nothing of it is lost. You need not do anything more.`;
  switch (outcome.as) {
    case 'take':
      return outcome.recorded
        ? t`The office has decided: the hand-over counts.`
        : t`The office has decided: it counts as you wrote it.`;
    case 'leave':
      return outcome.recorded
        ? t`The office has decided: this hand-over does not count.`
        : t`The office has decided: it stays as it was before.`;
    case 'withdrawn':
      return t`It was taken back by whoever wrote it.`;
  }
}
