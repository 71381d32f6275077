import { Trans, useLingui } from '@lingui/react/macro';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Problem } from '../../page/index.ts';
import { QuietPage } from '../../page/quiet-page.tsx';
import { signIn, useSessionChange } from '../../session.ts';
import css from './sign-in.module.css';

/** Where an administrator says who they are. The address stays that of the page they wanted. */
export function SignInPage(): ReactNode {
  const { t } = useLingui();
  const { refresh } = useSessionChange();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const sentences = {
    wrong: t`The e-mail and the password don't belong together. Check both and try again.`,
    'too-often': t`Too many attempts. Wait a minute and try again.`,
    unreachable: t`The server could not be reached. Check the connection and try again.`,
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    setProblem(null);
    const outcome = await signIn(String(form.get('email')), String(form.get('password')));
    if (outcome === 'signed-in') await refresh();
    else setProblem(sentences[outcome]);
    setPending(false);
  };

  return (
    <QuietPage title={t`Sign in`}>
      <form className={css.form} onSubmit={(event) => void submit(event)}>
        <TextInput
          name="email"
          type="email"
          label={t`E-mail`}
          autoComplete="username"
          required
          autoFocus
          size="md"
        />
        <PasswordInput
          name="password"
          label={t`Password`}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t`Show the password` }}
          required
          size="md"
        />
        <Problem sentence={problem} />
        <Button type="submit" variant="filled" size="md" loading={pending}>
          <Trans>Sign in</Trans>
        </Button>
      </form>
      <p className={css.help}>
        <Trans>Forgotten the password? An administrator can give you a new one under Settings.</Trans>
      </p>
    </QuietPage>
  );
}
