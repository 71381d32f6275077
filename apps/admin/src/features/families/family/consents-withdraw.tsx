import { Trans, useLingui } from '@lingui/react/macro';
import { type Consent, type EffectOfWithdrawal, effectOfWithdrawal } from '@tatyktuu/domain/families';
import { consentPurposeLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { DayField, FormDialog } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { useSubmit } from '../../../submit.ts';
import css from './consents.module.css';
import { type FamilySeen, useNameOf } from './contact-seen.ts';

/** Takes a consent back after saying what stops, what is kept and what never stops. */
export function WithdrawConsent({
  family,
  consent,
  onClose,
}: {
  readonly family: FamilySeen;
  readonly consent: Consent;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { today } = useMe();
  const nameOf = useNameOf();
  const { send, pending, problem } = useSubmit();
  const [on, setOn] = useState(today);
  const save = async () => {
    const sent = await send([{ kind: 'withdraw-consent', familyId: family.id, consentId: consent.id, on }]);
    if (sent?.refusals.length === 0) onClose();
  };
  const { stops, keeps } = effectOfWithdrawal(consent.purpose);
  const name = nameOf(family.members.find(({ id }) => id === consent.personId));
  return (
    <FormDialog
      title={t`Withdraw consent`}
      action={<Trans>Withdraw</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <p>
        {name} · {consentPurposeLabel(consent.purpose)}
      </p>
      <section className={css.stack}>
        <h3>
          <Trans>What stops</Trans>
        </h3>
        <ul className={css.effects}>
          {stops.map((code) => (
            <li key={code}>
              <Stops code={code} />
            </li>
          ))}
        </ul>
      </section>
      <section className={css.stack}>
        <h3>
          <Trans>What stays</Trans>
        </h3>
        <ul className={css.effects}>
          {keeps.map((code) => (
            <li key={code}>
              <Keeps code={code} />
            </li>
          ))}
        </ul>
      </section>
      <DayField label={t`Taken back on`} value={on} onChange={setOn} min={consent.givenOn} max={today} />
    </FormDialog>
  );
}

function Stops({ code }: { readonly code: EffectOfWithdrawal['stops'][number] }): ReactNode {
  switch (code) {
    case 'groups':
      return <Trans>From that day on the person is in no group and is expected at no session.</Trans>;
    case 'new-rounds':
      return (
        <Trans>New rounds of food aid no longer list the family, unless another grown-up agrees to it.</Trans>
      );
    case 'surveys':
      return <Trans>Nobody asks the person in a survey any more.</Trans>;
    case 'referrals':
      return <Trans>Nothing about the person is passed on to another service any more.</Trans>;
    case 'photographs':
      return <Trans>No picture of the person is taken or used any more.</Trans>;
  }
}

function Keeps({ code }: { readonly code: EffectOfWithdrawal['keeps'][number] }): ReactNode {
  switch (code) {
    case 'attendance':
      return <Trans>What was attended until then stays recorded.</Trans>;
    case 'parcels':
      return <Trans>Food the family is already listed for stays due to it and is handed over.</Trans>;
    case 'aid':
      return <Trans>Food aid goes on: it never was a reward for this.</Trans>;
    case 'place-in-groups':
      return <Trans>The person keeps the place in the group.</Trans>;
    case 'earlier-answers':
      return <Trans>Answers given before stay counted.</Trans>;
  }
}
