import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { Notice } from '../../../page/index.ts';
import css from './read-in.module.css';

/**
 * A file of a phone that the server knows nothing of, as when its database was restored from an older copy: whoever
 * reads it in says whose phone it is.
 */
export function UnknownPhone({
  waiting,
  busy,
  onName,
}: {
  /** How many entries wait in the file. */
  readonly waiting: number;
  readonly busy: boolean;
  readonly onName: (accountId: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const { data: accounts = [] } = useQuery(api.accounts.list.queryOptions());
  const [account, setAccount] = useState('');
  const choices = accounts
    .filter(({ role }) => role === 'facilitator')
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Notice tone="wait">
      <p>
        <strong>
          <Trans>This server does not know the phone that saved this file</Trans>:{' '}
          <Plural value={waiting} one="# entry waits" other="# entries wait" />
        </strong>
      </p>
      <p>
        <Trans>
          This happens after the data was restored from a copy that is older than the phone's sign-in. Nothing
          was taken in yet. Say whose phone it is: ask the person who brought the file. The entries are then
          recorded under that name and checked as always.
        </Trans>
      </p>
      <form
        className={css.naming}
        onSubmit={(event) => {
          event.preventDefault();
          if (account !== '') onName(account);
        }}
      >
        <NativeSelect
          label={t`Facilitator who works on this phone`}
          value={account}
          data={[{ value: '', label: t`Choose` }, ...choices]}
          onChange={(event) => setAccount(event.currentTarget.value)}
        />
        <Button type="submit" disabled={account === ''} loading={busy}>
          <Trans>Read in under this name</Trans>
        </Button>
      </form>
    </Notice>
  );
}
