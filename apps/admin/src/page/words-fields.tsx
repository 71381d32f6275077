import { TextInput } from '@mantine/core';
import { type Language, languages, type Words } from '@tatyktuu/domain/kernel';
import { languageNames } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import css from './words-fields.module.css';

interface WordsFieldsProps {
  /** What is being named: the legend above the three fields. */
  readonly label: string;
  readonly value: Words;
  readonly onChange: (value: Words) => void;
}

/** A text of the programme in its three languages; one is enough. */
export function WordsFields({ label, value, onChange }: WordsFieldsProps): ReactNode {
  return (
    <fieldset className={css.words}>
      <legend>{label}</legend>
      {languages.map((language) => (
        <TextInput
          key={language}
          label={languageNames[language]}
          lang={language}
          value={value[language] ?? ''}
          onChange={(event) => onChange(inLanguage(value, language, event.currentTarget.value))}
          maxLength={200}
        />
      ))}
    </fieldset>
  );
}

function inLanguage(words: Words, language: Language, text: string): Words {
  const { [language]: _, ...others } = words;
  return text === '' ? others : { ...others, [language]: text };
}
