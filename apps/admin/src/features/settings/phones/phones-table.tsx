import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { formatMoment } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { type Column, DataTable, Status } from '../../../page/index.ts';
import { RowAction } from '../../../page/row-action.tsx';
import css from '../settings.module.css';
import { isSilent, missingOf, type PhoneLine, rangesText } from './phone-line.ts';
import { RevokePhone } from './revoke-phone.tsx';

/** Every phone with whose it is, when it was last heard of, and what is known of what it holds. */
export function PhonesTable({ phones }: { readonly phones: readonly PhoneLine[] }): ReactNode {
  const { t } = useLingui();
  const { data: accounts = [] } = useQuery(api.accounts.list.queryOptions());
  const [revoking, setRevoking] = useState<PhoneLine | null>(null);
  const ownerOf = ({ accountId }: PhoneLine) =>
    accounts.find(({ id }) => id === accountId)?.name ?? t`Closed account`;
  const columns: readonly Column<PhoneLine>[] = [
    {
      key: 'owner',
      heading: <Trans>Facilitator</Trans>,
      cell: (phone) => (
        <>
          {ownerOf(phone)}
          <br />
          <span className={css.soft}>
            <Trans>enrolled {formatMoment(phone.enrolledAt)}</Trans>
          </span>
          <span className={css.roleUnder}>
            <PhoneState phone={phone} />
            <br />
            <Unsent phone={phone} />
            {missingOf(phone) > 0 && (
              <>
                <br />
                <Missing phone={phone} />
              </>
            )}
          </span>
        </>
      ),
    },
    {
      key: 'seen',
      heading: <Trans>Last heard of</Trans>,
      cell: (phone) => <LastSeen phone={phone} />,
    },
    {
      key: 'unsent',
      heading: <Trans>Said to be unsent</Trans>,
      wideOnly: true,
      cell: (phone) => <Unsent phone={phone} />,
    },
    {
      key: 'missing',
      heading: <Trans>Missing</Trans>,
      wideOnly: true,
      cell: (phone) => <Missing phone={phone} />,
    },
    {
      key: 'state',
      heading: <Trans>State</Trans>,
      wideOnly: true,
      cell: (phone) => <PhoneState phone={phone} />,
    },
    {
      key: 'revoke',
      heading: '',
      figure: true,
      cell: (phone) =>
        phone.revokedAt === null && (
          <RowAction aria-label={t`Revoke the phone of ${ownerOf(phone)}`} onClick={() => setRevoking(phone)}>
            <Trans>Revoke</Trans>
          </RowAction>
        ),
    },
  ];
  return (
    <>
      <DataTable
        label={t`Phones`}
        columns={columns}
        rows={phones}
        rowKey={({ id }) => id}
        tone={({ revokedAt }) => (revokedAt === null ? undefined : 'quiet')}
      />
      {revoking && (
        <RevokePhone phone={revoking} owner={ownerOf(revoking)} onClose={() => setRevoking(null)} />
      )}
    </>
  );
}

function LastSeen({ phone }: { readonly phone: PhoneLine }) {
  if (isSilent(phone, Date.now())) {
    return (
      <Status tone="wait">
        {phone.lastSeen === null ? <Trans>Not since it was enrolled</Trans> : formatMoment(phone.lastSeen)}
      </Status>
    );
  }
  return phone.lastSeen === null ? <Trans>Not yet</Trans> : formatMoment(phone.lastSeen);
}

/** What the phone said of itself when it was last heard of. */
function Unsent({ phone }: { readonly phone: PhoneLine }) {
  if (phone.unsent === null) {
    return (
      <span className={css.soft}>
        <Trans>Not said yet</Trans>
      </span>
    );
  }
  if (phone.unsent === 0) {
    return (
      <span className={css.soft}>
        <Trans>Nothing unsent</Trans>
      </span>
    );
  }
  return (
    <Status tone="wait">
      <Plural value={phone.unsent} one="# entry unsent" other="# entries unsent" />
    </Status>
  );
}

/** Entries are numbered without a gap, so what is missing among those that came was lost or is still on its way. */
function Missing({ phone }: { readonly phone: PhoneLine }) {
  const missing = missingOf(phone);
  if (missing === 0) {
    return (
      <span className={css.soft}>
        <Plural value={phone.received} one="None of # entry" other="None of # entries" />
      </span>
    );
  }
  return (
    <Status tone="stop">
      <Plural value={missing} one="# entry never came" other="# entries never came" />
      <br />
      <Trans>Numbers {rangesText(phone.missing)}</Trans>
    </Status>
  );
}

function PhoneState({ phone }: { readonly phone: PhoneLine }) {
  if (phone.revokedAt === null) {
    return (
      <Status tone="well">
        <Trans>In use</Trans>
      </Status>
    );
  }
  return phone.wipedAt === null ? (
    <Status tone="wait">
      <Trans>Revoked, not heard of since</Trans>
    </Status>
  ) : (
    <Status tone="past">
      <Trans>Revoked, wiped {formatMoment(phone.wipedAt)}</Trans>
    </Status>
  );
}
