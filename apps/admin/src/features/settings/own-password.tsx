import { Trans, useLingui } from '@lingui/react/macro';
import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { client } from '../../api.ts';
import { Notice, Problem, Section } from '../../page/index.ts';
import { signIn, useMe, useSessionChange } from '../../session.ts';
import css from './settings.module.css';

const SHORTEST = 10;

/** One's own new password. Every other place where one is signed in is signed out. */
export function OwnPassword(): ReactNode {
  const { t } = useLingui();
  const me = useMe();
  const { reread } = useSessionChange();
  const [password, setPassword] = useState('');
  const changing = useMutation({
    mutationFn: async (chosen: string) => {
      const own = (await client.accounts.list.query()).find(({ id }) => id === me.id);
      await client.accounts.changePassword.mutate({ password: chosen });
      if (own) await signIn(own.email, chosen);
      await reread();
    },
    onSuccess: () => setPassword(''),
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    changing.mutate(password);
  };
  return (
    <Section title={<Trans>My password</Trans>}>
      <form onSubmit={save} className={css.narrow}>
        <PasswordInput
          label={t`New password`}
          description={t`At least 10 characters. A few words in a row are easy to remember and hard to guess.`}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t`Show the password` }}
          minLength={SHORTEST}
          maxLength={200}
          required
        />
        <Problem
          sentence={changing.error ? t`That did not work. Check the connection and try again.` : null}
        />
        {changing.isSuccess && (
          <Notice tone="well">
            <Trans>The password is changed. Everywhere else you are signed out.</Trans>
          </Notice>
        )}
        <div>
          <Button type="submit" loading={changing.isPending}>
            <Trans>Change the password</Trans>
          </Button>
        </div>
      </form>
    </Section>
  );
}
