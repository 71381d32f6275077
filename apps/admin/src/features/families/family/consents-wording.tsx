import { useLingui } from '@lingui/react/macro';
import { SegmentedControl } from '@mantine/core';
import { type Language, languages, type Words } from '@tatyktuu/domain/kernel';
import { languageNames } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import css from './consents.module.css';

/** What is read out, in the language of whoever is asked: it need not be that of the screen. */
export function WordingText({ text }: { readonly text: Words }): ReactNode {
  const { t } = useLingui();
  const own = useLanguage();
  const written = languages.filter((language) => (text[language] ?? '') !== '');
  const [chosen, setChosen] = useState<Language>(own);
  const shown = written.includes(chosen) ? chosen : written[0];
  return (
    shown && (
      <div className={css.wording}>
        {written.length > 1 && (
          <div>
            <SegmentedControl
              size="xs"
              aria-label={t`Language of the wording`}
              value={shown}
              onChange={(value) => setChosen(value as Language)}
              data={written.map((value) => ({ value, label: languageNames[value] }))}
            />
          </div>
        )}
        <blockquote lang={shown}>{text[shown]}</blockquote>
      </div>
    )
  );
}
