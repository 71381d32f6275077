import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { FormDialog, Notice } from '../../../page/index.ts';
import { useSubmit } from '../../../submit.ts';
import css from '../settings.module.css';
import type { PhoneLine } from './phone-line.ts';

/** Takes a phone out of use, after saying what that does. */
export function RevokePhone({
  phone,
  owner,
  onClose,
}: {
  readonly phone: PhoneLine;
  readonly owner: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const revoke = async () => {
    const sent = await send([{ kind: 'revoke-phone', phoneId: phone.id }]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`Revoke the phone of ${owner}?`}
      action={<Trans>Revoke the phone</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void revoke()}
      onClose={onClose}
    >
      {phone.unsent !== null && phone.unsent > 0 && (
        <Notice tone="wait">
          <Plural
            value={phone.unsent}
            one="When it was last heard of, # entry on it was not sent yet."
            other="When it was last heard of, # entries on it were not sent yet."
          />
        </Notice>
      )}
      <ul className={css.effects}>
        <li>
          <Trans>
            At its next contact it sends what it still holds, and then wipes itself: rosters, entries and
            keys.
          </Trans>
        </li>
        <li>
          <Trans>
            What was recorded on it until now is taken in as usual. What is recorded on it later is not taken
            in, and can be read under “Not taken in”.
          </Trans>
        </li>
        <li>
          <Trans>
            Without a connection it can't be reached: its rosters stay behind the PIN until their time runs
            out.
          </Trans>
        </li>
        <li>
          <Trans>
            This can't be undone. {owner} can enrol the same phone anew by signing in; close the account as
            well if somebody else may know the password.
          </Trans>
        </li>
      </ul>
    </FormDialog>
  );
}
