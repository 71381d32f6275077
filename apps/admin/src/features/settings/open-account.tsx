import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';
import { type Account, type AccountRole, accountRoles } from '@tatyktuu/domain/access';
import { accountRoleLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { newId } from '../../device.ts';
import { FormDialog } from '../../page/index.ts';
import { useSubmit } from '../../submit.ts';

/** A new account. Its first password is made and shown afterwards. */
export function OpenAccount({
  onOpened,
  onClose,
}: {
  readonly onOpened: (account: Account) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const [accountId] = useState(newId);
  const [role, setRole] = useState<AccountRole>('facilitator');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const open = async () => {
    const sent = await send([{ kind: 'open-account', accountId, role, name, email: email.trim() }]);
    if (sent?.refusals.length === 0) onOpened({ id: accountId, role, name, email, open: true });
  };
  return (
    <FormDialog
      title={t`Open an account`}
      action={<Trans>Open the account</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void open()}
      onClose={onClose}
    >
      <NativeSelect
        label={t`Role`}
        value={role}
        onChange={(event) => setRole(event.currentTarget.value as AccountRole)}
        data={accountRoles.toReversed().map((value) => ({ value, label: accountRoleLabel(value) }))}
      />
      <TextInput
        label={t`Name`}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={200}
        required
      />
      <TextInput
        type="email"
        label={t`E-mail`}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        autoComplete="off"
        maxLength={200}
        required
      />
    </FormDialog>
  );
}
