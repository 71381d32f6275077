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
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const changing = useMutation({
    mutationFn: async () => {
      const own = (await client.accounts.list.query()).find(({ id }) => id === me.id);
      const { changed } = await client.accounts.changePassword.mutate({ current, next });
      if (!changed) return false;
      if (own) await signIn(own.email, next);
      await reread();
      setCurrent('');
      setNext('');
      return true;
    },
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    changing.mutate();
  };
  return (
    <Section title={<Trans>My password</Trans>}>
      <form onSubmit={save} className={css.narrow}>
        <PasswordInput
          label={t`Current password`}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t`Show the password` }}
          error={changing.data === false && t`This is not your current password. Nothing was changed.`}
          maxLength={200}
          required
        />
        <PasswordInput
          label={t`New password`}
          description={t`At least 10 characters. A few words in a row are easy to remember and hard to guess.`}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t`Show the password` }}
          minLength={SHORTEST}
          maxLength={200}
          required
        />
        <Problem
          sentence={changing.error ? t`That did not work. Check the connection and try again.` : null}
        />
        {changing.data === true && (
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
