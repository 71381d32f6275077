import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Progress } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { formatMoment, formatNumber } from '@tatyktuu/locales';
import { type ReactNode, useEffect } from 'react';
import { api } from '../../api.ts';
import { useLanguage } from '../../language/language.tsx';
import { Problem } from '../../page/index.ts';
import css from './duplicates.module.css';

const LOOK_EVERY = 700;

/** Compares everybody with everybody; the server works, the page says how far it is. */
export function RegistrySearch(): ReactNode {
  const { t } = useLingui();
  const language = useLanguage();
  const queries = useQueryClient();
  const progress = useQuery(
    api.duplicates.search.progress.queryOptions(undefined, {
      refetchInterval: ({ state }) => (state.data?.state === 'running' ? LOOK_EVERY : false),
    }),
  );
  const start = useMutation(
    api.duplicates.search.start.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: api.duplicates.search.progress.queryKey() }),
    }),
  );
  const state = progress.data?.state;
  const finishedAt = progress.data?.finishedAt;
  useEffect(() => {
    if (finishedAt) void queries.invalidateQueries({ queryKey: api.duplicates.list.queryKey() });
  }, [queries, finishedAt]);
  const running = state === 'running';
  const { done = 0, of = 0, found = 0 } = progress.data ?? {};
  return (
    <section className={css.search} aria-label={t`Search the whole registry`}>
      {running ? (
        <>
          <Progress
            value={of === 0 ? 0 : (100 * done) / of}
            color="var(--slate-ink)"
            aria-label={t`How far the search is`}
          />
          <p className={css.soft} aria-live="polite">
            <Trans>
              {formatNumber(done, language)} of {formatNumber(of, language)} people compared
            </Trans>
          </p>
        </>
      ) : (
        <div className={css.done}>
          <Button loading={start.isPending} onClick={() => start.mutate()}>
            <Trans>Search the whole registry</Trans>
          </Button>
          {finishedAt && state === 'done' && (
            <span className={css.soft}>
              <Plural value={found} one="# pair found" other="# pairs found" />
              {', '}
              {formatMoment(finishedAt, language)}
            </span>
          )}
        </div>
      )}
      <Problem
        sentence={
          state === 'failed' || start.error ? t`The search did not get to its end. Start it again.` : null
        }
      />
    </section>
  );
}
