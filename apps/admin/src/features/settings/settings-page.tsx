import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { PageHeading } from '../../page/index.ts';
import { Appearance } from './appearance-choice.tsx';
import { JournalCheck } from './journal-check.tsx';
import { OwnPassword } from './own-password.tsx';
import { People } from './people.tsx';
import { Phones } from './phones.tsx';
import { RegistryRules } from './policy/policy-link.tsx';
import { ProgrammeName } from './programme-name.tsx';

/** What concerns the program itself: its name, who signs in, how it looks, whether its journal is whole. */
export function SettingsPage(): ReactNode {
  const { t } = useLingui();
  const title = t`Settings`;
  return (
    <>
      <PageHeading title={title} tab={title} />
      <ProgrammeName />
      <RegistryRules />
      <People />
      <Phones />
      <OwnPassword />
      <Appearance />
      <JournalCheck />
    </>
  );
}
