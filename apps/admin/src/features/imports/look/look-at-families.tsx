import { Plural, Trans } from '@lingui/react/macro';
import { blocksImport, fields, type NotAListReason, type ReconciledPreview } from '@tatyktuu/domain/imports';
import type { Refusal } from '@tatyktuu/domain/kernel';
import { findingSentence, importReasonSentence } from '@tatyktuu/locales/imports';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { Notice, Section } from '../../../page/index.ts';
import type { DoneProps } from '../done.tsx';
import css from '../imports.module.css';
import type { FamiliesFile, Import } from '../use-import.ts';
import { Columns } from './columns.tsx';
import { Confirm } from './confirm.tsx';
import { Families } from './families.tsx';
import { OtherRows } from './other-rows.tsx';
import { Remarks } from './remarks.tsx';

/** A list of families: its columns, its families beside the registry's, and the rows that are nobody. */
export function LookAtFamilies({
  work,
  file,
  onDone,
}: {
  readonly work: Import;
  readonly file: FamiliesFile;
  readonly onDone: (done: DoneProps) => void;
}): ReactNode {
  useLanguage();
  const { preview, read } = file.reading;
  return (
    <>
      {read.interpretation.ok || <Notice tone="stop">{notAList(read.interpretation.error)}</Notice>}
      {preview && <Summary preview={preview} />}
      <Section title={<Trans>What the columns hold</Trans>}>
        <Columns work={work} file={file} />
      </Section>
      {preview && (
        <>
          <Families work={work} file={file} preview={preview} />
          <Remarks work={work} file={file} preview={preview} />
          <OtherRows preview={preview} />
          <Confirm file={file} preview={preview} onDone={onDone} />
        </>
      )}
    </>
  );
}

function notAList({ code, params }: Refusal<NotAListReason>): string {
  const field = fields.find((each) => each === params?.field);
  return importReasonSentence(field === undefined ? { code } : { code, field });
}

function Summary({ preview }: { readonly preview: ReconciledPreview }): ReactNode {
  const { families, people, doubts } = preview.counts;
  const general = preview.findings.filter((finding) => !('family' in finding));
  return (
    <div className={css.summary}>
      <p className={css.sentence}>
        <Plural value={families} one="# family" other="# families" />
        {', '}
        <Plural value={people} one="# person" other="# people" />
        {'; '}
        <Plural value={doubts} one="# cell to look at" other="# cells to look at" />
        {'.'}
      </p>
      <NotListed families={preview.notListed} />
      {general.map((finding) => (
        <Notice key={JSON.stringify(finding)} tone={blocksImport(finding) ? 'stop' : 'wait'}>
          {findingSentence(finding)}
        </Notice>
      ))}
    </div>
  );
}

/** So many are named: who is looked for is among the first, and a list of all would hide the rest of the page. */
const NAMED = 12;

/** Families that earlier lists of the same headings named, and this one does not. */
function NotListed({ families }: { readonly families: ReconciledPreview['notListed'] }): ReactNode {
  if (families.length === 0) return null;
  const names = families
    .slice(0, NAMED)
    .map(({ number, name }) => [number, name].filter(Boolean).join(' '))
    .join(', ');
  const more = families.length - NAMED;
  return (
    <Notice tone="told">
      <Plural
        value={families.length}
        one="# family of earlier lists with these headings is not in this one. It stays as it is:"
        other="# families of earlier lists with these headings are not in this one. They stay as they are:"
      />{' '}
      {names}
      {more > 0 && (
        <>
          {' '}
          <Plural value={more} one="and # more" other="and # more" />
        </>
      )}
    </Notice>
  );
}
