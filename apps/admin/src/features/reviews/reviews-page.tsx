import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { Review, ReviewVerdict } from '@tatyktuu/domain/reviews';
import { type ReactNode, useState } from 'react';
import { api, type client, live } from '../../api.ts';
import { EmptyState, Loaded, PageHeading } from '../../page/index.ts';
import { useSubmit } from '../../submit.ts';
import { DecidedTable } from './decided-table.tsx';
import { useKnown } from './known.ts';
import { ReviewGroupSection } from './review-group.tsx';
import { groupsOf } from './review-groups.ts';
import styles from './reviews.module.css';
import { ReviewsNavigation } from './reviews-navigation.tsx';
import { useFocusAfter } from './use-focus-after.ts';

const route = getRouteApi('/shell/reviews');

type Answer = Awaited<ReturnType<typeof client.reviews.list.query>>;

/** What came from phones and did not fit what was known by then: each case waits here for one tap, and stays readable. */
export function ReviewsPage(): ReactNode {
  const { t } = useLingui();
  const { decided = false } = route.useSearch();
  const navigate = useNavigate();
  const query = useQuery(api.reviews.list.queryOptions({ decided }, live));
  const title = t`Entries to decide`;
  return (
    <>
      <PageHeading
        title={title}
        tab={title}
        under={
          <Trans>What happened away from the server, and does not fit what was known when it arrived.</Trans>
        }
      />
      <ReviewsNavigation />
      <SegmentedControl
        aria-label={t`Which entries`}
        value={decided ? 'decided' : 'open'}
        onChange={(value) =>
          void navigate({ to: '/reviews', search: value === 'decided' ? { decided: true } : {} })
        }
        data={[
          { value: 'open', label: t`Waiting` },
          { value: 'decided', label: t`Decided` },
        ]}
      />
      <Loaded query={query}>
        {(answer) => (decided ? <Decided answer={answer} /> : <Waiting answer={answer} />)}
      </Loaded>
    </>
  );
}

function Waiting({ answer }: { readonly answer: Answer }) {
  const known = useKnown(answer);
  const { data: rules = [] } = useQuery(api.aid.rules.queryOptions());
  const { send, pending, problem } = useSubmit();
  const [tried, setTried] = useState<readonly Review['id'][]>([]);
  const { place, remember } = useFocusAfter(answer.reviews);
  const decide = async (reviews: readonly Review[], verdict: ReviewVerdict) => {
    setTried(reviews.map(({ id }) => id));
    remember();
    await send(reviews.map(({ id }) => ({ kind: 'decide-review', reviewId: id, verdict })));
  };
  return (
    <div ref={place} tabIndex={-1} className={styles.waiting}>
      <p className={styles.soft} aria-live="polite">
        {answer.reviews.length > 0 && (
          <Plural value={answer.reviews.length} one="# entry waits" other="# entries wait" />
        )}
      </p>
      {answer.reviews.length === 0 ? (
        <EmptyState title={<Trans>Nothing waits for a decision.</Trans>}>
          <p>
            <Trans>
              When two phones tell different things, or something happened that the office had planned
              otherwise, it is shown here with both sides.
            </Trans>
          </p>
        </EmptyState>
      ) : (
        groupsOf(answer.reviews).map((group) => (
          <ReviewGroupSection
            key={group.key}
            group={group}
            known={known}
            rules={rules}
            pending={pending}
            tried={tried}
            problem={problem}
            onDecide={(reviews, verdict) => void decide(reviews, verdict)}
          />
        ))
      )}
    </div>
  );
}

function Decided({ answer }: { readonly answer: Answer }) {
  const known = useKnown(answer);
  return answer.reviews.length === 0 ? (
    <EmptyState title={<Trans>Nothing was decided yet.</Trans>} />
  ) : (
    <DecidedTable reviews={answer.reviews} known={known} />
  );
}
