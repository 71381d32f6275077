import { Trans, useLingui } from '@lingui/react/macro';
import type { Review } from '@tatyktuu/domain/reviews';
import { formatMoment } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { type Column, DataTable, Status } from '../../page/index.ts';
import type { Known } from './known.ts';
import { SubjectTitle } from './review-group.tsx';
import { subjectOf } from './review-groups.ts';
import styles from './reviews.module.css';
import { saidOf, titleOf } from './said-of.ts';
import { whySentence } from './why.ts';

interface DecidedTableProps {
  readonly reviews: readonly Review[];
  readonly known: Known;
}

/** What was decided, by whom and how, newest first. */
export function DecidedTable({ reviews, known }: DecidedTableProps): ReactNode {
  const { t } = useLingui();
  const columns: readonly Column<Review>[] = [
    {
      key: 'what',
      heading: <Trans>What the phone recorded</Trans>,
      cell: (review) => (
        <>
          {[titleOf(review, known), saidOf(review, known)].filter(Boolean).join(': ')}
          <div className={styles.soft}>
            <SubjectTitle subject={subjectOf(review)} known={known} />
          </div>
          <div className={styles.narrowOnly}>
            {known.account(review.by)}, {formatMoment(review.at)}
          </div>
        </>
      ),
    },
    {
      key: 'why',
      heading: <Trans>Why it waited</Trans>,
      wideOnly: true,
      cell: ({ reason }) => whySentence(reason),
    },
    {
      key: 'recorded',
      heading: <Trans>Recorded</Trans>,
      wideOnly: true,
      cell: ({ by, at }) => (
        <>
          {known.account(by)}
          <div className={styles.soft}>{formatMoment(at)}</div>
        </>
      ),
    },
    {
      key: 'verdict',
      heading: <Trans>Decision</Trans>,
      cell: ({ decision, handOver }) =>
        decision && (
          <>
            <Verdict verdict={decision.verdict} physical={handOver !== null} />
            <div className={styles.soft}>
              {known.account(decision.by)}, {formatMoment(decision.at)}
            </div>
          </>
        ),
    },
  ];
  return <DataTable label={t`Decided`} columns={columns} rows={reviews} rowKey={({ id }) => id} />;
}

interface VerdictProps {
  readonly verdict: NonNullable<Review['decision']>['verdict'];
  readonly physical: boolean;
}

function Verdict({ verdict, physical }: VerdictProps) {
  switch (verdict) {
    case 'take':
      return <Status tone="well">{physical ? <Trans>Stands</Trans> : <Trans>Taken in</Trans>}</Status>;
    case 'leave':
      return (
        <Status tone="past">{physical ? <Trans>Taken back</Trans> : <Trans>Left as it stood</Trans>}</Status>
      );
    case 'withdrawn':
      return (
        <Status tone="told">
          <Trans>Put right by whoever recorded it</Trans>
        </Status>
      );
  }
}
