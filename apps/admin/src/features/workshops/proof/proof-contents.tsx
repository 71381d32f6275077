import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { formatMoment } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { api, type client } from '../../../api.ts';
import { Notice } from '../../../page/index.ts';
import { familyLabel } from '../../aid/rounds/round-parcel.ts';
import { compareCounts, differs } from './compare.ts';
import styles from './proof.module.css';
import { ProofTable } from './proof-table.tsx';

export type Proof = Awaited<ReturnType<typeof client.workshops.proof.query>>;

/** The closing proof: that nothing was lost, or by name what is not as it was counted. */
export function ProofContents({ proof }: { readonly proof: Proof }): ReactNode {
  const { t } = useLingui();
  const { data: accounts = [] } = useQuery(api.accounts.list.queryOptions());
  const { closed, now, missing } = proof;
  if (!closed) {
    return (
      <p className={styles.soft}>
        <Trans>
          Nobody has closed this session on a phone yet. At closing the phone counts marks, parcels and goods;
          they are then shown here beside what arrived.
        </Trans>
      </p>
    );
  }
  const different = compareCounts(closed.counts, now).some(differs);
  const closer = accounts.find(({ id }) => id === closed.by)?.name ?? t`Closed account`;
  return (
    <div className={styles.proof}>
      <p>
        <Trans>
          Closed by {closer}, {formatMoment(closed.at)}.
        </Trans>
      </p>
      {missing > 0 ? (
        <Notice tone="stop">
          <Plural
            value={missing}
            one="# entry that the phone made before closing has not arrived. Have the phone send, or read in its emergency file."
            other="# entries that the phone made before closing have not arrived. Have the phone send, or read in its emergency file."
          />
        </Notice>
      ) : different ? (
        <Notice tone="wait">
          <Trans>
            Everything the phone sent has arrived. Some counts are not those of the closing any more.
          </Trans>
        </Notice>
      ) : (
        <Notice tone="well">
          <Trans>Everything arrived, and every count is the one of the closing.</Trans>
        </Notice>
      )}
      <ProofTable closing={closed.counts} now={now} />
      <Differences proof={proof} />
    </div>
  );
}

/** Who explains a difference, by name. */
function Differences({ proof }: { readonly proof: Proof }) {
  const { t } = useLingui();
  const { people, families } = proof;
  if (people.length + families.length === 0) return null;
  const reasons: Readonly<Record<Proof['people'][number]['why'] | Proof['families'][number]['why'], string>> =
    {
      'marked-after': t`marked anew after the closing`,
      'handed-over-after': t`parcel handed over after the closing`,
      'taken-back-after': t`hand-over taken back after the closing`,
      'needs-review': t`waits for a decision`,
      refused: t`not taken in`,
    };
  return (
    <section>
      <h3>
        <Trans>What differs, by name</Trans>
      </h3>
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
    </section>
  );
}
