import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { AidRule } from '@tatyktuu/domain/aid';
import type { Review, ReviewVerdict } from '@tatyktuu/domain/reviews';
import { formatMoment } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { Problem } from '../../page/index.ts';
import { deviceOf, type Known } from './known.ts';
import styles from './reviews.module.css';
import { collectedOf, saidOf, titleOf } from './said-of.ts';
import { type Side, standingSides } from './standing.ts';
import { choiceLabels, leaveEffect, takeEffect, whySentence } from './why.ts';

interface ReviewCaseProps {
  readonly review: Review;
  readonly known: Known;
  readonly rules: readonly AidRule[];
  readonly pending: boolean;
  /** Why the last decision on it was not taken. */
  readonly problem: string | null;
  readonly onDecide: (verdict: ReviewVerdict) => void;
}

/** One case: what stands on the one side, what came from the phone on the other, and under each what choosing it does. */
export function ReviewCase({ review, known, rules, pending, problem, onDecide }: ReviewCaseProps): ReactNode {
  const title = titleOf(review, known);
  const labels = choiceLabels(review);
  const said = saidOf(review, known);
  const collected = collectedOf(review, known);
  const about = title ?? said;
  return (
    <article className={styles.case} tabIndex={-1} aria-label={title ?? whySentence(review.reason)}>
      {title !== null && <h3>{title}</h3>}
      <p className={styles.soft}>{whySentence(review.reason)}</p>
      <Problem sentence={problem} />
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
            label={labels.leave}
            about={about}
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
            side={{ said, ...(collected !== null && { collected }), by: review.by, at: review.at }}
            known={known}
            device={review.device}
          />
          <Choice
            label={labels.take}
            about={about}
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
  const { said, collected, by, at } = side;
  return (
    <div>
      <p className={styles.said}>{said}</p>
      {collected !== undefined && <p>{collected}</p>}
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
  /** Whom or what the case is about, for a screen reader. */
  readonly about: string;
  readonly effect: string;
  readonly pending: boolean;
  readonly onChoose: () => void;
}

function Choice({ label, about, effect, pending, onChoose }: ChoiceProps) {
  return (
    <div className={styles.choice}>
      <Button disabled={pending} aria-label={`${label}: ${about}`} onClick={onChoose}>
        {label}
      </Button>
      <p className={styles.soft}>{effect}</p>
    </div>
  );
}
