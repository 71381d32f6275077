import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { AidRule } from '@tatyktuu/domain/aid';
import type { Review, ReviewVerdict } from '@tatyktuu/domain/reviews';
import { formatMoment } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { deviceOf, type Known } from './known.ts';
import styles from './reviews.module.css';
import { saidOf, titleOf } from './said-of.ts';
import { type Side, standingSides } from './standing.ts';
import { leaveEffect, takeEffect, whySentence } from './why.ts';

interface ReviewCaseProps {
  readonly review: Review;
  readonly known: Known;
  readonly rules: readonly AidRule[];
  readonly pending: boolean;
  readonly onDecide: (verdict: ReviewVerdict) => void;
}

/** One case: what stands on the one side, what came from the phone on the other, and under each what choosing it does. */
export function ReviewCase({ review, known, rules, pending, onDecide }: ReviewCaseProps): ReactNode {
  const { t } = useLingui();
  const title = titleOf(review, known);
  const physical = review.handOver !== null;
  return (
    <article className={styles.case} aria-label={title ?? whySentence(review.reason)}>
      {title !== null && <h3>{title}</h3>}
      <p className={styles.soft}>{whySentence(review.reason)}</p>
      <div className={styles.sides}>
        <div className={styles.side}>
          <h4>
            <Trans>As it stands</Trans>
          </h4>
          <div>
            {standingSides(review, known, rules).map((side) => (
              <SideText key={`${side.at} ${side.said}`} side={side} known={known} />
            ))}
          </div>
          <Choice
            label={physical ? t`Take this hand-over back` : t`Leave it as it stands`}
            about={title}
            effect={leaveEffect(review)}
            pending={pending}
            onChoose={() => onDecide('leave')}
          />
        </div>
        <div className={styles.side}>
          <h4>
            <Trans>As the phone recorded it</Trans>
          </h4>
          <SideText
            side={{ said: saidOf(review, known), by: review.by, at: review.at }}
            known={known}
            device={review.device}
          />
          <Choice
            label={physical ? t`Let it stand` : t`Take it in`}
            about={title}
            effect={takeEffect(review)}
            pending={pending}
            onChoose={() => onDecide('take')}
          />
        </div>
      </div>
    </article>
  );
}

interface SideTextProps {
  readonly side: Side;
  readonly known: Known;
  readonly device?: string;
}

function SideText({ side, known, device }: SideTextProps) {
  const { said, by, at } = side;
  return (
    <div>
      <p className={styles.said}>{said}</p>
      {by !== null && at !== null && (
        <p className={styles.soft}>
          {known.account(by)}, {formatMoment(at)}, {known.device(device ?? deviceOf(at), by)}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  /** Who the case is about, for a screen reader. */
  readonly about: string | null;
  readonly effect: string;
  readonly pending: boolean;
  readonly onChoose: () => void;
}

function Choice({ label, about, effect, pending, onChoose }: ChoiceProps) {
  return (
    <div className={styles.choice}>
      <Button
        disabled={pending}
        aria-label={about === null ? undefined : `${label}: ${about}`}
        onClick={onChoose}
      >
        {label}
      </Button>
      <p className={styles.soft}>{effect}</p>
    </div>
  );
}
