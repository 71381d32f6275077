import { useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { languageNames, offered } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { changeLanguage, useLanguage } from '../language/language.tsx';
import css from './shell.module.css';

/** The three languages, each under its own name; the choice is remembered. */
export function LanguageSwitch(): ReactNode {
  const { t } = useLingui();
  const language = useLanguage();
  return (
    <fieldset className={css.languages} aria-label={t`Language`}>
      {offered.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          title={languageNames[each]}
          aria-pressed={each === language}
          onClick={() => void changeLanguage(each)}
        >
          {each.toUpperCase()}
          <VisuallyHidden> {languageNames[each]}</VisuallyHidden>
        </button>
      ))}
    </fieldset>
  );
}
