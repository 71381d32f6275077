import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../../api.ts';
import { EmptyState, Loaded, PageHeading } from '../../page/index.ts';
import { RefusedTable } from './refused-table.tsx';
import styles from './reviews.module.css';
import { ReviewsNavigation } from './reviews-navigation.tsx';

/** Entries shown at first, and how many more at a time; the most that the API gives at once. */
const PAGE = 50;
const MOST = 200;

/** What came from phones and was not taken in: kept with its reason, so that nothing disappears. */
export function RefusedPage(): ReactNode {
  const { t } = useLingui();
  const [limit, setLimit] = useState(PAGE);
  const query = useQuery(
    api.reviews.quarantine.queryOptions({ offset: 0, limit }, { placeholderData: keepPreviousData }),
  );
  const title = t`Entries not taken in`;
  return (
    <>
      <PageHeading
        title={title}
        tab={title}
        under={
          <Trans>
            What phones sent and the rules do not allow. Nothing of it counts; it is kept to be read and,
            where it did happen, put right by hand.
          </Trans>
        }
      />
      <ReviewsNavigation />
      <Loaded query={query}>
        {(answer) =>
          answer.lines.length === 0 ? (
            <EmptyState title={<Trans>Everything that came was taken in.</Trans>} />
          ) : (
            <>
              <p className={styles.soft} aria-live="polite">
                <Plural value={answer.total} one="# entry" other="# entries" />
              </p>
              <RefusedTable answer={answer} />
              {answer.lines.length < answer.total && limit < MOST && (
                <Button className={styles.more} onClick={() => setLimit(Math.min(MOST, limit + PAGE))}>
                  <Trans>Show more</Trans>
                </Button>
              )}
            </>
          )
        }
      </Loaded>
    </>
  );
}
