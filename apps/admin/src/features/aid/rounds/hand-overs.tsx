import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Commodity, HandOver } from '@tatyktuu/domain/aid';
import type { RoundId } from '@tatyktuu/domain/kernel';
import { formatMoment, proxyRelationLabel, receiptProofLabel } from '@tatyktuu/locales';
import { useState } from 'react';
import { api } from '../../../api.ts';
import { Facts, FormDialog, Status } from '../../../page/index.ts';
import { useSubmit } from '../../../submit.ts';
import { Items } from '../items.tsx';
import styles from './parcel-page.module.css';
import { familyLabel, type RoundParcel } from './round-parcel.ts';
import { Signature } from './signature.tsx';

interface HandOversProps {
  readonly found: RoundParcel;
  readonly roundId: RoundId;
  readonly commodities: readonly Commodity[];
}

/** Every hand-over to the family in this round, those that were taken back among them, newest first. */
export function HandOvers({ found, roundId, commodities }: HandOversProps) {
  const { t } = useLingui();
  const [reversing, setReversing] = useState<HandOver | null>(null);
  const { data: accounts = [] } = useQuery(api.accounts.list.queryOptions());
  return (
    <>
      {found.parcel.handOvers.toReversed().map((handOver) => (
        <article key={handOver.id} className={styles.record} data-reversed={handOver.reversedBy !== null}>
          {handOver.reversedBy !== null && (
            <Status tone="past">
              <Trans>Taken back: it did not happen as recorded</Trans>
            </Status>
          )}
          <Facts
            items={[
              [t`Handed over`, <Items key="items" items={handOver.items} commodities={commodities} />],
              [t`Collected by`, <Collected key="collected" handOver={handOver} found={found} />],
              [
                t`Proof`,
                <span key="proof">
                  {receiptProofLabel(handOver.proof)}
                  {handOver.witness && (
                    <>
                      {', '}
                      <Trans>witness: {handOver.witness}</Trans>
                    </>
                  )}
                </span>,
              ],
              handOver.signature !== null && [
                t`Signature`,
                <Signature key="signature" path={handOver.signature} className={styles.signature} />,
              ],
              [
                t`Recorded`,
                `${accounts.find(({ id }) => id === handOver.by)?.name ?? t`Closed account`}, ${formatMoment(handOver.at)}`,
              ],
            ]}
          />
          {handOver.reversedBy === null && (
            <Button size="xs" variant="subtle" onClick={() => setReversing(handOver)}>
              <Trans>Take the hand-over back</Trans>
            </Button>
          )}
        </article>
      ))}
      {reversing && (
        <ReverseDialog
          found={found}
          roundId={roundId}
          handOver={reversing}
          onClose={() => setReversing(null)}
        />
      )}
    </>
  );
}

function Collected({ handOver, found }: { readonly handOver: HandOver; readonly found: RoundParcel }) {
  const { t } = useLingui();
  const { collector, proxyName } = handOver;
  if (collector.kind === 'member') {
    const member = found.members.find(({ personId }) => personId === collector.personId);
    return member?.fullName || t`No longer known`;
  }
  return `${proxyName ?? t`No longer known`} (${proxyRelationLabel(collector.relation)})`;
}

interface ReverseDialogProps {
  readonly found: RoundParcel;
  readonly roundId: RoundId;
  readonly handOver: HandOver;
  readonly onClose: () => void;
}

function ReverseDialog({ found, roundId, handOver, onClose }: ReverseDialogProps) {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const reverse = async () => {
    const sent = await send([
      { kind: 'reverse-hand-over', roundId, familyId: found.familyId, handOver: handOver.id },
    ]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`Take the hand-over back?`}
      action={<Trans>Take it back</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void reverse()}
      onClose={onClose}
    >
      <p>
        <Trans>
          This says that the hand-over to {familyLabel(found)} did not happen as it was recorded. The record
          stays and is marked as taken back; the parcel can then be handed over anew.
        </Trans>
      </p>
    </FormDialog>
  );
}
