import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { AccountRole } from '@tatyktuu/domain/access';
import { accountRoleLabel } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { CopyButton, DataTable, Notice } from '../../page/index.ts';
import css from './set-up.module.css';

export interface SignIn {
  readonly role: AccountRole;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** The sign-ins of the example, which nobody can show again. */
export function SignIns({ signIns }: { readonly signIns: readonly SignIn[] }): ReactNode {
  const { t } = useLingui();
  return (
    <div className={css.section}>
      <Notice tone="wait">
        <Trans>These passwords are shown this once. Copy those you need before you go on.</Trans>
      </Notice>
      <DataTable
        label={t`Sign-ins`}
        rows={signIns}
        rowKey={({ email }) => email}
        columns={[
          {
            key: 'name',
            heading: t`Name`,
            cell: ({ name, role }) => (
              <>
                {name}
                <br />
                <span className={css.soft}>{accountRoleLabel(role)}</span>
              </>
            ),
          },
          {
            key: 'sign-in',
            heading: t`E-mail and password`,
            cell: ({ email, password }) => (
              <>
                {email}
                <br />
                <code>{password}</code>
              </>
            ),
          },
          {
            key: 'copy',
            heading: t`Copy`,
            cell: ({ name, password }) => (
              <CopyButton text={password} label={t`Copy the password of ${name}`} />
            ),
          },
        ]}
      />
      <p className={css.next}>
        <Button component={Link} to="/" variant="filled">
          <Trans>To the sign-in</Trans>
        </Button>
      </p>
    </div>
  );
}
