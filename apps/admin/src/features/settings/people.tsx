import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Account } from '@tatyktuu/domain/access';
import { accountRoleLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { api } from '../../api.ts';
import { useLanguage } from '../../language/language.tsx';
import { DataTable, Loaded, Problem, Section, Status } from '../../page/index.ts';
import { useMe } from '../../session.ts';
import { useSubmit } from '../../submit.ts';
import { NewPassword } from './new-password.tsx';
import { OpenAccount } from './open-account.tsx';
import css from './settings.module.css';

/** Everybody who signs in, and what can be done with their accounts. */
export function People(): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const me = useMe();
  const query = useQuery(api.accounts.list.queryOptions());
  const [opening, setOpening] = useState(false);
  const [renewing, setRenewing] = useState<Account | null>(null);
  const { send, pending, problem } = useSubmit();
  const turn = (account: Account) =>
    void send([{ kind: account.open ? 'close-account' : 'reopen-account', accountId: account.id }]);
  return (
    <Section
      title={<Trans>People who use it</Trans>}
      actions={
        <Button size="xs" onClick={() => setOpening(true)}>
          <Trans>Open an account</Trans>
        </Button>
      }
    >
      <Problem sentence={problem} />
      <Loaded query={query}>
        {(accounts) => (
          <DataTable
            label={t`People who use it`}
            rows={accounts}
            rowKey={({ id }) => id}
            tone={({ open }) => (open ? undefined : 'quiet')}
            columns={[
              {
                key: 'name',
                heading: <Trans>Name</Trans>,
                cell: ({ name, email, role }) => (
                  <>
                    {name}
                    <br />
                    <span className={css.soft}>{email}</span>
                    <span className={css.roleUnder}>{accountRoleLabel(role)}</span>
                  </>
                ),
              },
              {
                key: 'role',
                heading: <Trans>Role</Trans>,
                wideOnly: true,
                cell: ({ role }) => accountRoleLabel(role),
              },
              {
                key: 'state',
                heading: <Trans>State</Trans>,
                wideOnly: true,
                cell: ({ open }) =>
                  open ? (
                    <Status tone="well">
                      <Trans>Can sign in</Trans>
                    </Status>
                  ) : (
                    <Status tone="past">
                      <Trans>Closed</Trans>
                    </Status>
                  ),
              },
              {
                key: 'change',
                heading: <Trans>Change</Trans>,
                cell: (account) =>
                  account.id === me.id ? (
                    <span className={css.soft}>
                      <Trans>You</Trans>
                    </span>
                  ) : (
                    <Menu position="bottom-end">
                      <Menu.Target>
                        <Button
                          size="xs"
                          aria-label={t`Change the account of ${account.name}`}
                          disabled={pending}
                        >
                          <Trans>Change…</Trans>
                        </Button>
                      </Menu.Target>
                      <Menu.Dropdown>
                        <Menu.Item onClick={() => setRenewing(account)}>
                          <Trans>New one-time password</Trans>
                        </Menu.Item>
                        <Menu.Item onClick={() => turn(account)}>
                          {account.open ? <Trans>Close the account</Trans> : <Trans>Open it again</Trans>}
                        </Menu.Item>
                      </Menu.Dropdown>
                    </Menu>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
      {opening && (
        <OpenAccount
          onOpened={(account) => {
            setOpening(false);
            setRenewing(account);
          }}
          onClose={() => setOpening(false)}
        />
      )}
      {renewing && <NewPassword account={renewing} onClose={() => setRenewing(null)} />}
    </Section>
  );
}
