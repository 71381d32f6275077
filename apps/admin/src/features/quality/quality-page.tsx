import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type QualityCode, qualityCodes } from '@tatyktuu/domain/families';
import { qualitySentence } from '@tatyktuu/locales/reasons';
import { type ReactNode, useState } from 'react';
import { api } from '../../api.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState, Loaded, PageHeading } from '../../page/index.ts';
import { useLastPage } from '../../page/last-page.ts';
import { RegistryNavigation } from '../families/registry-navigation.tsx';
import { Findings, type Quality } from './findings.tsx';
import css from './quality.module.css';

const PAGE = 50;

/** What is missing, contradictory or stale in what is kept of the families: each with the one step that mends it. */
export function QualityPage(): ReactNode {
  const { t } = useLingui();
  const [code, setCode] = useState<QualityCode | null>(null);
  const [page, setPage] = useState(0);
  const query = useQuery(
    api.families.quality.queryOptions(
      { offset: page * PAGE, limit: PAGE, ...(code === null ? {} : { code }) },
      { placeholderData: keepPreviousData },
    ),
  );
  useLastPage({ page, setPage, query, size: PAGE });
  const title = t`Data quality`;
  const choose = (next: QualityCode | null) => {
    setCode(next);
    setPage(0);
  };
  return (
    <>
      <PageHeading
        title={title}
        tab={title}
        under={<Trans>What is missing, does not fit together or has grown old.</Trans>}
      />
      <RegistryNavigation />
      <Loaded query={query}>
        {(quality) => {
          const all = Object.values(quality.counts).reduce((sum, count) => sum + count, 0);
          if (all === 0) {
            return (
              <EmptyState title={<Trans>Nothing to look at.</Trans>}>
                <p>
                  <Trans>What is kept of the families that take part is whole and fits together.</Trans>
                </p>
              </EmptyState>
            );
          }
          return (
            <div className={css.columns}>
              <Kinds counts={quality.counts} all={all} chosen={code} onChoose={choose} />
              <div>
                <Findings lines={quality.lines} />
                <Pages page={page} total={quality.total} onTurn={setPage} />
              </div>
            </div>
          );
        }}
      </Loaded>
    </>
  );
}

function Kinds({
  counts,
  all,
  chosen,
  onChoose,
}: {
  readonly counts: Quality['counts'];
  readonly all: number;
  readonly chosen: QualityCode | null;
  readonly onChoose: (code: QualityCode | null) => void;
}): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const kinds = qualityCodes.flatMap((code) => {
    const count = counts[code] ?? 0;
    return count > 0 ? [{ code, count }] : [];
  });
  return (
    <ul className={css.kinds} aria-label={t`Kinds of findings`}>
      <li>
        <button type="button" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
          <span>
            <Trans>All findings</Trans>
          </span>
          <span className={css.count}>{all}</span>
        </button>
      </li>
      {kinds.map(({ code, count }) => (
        <li key={code}>
          <button type="button" aria-pressed={chosen === code} onClick={() => onChoose(code)}>
            <span>{qualitySentence(code)}</span>
            <span className={css.count}>{count}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Pages({
  page,
  total,
  onTurn,
}: {
  readonly page: number;
  readonly total: number;
  readonly onTurn: (page: number) => void;
}): ReactNode {
  const from = page * PAGE + 1;
  const to = Math.min((page + 1) * PAGE, total);
  if (total <= PAGE && page === 0) return null;
  return (
    <div className={css.pages}>
      <Button size="xs" disabled={page === 0} onClick={() => onTurn(page - 1)}>
        <Trans>Earlier ones</Trans>
      </Button>
      <span className={css.soft} aria-live="polite">
        <Plural value={total} one={`${from}–${to} of # finding`} other={`${from}–${to} of # findings`} />
      </span>
      <Button size="xs" disabled={to >= total} onClick={() => onTurn(page + 1)}>
        <Trans>Further ones</Trans>
      </Button>
    </div>
  );
}
