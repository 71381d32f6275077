import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type Arrival, hasArrived } from '@tatyktuu/domain/workshops';
import { formatMoment } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { api, type client } from '../../../api.ts';
import { Notice } from '../../../page/index.ts';
import { familyLabel } from '../../aid/rounds/round-parcel.ts';
import styles from './proof.module.css';
import { ProofTable } from './proof-table.tsx';

export type Proof = Awaited<ReturnType<typeof client.workshops.proof.query>>;
type ClosingProof = Proof['closings'][number];

/** The closing proof, a part for each facilitator who closed: that nothing of her phone was lost, or by name what is not there. */
export function ProofContents({ proof }: { readonly proof: Proof }): ReactNode {
  const { t } = useLingui();
  const { data: accounts = [] } = useQuery(api.accounts.list.queryOptions());
  if (proof.closings.length === 0) {
    return (
      <p className={styles.soft}>
        <Trans>
          Nobody has closed this session on a phone yet. At closing the phone counts marks, parcels and goods;
          they are then shown here beside what arrived.
        </Trans>
      </p>
    );
  }
  return proof.closings.map((closing) => {
    const closer = accounts.find(({ id }) => id === closing.by)?.name ?? t`Closed account`;
    return (
      <section key={closing.by} className={styles.proof}>
        <h3 className={styles.closer}>
          <Trans>
            Closed by {closer}, {formatMoment(closing.at)}.
          </Trans>
        </h3>
        <Verdict arrival={closing.arrival} />
        <ProofTable counts={closing.counts} />
        <Names closing={closing} />
      </section>
    );
  });
}

/** What of the phone is at the office. */
function Verdict({ arrival }: { readonly arrival: Arrival }) {
  const { missing, refused, waiting } = arrival;
  if (hasArrived(arrival)) {
    return (
      <Notice tone="well">
        <Trans>All that this phone recorded has arrived.</Trans>
      </Notice>
    );
  }
  return (
    <>
      {missing > 0 && (
        <Notice tone="stop">
          <Plural
            value={missing}
            one="# entry that the phone made before closing has not arrived. Have the phone send, or read in its emergency file."
            other="# entries that the phone made before closing have not arrived. Have the phone send, or read in its emergency file."
          />
        </Notice>
      )}
      {refused > 0 && (
        <Notice tone="wait">
          <Plural
            value={refused}
            one="# entry of this phone has arrived and was not taken in."
            other="# entries of this phone have arrived and were not taken in."
          />
        </Notice>
      )}
      {waiting > 0 && (
        <Notice tone="wait">
          <Plural
            value={waiting}
            one="# entry of this phone has arrived and waits for a decision."
            other="# entries of this phone have arrived and wait for a decision."
          />
        </Notice>
      )}
    </>
  );
}

/** Who explains what is not as the phone counted it, by name. */
function Names({ closing: { people, families } }: { readonly closing: ClosingProof }) {
  const { t } = useLingui();
  if (people.length + families.length === 0) return null;
  const reasons: Readonly<
    Record<ClosingProof['people'][number]['why'] | ClosingProof['families'][number]['why'], string>
  > = {
    'marked-anew': t`marked anew since or on another phone`,
    'taken-back': t`hand-over taken back after the closing`,
    'needs-review': t`waits for a decision`,
    refused: t`not taken in`,
  };
  return (
    <div>
      <h4>
        <Trans>What is not as it was counted, by name</Trans>
      </h4>
      <ul className={styles.names}>
        {people.map(({ personId, fullName, why }) => (
          <li key={`${personId} ${why}`}>
            {fullName || t`No longer known`}: {reasons[why]}
          </li>
        ))}
        {families.map((family) => (
          <li key={`${family.familyId} ${family.why}`}>
            {familyLabel(family) || t`No longer known`}: {reasons[family.why]}
          </li>
        ))}
      </ul>
    </div>
  );
}
