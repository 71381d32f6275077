import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Textarea, TextInput } from '@mantine/core';
import { type ConsentPurpose, LONGEST_WORDING, type WordingVersion } from '@tatyktuu/domain/families';
import { type Language, languages, type Words } from '@tatyktuu/domain/kernel';
import { consentPurposeLabel, languageNames } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { FormDialog, Notice } from '../../../page/index.ts';
import { useSubmit } from '../../../submit.ts';
import { proposedWordings } from './proposed-wordings.ts';

/** Writes the next version, beginning with the words of the last. */
export function PublishWording({
  purpose,
  versions,
  onClose,
}: {
  readonly purpose: ConsentPurpose;
  readonly versions: readonly WordingVersion[];
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const last = versions.at(-1);
  const [version, setVersion] = useState(nextVersion(versions));
  const [text, setText] = useState<Readonly<Record<Language, string>>>({
    ky: last?.text.ky ?? '',
    ru: last?.text.ru ?? '',
    en: last?.text.en ?? '',
  });
  const publish = async () => {
    const words: Words = Object.fromEntries(Object.entries(text).filter(([, each]) => each.trim() !== ''));
    const sent = await send([{ kind: 'publish-wording', purpose, version, text: words }]);
    if (sent?.refusals.length === 0) onClose();
  };
  const missing = languages.filter((language) => text[language].trim() === '');
  const isProposed = languages.every((language) => text[language] === proposedWordings[purpose][language]);
  return (
    <FormDialog
      wide
      title={t`Write a version: ${consentPurposeLabel(purpose)}`}
      action={<Trans>Publish</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void publish()}
      onClose={onClose}
    >
      <p>
        <Trans>
          Say what is asked for, what is kept and who sees it, and that one may say no and take it back, with
          nothing lost by it. In the words one would say at a kitchen table.
        </Trans>
      </p>
      {missing.length === languages.length && (
        <div>
          <Button size="xs" onClick={() => setText(proposedWordings[purpose])}>
            <Trans>Begin with a proposed text</Trans>
          </Button>
        </div>
      )}
      {isProposed && (
        <Notice tone="told">
          <Trans>
            This is a proposal. Adapt it to what your programme really does, and let a lawyer read it, before
            it is published.
          </Trans>
        </Notice>
      )}
      <TextInput
        label={t`Version`}
        description={t`In figures, as it stands on the form: 1 or 2024-08`}
        value={version}
        onChange={(event) => setVersion(event.currentTarget.value)}
        pattern="\d[\d.\-]*"
        maxLength={20}
        required
      />
      {languages.map((language) => (
        <Textarea
          key={language}
          lang={language}
          label={languageNames[language]}
          value={text[language]}
          onChange={(event) => setText({ ...text, [language]: event.currentTarget.value })}
          maxLength={LONGEST_WORDING}
          minRows={3}
          maxRows={14}
          autosize
        />
      ))}
      {missing.length > 0 && missing.length < languages.length && (
        <p>
          <Trans>
            Without a text of its own, a language is read another one's:{' '}
            {missing.map((language) => languageNames[language]).join(', ')}
          </Trans>
        </p>
      )}
    </FormDialog>
  );
}

/** One more than the highest whole number among them. */
function nextVersion(versions: readonly WordingVersion[]): string {
  const numbers = versions.map(({ version }) => Number(version)).filter(Number.isInteger);
  return String(Math.max(0, ...numbers) + 1);
}
