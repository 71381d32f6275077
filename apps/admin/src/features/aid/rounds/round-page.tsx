import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Commodity, Round } from '@tatyktuu/domain/aid';
import { formatDay, programmeWords, roundStatusLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { api, live } from '../../../api.ts';
import { ButtonLink } from '../../../page/button-link.tsx';
import { Facts, FormDialog, Loaded, PageHeading, Section, Status } from '../../../page/index.ts';
import { useSubmit } from '../../../submit.ts';
import { StockSection } from '../stock/stock-section.tsx';
import { ParcelTable } from './parcel-table.tsx';
import { type RoundParcel, standingOf } from './round-parcel.ts';
import { TotalsTable } from './totals-table.tsx';

/** One round: each family with what it is due and what it got, and the goods that takes. */
export function RoundPage(): ReactNode {
  const { roundId } = useParams({ from: '/shell/aid/rounds/$roundId' });
  const query = useQuery(api.aid.round.queryOptions({ roundId }, live));
  return (
    <Loaded query={query}>
      {({ round, parcels, consignments, commodities }) => (
        <>
          <Heading round={round} parcels={parcels} />
          <Section title={<Trans>Families</Trans>}>
            <ParcelTable round={round} parcels={parcels} commodities={commodities} />
          </Section>
          <Totals parcels={parcels} commodities={commodities} />
          <StockSection
            round={round}
            parcels={parcels}
            consignments={consignments}
            commodities={commodities}
          />
        </>
      )}
    </Loaded>
  );
}

interface HeadingProps {
  readonly round: Round;
  readonly parcels: readonly RoundParcel[];
}

function Heading({ round, parcels }: HeadingProps) {
  const { t } = useLingui();
  const [closing, setClosing] = useState(false);
  const { data: rules = [] } = useQuery(api.aid.rules.queryOptions());
  const rule = rules
    .find(({ id }) => id === round.ruleId)
    ?.versions.find(({ version }) => version === round.ruleVersion);
  const handedOver = parcels.filter(({ parcel }) => standingOf(parcel)).length;
  return (
    <>
      <PageHeading
        title={round.title}
        tab={t`Round`}
        back={{ to: '/aid', label: t`Rounds` }}
        under={
          <>
            {formatDay(round.on)}
            {round.place && `, ${round.place}`} ·{' '}
            <Status tone={round.status === 'open' ? 'told' : 'past'}>{roundStatusLabel(round.status)}</Status>
          </>
        }
      >
        <ButtonLink to="/aid/rounds/$roundId/list" params={{ roundId: round.id }}>
          <Trans>Distribution list</Trans>
        </ButtonLink>
        {round.status === 'open' && (
          <Button onClick={() => setClosing(true)}>
            <Trans>Close the round</Trans>
          </Button>
        )}
      </PageHeading>
      <Facts
        items={[
          [
            t`Handed over`,
            <Trans key="handed">
              {handedOver} of {parcels.length}
            </Trans>,
          ],
          [
            t`Rule`,
            <Link key="rule" to="/aid/rules/$ruleId" params={{ ruleId: round.ruleId }}>
              {rule ? t`${programmeWords(rule.title)}, version ${round.ruleVersion}` : t`Rule`}
            </Link>,
          ],
          [
            t`Sessions that count`,
            <Trans key="window">
              {formatDay(round.window.from, undefined, 'full')} to{' '}
              {formatDay(round.window.to, undefined, 'full')}
            </Trans>,
          ],
        ]}
      />
      {closing && (
        <CloseDialog round={round} left={parcels.length - handedOver} onClose={() => setClosing(false)} />
      )}
    </>
  );
}

function Totals({
  parcels,
  commodities,
}: {
  readonly parcels: readonly RoundParcel[];
  readonly commodities: readonly Commodity[];
}) {
  return (
    <Section title={<Trans>Goods</Trans>}>
      <TotalsTable parcels={parcels} commodities={commodities} />
    </Section>
  );
}

interface CloseDialogProps {
  readonly round: Round;
  /** How many families have not collected. */
  readonly left: number;
  readonly onClose: () => void;
}

function CloseDialog({ round, left, onClose }: CloseDialogProps) {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const close = async () => {
    const sent = await send([{ kind: 'close-round', roundId: round.id }]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`Close the round?`}
      action={<Trans>Close the round</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void close()}
      onClose={onClose}
    >
      <p>
        {left > 0 && (
          <>
            <Plural
              value={left}
              one="# family has not collected its parcel."
              other="# families have not collected their parcels."
            />{' '}
          </>
        )}
        <Trans>After closing nothing can be handed over in this round. It can't be opened again.</Trans>
      </p>
    </FormDialog>
  );
}
