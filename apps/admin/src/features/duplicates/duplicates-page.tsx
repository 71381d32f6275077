import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { api, type client } from '../../api.ts';
import { EmptyState, Loaded, Notice, PageHeading, Problem } from '../../page/index.ts';
import { useSubmit } from '../../submit.ts';
import { RegistryNavigation } from '../families/registry-navigation.tsx';
import { Decided } from './decided.tsx';
import css from './duplicates.module.css';
import { MergeDialog } from './merge-dialog.tsx';
import { PairCard } from './pair-card.tsx';
import { RegistrySearch } from './registry-search.tsx';
import type { Decision, Pair } from './seen.ts';

const route = getRouteApi('/shell/families/duplicates');

type Found = Awaited<ReturnType<typeof client.duplicates.list.query>>;

/** As many pairs as one looks through in a sitting. */
const PAGE = 20;
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
  return (
    <>
      <RegistrySearch />
      <Loaded query={query}>{(found) => <Pairs found={found} page={page} onTurn={setPage} />}</Loaded>
    </>
  );
}

function Pairs({
  found,
  page,
  onTurn,
}: {
  readonly found: Found;
  readonly page: number;
  readonly onTurn: (page: number) => void;
}): ReactNode {
  const { send, pending, problem } = useSubmit();
  const [merging, setMerging] = useState<Pair | null>(null);
  const [last, setLast] = useState<Decision | null>(null);
  const tellApart = async (pair: Pair) => {
    const people = [pair.one.id, pair.other.id] as const;
    const sent = await send([{ kind: 'tell-apart', people }]);
    if (sent?.refusals.length === 0) setLast({ pair, undo: { kind: 'forget-telling-apart', people } });
  };
  const undo = async ({ undo: wish }: Decision) => {
    const sent = await send([wish]);
    if (sent?.refusals.length === 0) setLast(null);
  };
  const { pairs, total } = found;
  const until = Math.min((page + 1) * PAGE, total);
  return (
    <>
      {last && (
        <Notice tone="well">
          <div className={css.done} role="status">
            <span>
              {last.undo.kind === 'forget-telling-apart' ? (
                <Trans>
                  {last.pair.one.fullName} and {last.pair.other.fullName} are two people. That is remembered.
                </Trans>
              ) : (
                <Trans>
                  {last.pair.one.fullName} and {last.pair.other.fullName} are one person now.
                </Trans>
              )}
            </span>
            <Button size="xs" disabled={pending} onClick={() => void undo(last)}>
              <Trans>Undo</Trans>
            </Button>
          </div>
        </Notice>
      )}
      <Problem sentence={problem} />
      {total === 0 ? (
        <EmptyState title={<Trans>No pair waits for a decision.</Trans>}>
          <p>
            <Trans>
              Whoever is written down is compared with everybody at once. A search over the whole registry
              looks again at everybody, also where names were corrected since.
            </Trans>
          </p>
        </EmptyState>
      ) : (
        <>
          <div className={css.list}>
            {pairs.map((pair) => (
              <PairCard
                key={`${pair.one.id} ${pair.other.id}`}
                pair={pair}
                pending={pending}
                onMerge={() => setMerging(pair)}
                onTellApart={() => void tellApart(pair)}
              />
            ))}
          </div>
          <div className={css.pages}>
            {total > PAGE && (
              <Button size="xs" disabled={page === 0} onClick={() => onTurn(page - 1)}>
                <Trans>Surer ones</Trans>
              </Button>
            )}
            <span className={css.soft} aria-live="polite">
              <Plural value={total} one="# pair to decide" other="# pairs to decide" />
            </span>
            {total > PAGE && (
              <Button size="xs" disabled={until >= total} onClick={() => onTurn(page + 1)}>
                <Trans>Less sure ones</Trans>
              </Button>
            )}
          </div>
        </>
      )}
      {merging && (
        <MergeDialog
          pair={merging}
          onDone={(decision) => {
            setMerging(null);
            setLast(decision);
          }}
          onClose={() => setMerging(null)}
        />
      )}
    </>
  );
}
