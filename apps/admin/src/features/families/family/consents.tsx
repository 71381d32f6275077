import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { Consent, Family } from '@tatyktuu/domain/families';
import { consentProofLabel, consentPurposeLabel, formatDay } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { DataTable, EmptyState, Section, Status } from '../../../page/index.ts';
import { GiveConsent, WithdrawConsent } from './change-consent.tsx';
import css from './family.module.css';

/** What each person agreed to, purpose by purpose, and what was taken back. */
export function Consents({ family }: { readonly family: Family }): ReactNode {
  const { t } = useLingui();
  const language = useLanguage();
  const [giving, setGiving] = useState(false);
  const [withdrawing, setWithdrawing] = useState<Consent | null>(null);
  const nameOf = new Map(family.members.map(({ id, fullName }) => [id, fullName]));
  return (
    <Section
      title={<Trans>Consent</Trans>}
      actions={
        <Button size="xs" onClick={() => setGiving(true)}>
          <Trans>Record consent</Trans>
        </Button>
      }
    >
      {family.consents.length === 0 ? (
        <EmptyState title={<Trans>No consent is recorded</Trans>}>
          <p>
            <Trans>Each person is asked for each purpose by itself, and may take it back at any time.</Trans>
          </p>
        </EmptyState>
      ) : (
        <DataTable
          label={t`Consent`}
          rows={family.consents}
          rowKey={({ id }) => id}
          tone={({ withdrawnOn }) => (withdrawnOn === null ? undefined : 'quiet')}
          columns={[
            {
              key: 'purpose',
              heading: <Trans>Purpose</Trans>,
              cell: ({ purpose }) => consentPurposeLabel(purpose),
            },
            { key: 'who', heading: <Trans>Who</Trans>, cell: ({ personId }) => nameOf.get(personId) },
            {
              key: 'proof',
              heading: <Trans>Proof</Trans>,
              wideOnly: true,
              cell: ({ proof, wording }) => (
                <>
                  {consentProofLabel(proof)}
                  <br />
                  <span className={css.soft}>{t`wording ${wording}`}</span>
                </>
              ),
            },
            {
              key: 'state',
              heading: <Trans>State</Trans>,
              cell: ({ givenOn, withdrawnOn }) =>
                withdrawnOn === null ? (
                  <Status tone="well">
                    <Trans>Given {formatDay(givenOn, language, 'full')}</Trans>
                  </Status>
                ) : (
                  <Status tone="past">
                    <Trans>Taken back {formatDay(withdrawnOn, language, 'full')}</Trans>
                  </Status>
                ),
            },
            {
              key: 'do',
              heading: <Trans>Change</Trans>,
              cell: (consent) =>
                consent.withdrawnOn === null && (
                  <Button size="xs" onClick={() => setWithdrawing(consent)}>
                    <Trans>Withdraw…</Trans>
                  </Button>
                ),
            },
          ]}
        />
      )}
      {giving && <GiveConsent family={family} onClose={() => setGiving(false)} />}
      {withdrawing && (
        <WithdrawConsent familyId={family.id} consent={withdrawing} onClose={() => setWithdrawing(null)} />
      )}
    </Section>
  );
}
