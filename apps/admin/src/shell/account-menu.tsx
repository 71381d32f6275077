import { Trans, useLingui } from '@lingui/react/macro';
import { Menu, useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { accountRoleLabel } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { useMe, useSessionChange } from '../session.ts';
import { Icon } from './icons.tsx';
import css from './shell.module.css';

/** Who is signed in, how the page looks, and the way out. */
export function AccountMenu(): ReactNode {
  const { t } = useLingui();
  const me = useMe();
  const { signOut } = useSessionChange();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const themes = [
    ['auto', t`As the system has it`],
    ['light', t`Light`],
    ['dark', t`Dark`],
  ] as const;
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <button type="button" className={css.account}>
          <VisuallyHidden>{t`Account`}: </VisuallyHidden>
          <Icon name="person" />
          <span className={css.accountName}>{me.name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {me.name}
          <br />
          {accountRoleLabel(me.role)}
        </Menu.Label>
        <Menu.Divider />
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(value) => setColorScheme(value as typeof colorScheme)}
        >
          {themes.map(([value, label]) => (
            <Menu.RadioItem key={value} value={value}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item component={Link} to="/settings">
          <Trans>Settings and password</Trans>
        </Menu.Item>
        <Menu.Item onClick={() => void signOut()}>
          <Trans>Sign out</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
