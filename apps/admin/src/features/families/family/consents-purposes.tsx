import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ConsentPurpose, consentPurposes, type Wording } from '@tatyktuu/domain/families';
import { consentPurposeLabel } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import css from './consents.module.css';
import { WordingText } from './consents-wording.tsx';

interface PurposeChoiceProps {
  readonly wordings: readonly Wording[];
  readonly consentFirst: boolean;
  /** The version that was read out, by the purpose it was read out for. */
  readonly chosen: ReadonlyMap<ConsentPurpose, string>;
  readonly onChange: (chosen: ReadonlyMap<ConsentPurpose, string>) => void;
}

/** What for, and below each purpose that is chosen the words that are read out. */
export function PurposeChoice({ wordings, consentFirst, chosen, onChange }: PurposeChoiceProps): ReactNode {
  const { t } = useLingui();
  const set = (purpose: ConsentPurpose, version: string | null) => {
    const next = new Map(chosen);
    if (version === null) next.delete(purpose);
    else next.set(purpose, version);
    onChange(next);
  };
  const versionsOf = (purpose: ConsentPurpose) => wordings.find(({ id }) => id === purpose)?.versions ?? [];
  const unwritten = consentPurposes.some((purpose) => versionsOf(purpose).length === 0);
  return (
    <fieldset className={css.choice}>
      <legend>{t`What for`}</legend>
      {consentPurposes.map((purpose) => {
        const last = versionsOf(purpose).at(-1);
        const ticked = chosen.has(purpose);
        return (
          <div key={purpose} className={css.stack}>
            <Checkbox
              checked={ticked}
              disabled={!last && consentFirst}
              onChange={(event) => set(purpose, event.currentTarget.checked ? (last?.version ?? '') : null)}
              label={consentPurposeLabel(purpose)}
              description={last ? t`Wording ${last.version}` : t`No wording is published for this`}
            />
            {ticked && last && <WordingText text={last.text} />}
            {ticked && !last && (
              <TextInput
                label={t`Version of the wording that was read out`}
                description={t`In figures, as it stands on the form: 1 or 2024-08`}
                value={chosen.get(purpose) ?? ''}
                onChange={(event) => set(purpose, event.currentTarget.value)}
                maxLength={20}
                pattern="\d[\d.\-]*"
                required
              />
            )}
          </div>
        );
      })}
      {unwritten && (
        <p className={css.soft}>
          <Trans>
            What is read out is written in <Link to="/settings/wordings">Settings, Wordings of consent</Link>.
          </Trans>
        </p>
      )}
    </fieldset>
  );
}
