import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Account } from '@tatyktuu/domain/access';
import type { ReactNode } from 'react';
import { client } from '../../api.ts';
import { CopyButton, Facts, Notice, Problem } from '../../page/index.ts';
import page from '../../page/page.module.css';

/** Makes a new password for somebody and shows it, once. */
export function NewPassword({
  account,
  onClose,
}: {
  readonly account: Account;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const issuing = useMutation({
    mutationFn: () => client.accounts.issuePassword.mutate({ accountId: account.id }),
  });
  const made = issuing.data?.password;
  return (
    <Modal opened onClose={onClose} title={t`Password for ${account.name}`} withCloseButton={false}>
      <div className={page.form}>
        {made === undefined ? (
          <p>
            <Trans>
              A new password is made and shown once. Whoever is signed in with the old one is signed out.
            </Trans>
          </p>
        ) : (
          <>
            <Facts
              items={[
                [t`E-mail`, account.email],
                [
                  t`Password`,
                  <span key="password" className={page.actions}>
                    <code>{made}</code> <CopyButton text={made} label={t`Copy the password`} />
                  </span>,
                ],
              ]}
            />
            <Notice tone="wait">
              <Trans>
                Hand it over now: nobody can show it again. Its owner may change it after signing in.
              </Trans>
            </Notice>
          </>
        )}
        <Problem
          sentence={issuing.error ? t`That did not work. Check the connection and try again.` : null}
        />
        <div className={page.formActions}>
          <Button onClick={onClose}>
            {made === undefined ? <Trans>Cancel</Trans> : <Trans>Done</Trans>}
          </Button>
          {made === undefined && (
            <Button variant="filled" loading={issuing.isPending} onClick={() => issuing.mutate()}>
              <Trans>Make a password</Trans>
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}
