import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Consent } from '@tatyktuu/domain/families';
import { consentProofLabel, consentPurposeLabel, formatDay } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Facts } from '../../../page/index.ts';
import css from './consents.module.css';
import { WithdrawConsent } from './consents-withdraw.tsx';
import { WordingText } from './consents-wording.tsx';
import { type FamilySeen, useNameOf } from './contact-seen.ts';

/** One consent: what was heard, who gave it and who was there; from here it is taken back. */
export function ConsentDetails({
  family,
  consent,
  onClose,
}: {
  readonly family: FamilySeen;
  readonly consent: Consent;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const language = useLanguage();
  const nameOf = useNameOf();
  const [withdrawing, setWithdrawing] = useState(false);
  const { data: wordings = [] } = useQuery(api.registry.wordings.queryOptions());
  const { personId, purpose, wording, proof, givenBy, witness, givenOn, withdrawnOn } = consent;
  const memberNamed = (id: string) => nameOf(family.members.find((person) => person.id === id));
  if (withdrawing) return <WithdrawConsent family={family} consent={consent} onClose={onClose} />;
  const heard = wordings
    .find(({ id }) => id === purpose)
    ?.versions.find(({ version }) => version === wording);
  return (
    <Modal
      opened
      onClose={onClose}
      title={consentPurposeLabel(purpose)}
      size="lg"
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <div className={css.stack}>
        <Facts
          items={[
            [t`Whose consent`, memberNamed(personId)],
            givenBy !== personId && [t`Given in their place by`, memberNamed(givenBy)],
            [t`Given on`, formatDay(givenOn, language, 'full')],
            withdrawnOn !== null && [t`Taken back on`, formatDay(withdrawnOn, language, 'full')],
            [t`Proof`, consentProofLabel(proof)],
            witness !== '' && [t`Witness`, witness],
            [t`Wording`, wording],
          ]}
        />
        {heard && <WordingText text={heard.text} />}
        {withdrawnOn === null && (
          <div>
            <Button onClick={() => setWithdrawing(true)}>
              <Trans>Withdraw…</Trans>
            </Button>
          </div>
        )}
      </div>
    </Modal>
  );
}
