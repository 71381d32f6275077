import { Trans, useLingui } from '@lingui/react/macro';
import { SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { api } from '../../api.ts';
import { Loaded, PageHeading } from '../../page/index.ts';
import { useLastPage } from '../../page/last-page.ts';
import { RegistryNavigation } from '../families/registry-navigation.tsx';
import { Decided } from './decided.tsx';
import { PAGE, Pairs } from './pairs.tsx';
import { RegistrySearch } from './registry-search.tsx';

const route = getRouteApi('/shell/families/duplicates');

/** Below this certainty two entries are left alone. */
const LEVEL = 50;

/** Entries that look like one human being, the surest first: somebody decides, and the decision can be taken back. */
export function DuplicatesPage(): ReactNode {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { decided = false } = route.useSearch();
  const title = t`Duplicates`;
  return (
    <>
      <PageHeading
        title={title}
        tab={title}
        under={
          <Trans>
            Nobody should be in the registry twice: a family that is listed twice takes another one's food.
          </Trans>
        }
      />
      <RegistryNavigation />
      <SegmentedControl
        aria-label={t`Which pairs`}
        value={decided ? 'decided' : 'open'}
        onChange={(value) =>
          void navigate({ to: '/families/duplicates', search: value === 'decided' ? { decided: true } : {} })
        }
        data={[
          { value: 'open', label: t`To decide` },
          { value: 'decided', label: t`Decided` },
        ]}
      />
      {decided ? <Decided /> : <Open />}
    </>
  );
}

function Open(): ReactNode {
  const [page, setPage] = useState(0);
  const query = useQuery(
    api.duplicates.list.queryOptions(
      { offset: page * PAGE, limit: PAGE, level: LEVEL },
      { placeholderData: keepPreviousData },
    ),
  );
  useLastPage({ page, setPage, query, size: PAGE });
  return (
    <>
      <RegistrySearch />
      <Loaded query={query}>{(found) => <Pairs found={found} page={page} onTurn={setPage} />}</Loaded>
    </>
  );
}
