import { t } from '@lingui/core/macro';
import type { Language } from '@tatyktuu/domain/kernel';
import { currentLanguage, languageNames, offered } from '@tatyktuu/locales';
import { Choice } from './choice.tsx';
import { useFrame } from './frame-context.ts';

const languages = offered.map((value) => ({ value, label: languageNames[value] }));

export function LanguageChoice() {
  const { changeLanguage } = useFrame();
  return (
    <Choice<Language>
      legend={t`Language`}
      quietLegend
      options={languages}
      value={currentLanguage()}
      onChange={(language) => void changeLanguage(language)}
    />
  );
}
