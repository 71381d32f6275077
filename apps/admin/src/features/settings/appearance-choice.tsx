import { Trans, useLingui } from '@lingui/react/macro';
import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { languageNames, offered } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { changeLanguage, useLanguage } from '../../language/language.tsx';
import { Section } from '../../page/index.ts';
import css from './settings.module.css';

/** Light or dark, and the language: remembered on this device. */
export function Appearance(): ReactNode {
  const { t } = useLingui();
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Section title={<Trans>Appearance on this device</Trans>}>
      <div className={css.choices}>
        <SegmentedControl
          aria-label={t`Light or dark`}
          value={colorScheme}
          onChange={(value) => setColorScheme(value as typeof colorScheme)}
          data={[
            { value: 'auto', label: t`As the system has it` },
            { value: 'light', label: t`Light` },
            { value: 'dark', label: t`Dark` },
          ]}
        />
        <SegmentedControl
          aria-label={t`Language`}
          value={language}
          onChange={(value) => void changeLanguage(value as typeof language)}
          data={offered.map((value) => ({ value, label: languageNames[value] }))}
        />
      </div>
    </Section>
  );
}
