import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { type Language, languages, type Words } from '@tatyktuu/domain/kernel';
import { languageNames } from '@tatyktuu/locales';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Facts, FormDialog, Section } from '../../page/index.ts';
import { useMe, useSessionChange } from '../../session.ts';
import { useSubmit } from '../../submit.ts';

/** What the programme is called, in each language. */
export function ProgrammeName(): ReactNode {
  const { programme } = useMe();
  const [changing, setChanging] = useState(false);
  return (
    <Section
      title={<Trans>The programme</Trans>}
      actions={
        <Button size="xs" onClick={() => setChanging(true)}>
          <Trans>Change the name</Trans>
        </Button>
      }
    >
      <Facts
        items={languages.map((language) => [
          languageNames[language],
          <span key={language} lang={language}>
            {programme[language] ?? '—'}
          </span>,
        ])}
      />
      {changing && <ChangeName name={programme} onClose={() => setChanging(false)} />}
    </Section>
  );
}

function ChangeName({ name, onClose }: { readonly name: Words; readonly onClose: () => void }): ReactNode {
  const { t } = useLingui();
  const { reread } = useSessionChange();
  const { send, pending, problem } = useSubmit();
  const [text, setText] = useState<Readonly<Record<Language, string>>>({
    ky: name.ky ?? '',
    ru: name.ru ?? '',
    en: name.en ?? '',
  });
  const save = async () => {
    const words: Words = Object.fromEntries(Object.entries(text).filter(([, each]) => each.trim() !== ''));
    const sent = await send([{ kind: 'name-programme', name: words }]);
    if (sent?.refusals.length !== 0) return;
    await reread();
    onClose();
  };
  return (
    <FormDialog
      title={t`Change the name`}
      action={<Trans>Save</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      {languages.map((language) => (
        <TextInput
          key={language}
          lang={language}
          label={languageNames[language]}
          value={text[language]}
          onChange={(event: FormEvent<HTMLInputElement>) =>
            setText({ ...text, [language]: event.currentTarget.value })
          }
          maxLength={200}
        />
      ))}
    </FormDialog>
  );
}
