import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { client } from '../../api.ts';
import { EmptyState, Notice, Problem } from '../../page/index.ts';
import { useSubmit } from '../../submit.ts';
import css from './duplicates.module.css';
import { MergeDialog } from './merge-dialog.tsx';
import { PairCard } from './pair-card.tsx';
import type { Decision, Pair } from './seen.ts';

type Found = Awaited<ReturnType<typeof client.duplicates.list.query>>;

/** As many pairs as one looks through in a sitting. */
export const PAGE = 20;

/** A page of pairs to decide, and what was decided last with the way back. */
export function Pairs({
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
