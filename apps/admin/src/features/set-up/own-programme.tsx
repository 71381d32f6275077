import { Trans, useLingui } from '@lingui/react/macro';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Command } from '@tatyktuu/domain/door';
import { STARTING_POLICY } from '@tatyktuu/domain/families';
import { type Language, languages, type Words } from '@tatyktuu/domain/kernel';
import { languageNames } from '@tatyktuu/locales';
import { refusalSentence } from '@tatyktuu/locales/reasons';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { client, onWire } from '../../api.ts';
import { commandsOf, newId } from '../../device.ts';
import { Problem } from '../../page/index.ts';
import { signIn, useSessionChange } from '../../session.ts';
import css from './set-up.module.css';

const SHORTEST_PASSWORD = 10;

const { id: _, ...startingPolicy } = STARTING_POLICY;

/** Names the programme, makes the first administrator, and signs in as that one. */
export function OwnProgramme({ token }: { readonly token: string }): ReactNode {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { refresh } = useSessionChange();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // Pressed again after the network failed, the very same commands go out: nothing is made twice.
  const made = useRef<{ key: string; commands: Command[] } | null>(null);

  const begin = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { name, person, email, password } = entriesOf(event.currentTarget);
    const key = JSON.stringify([name, person, email]);
    if (made.current?.key !== key) {
      const commands = commandsOf([
        { kind: 'name-programme', name },
        { kind: 'open-account', accountId: newId(), role: 'administrator', name: person, email },
        { kind: 'set-registry-policy', policy: startingPolicy },
      ]);
      made.current = { key, commands };
    }
    setPending(true);
    setProblem(await complete(token, made.current.commands, password));
    setPending(false);
  };

  const complete = async (key: string, commands: readonly Command[], password: string) => {
    const [naming, opening, deciding] = onWire(commands);
    if (!naming || !opening || !deciding) throw new Error('the set-up is three commands');
    try {
      const wanted = { token: key, naming, opening, deciding, password };
      const { answers } = await client.setUp.complete.mutate(wanted);
      for (const answer of answers) {
        if (answer.status === 'refused') return refusalSentence(answer.refusal);
      }
      if (opening.body.kind === 'open-account') await signIn(opening.body.email, password);
      await refresh();
      await navigate({ to: '/' });
      return null;
    } catch {
      return t`That did not work. Try again; if it still does not, start the program anew and open the new link.`;
    }
  };

  return (
    <form onSubmit={(event) => void begin(event)} className={css.section}>
      <section>
        <h2 className={css.step}>
          <span className={css.number}>1</span> <Trans>What is the programme called?</Trans>
        </h2>
        <p className={css.hint}>
          <Trans>One language is enough; the others can be added later.</Trans>
        </p>
        <div className={css.fields}>
          {languages.map((language) => (
            <TextInput
              key={language}
              name={language}
              label={languageNames[language]}
              maxLength={200}
              lang={language}
            />
          ))}
        </div>
      </section>
      <section>
        <h2 className={css.step}>
          <span className={css.number}>2</span> <Trans>Who is the first administrator?</Trans>
        </h2>
        <div className={css.fields}>
          <TextInput name="person" label={t`Name`} autoComplete="name" maxLength={200} required />
          <TextInput
            name="email"
            type="email"
            label={t`E-mail`}
            autoComplete="username"
            maxLength={200}
            required
          />
          <PasswordInput
            name="password"
            label={t`Password`}
            description={t`At least 10 characters. A few words in a row are easy to remember and hard to guess.`}
            autoComplete="new-password"
            minLength={SHORTEST_PASSWORD}
            maxLength={200}
            visibilityToggleButtonProps={{ 'aria-label': t`Show the password` }}
            required
          />
        </div>
      </section>
      <section>
        <h2 className={css.step}>
          <span className={css.number}>3</span> <Trans>Begin</Trans>
        </h2>
        <Problem sentence={problem} />
        <Button type="submit" variant="filled" size="md" loading={pending} mt="sm">
          <Trans>Begin the programme</Trans>
        </Button>
      </section>
    </form>
  );
}

function entriesOf(form: HTMLFormElement) {
  const data = new FormData(form);
  const text = (field: string) => String(data.get(field) ?? '').trim();
  const name: Words = Object.fromEntries(
    languages
      .map((language): [Language, string] => [language, text(language)])
      .filter(([, words]) => words !== ''),
  );
  return { name, person: text('person'), email: text('email'), password: String(data.get('password') ?? '') };
}
