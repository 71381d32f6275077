import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import type { OpenedSheet } from '../file/messages.ts';
import css from '../imports.module.css';
import type { Import, OpenFile } from '../use-import.ts';
import { sheetLabels } from './sheet-labels.ts';

/** The sheets of the file with what each was taken for; one of them is imported at a time. */
export function Sheets({ work, file }: { readonly work: Import; readonly file: OpenFile }): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const { sheets } = file.opened;
  if (sheets.length < 2) return null;
  return (
    <Radio.Group
      className={css.sheets}
      label={t`Sheet`}
      value={String(file.choices.sheet)}
      onChange={(value) => work.chooseSheet(Number(value))}
    >
      {sheets.map((sheet, index) => (
        <Radio
          key={`${index} ${sheet.name}`}
          value={String(index)}
          disabled={sheet.rows === 0}
          label={sheet.name}
          description={<About sheet={sheet} sheets={sheets} />}
        />
      ))}
    </Radio.Group>
  );
}

function About({
  sheet,
  sheets,
}: {
  readonly sheet: OpenedSheet;
  readonly sheets: readonly OpenedSheet[];
}): ReactNode {
  const parts = sheet.joinedFrom.map((index) => sheets[index]?.name ?? '').join(', ');
  return (
    <>
      {sheet.guess === null ? <Trans>Not recognised</Trans> : sheetLabels()[sheet.guess]}
      {' · '}
      <Plural value={sheet.rows} one="# row" other="# rows" />
      {parts !== '' && (
        <>
          {' · '}
          <Trans>put together from {parts}</Trans>
        </>
      )}
    </>
  );
}
