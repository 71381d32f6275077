import { Trans, useLingui } from '@lingui/react/macro';
import { NumberInput } from '@mantine/core';
import type { PapersPreview } from '@tatyktuu/domain/imports';
import { paperDoubtSentence, paperFindingSentence, paperReasonSentence } from '@tatyktuu/locales/imports';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { DayField, Notice, Section } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import type { DoneProps } from '../done.tsx';
import css from '../imports.module.css';
import type { Import, PapersFile } from '../use-import.ts';
import { ConfirmPapers } from './confirm-papers.tsx';
import { LegendTable } from './legend-table.tsx';
import { Lines } from './lines.tsx';
import { PaperColumns } from './paper-columns.tsx';

/** A paper list of the time before: its columns, its marks and days, and whom each line means. */
export function LookAtPapers({
  work,
  file,
  onDone,
}: {
  readonly work: Import;
  readonly file: PapersFile;
  readonly onDone: (done: DoneProps) => void;
}): ReactNode {
  useLanguage();
  const { preview, read } = file.reading;
  return (
    <>
      {read.interpretation.ok || (
        <Notice tone="stop">{paperReasonSentence(read.interpretation.error.code)}</Notice>
      )}
      {preview && (
        <>
          <p className={css.lead}>
            <Trans>
              It is kept as history on the pages of the families: it enters no tally and no round.
            </Trans>
          </p>
          <div className={css.summary}>
            {preview.findings.map((finding) => (
              <Notice key={JSON.stringify(finding)} tone="wait">
                {paperFindingSentence(finding)}
              </Notice>
            ))}
          </div>
          <WhenField work={work} preview={preview} />
        </>
      )}
      <Section title={<Trans>What the columns hold</Trans>}>
        <PaperColumns work={work} file={file} />
      </Section>
      {preview && (
        <>
          {preview.legend.length > 0 && <LegendTable work={work} legend={preview.legend} />}
          <Lines work={work} file={file} preview={preview} />
          <Doubts preview={preview} />
          <ConfirmPapers file={file} preview={preview} onDone={onDone} />
        </>
      )}
    </>
  );
}

/** The year of the days of an attendance sheet, or the one day of a hand-out list. */
function WhenField({ work, preview }: { readonly work: Import; readonly preview: PapersPreview }): ReactNode {
  const { t } = useLingui();
  const { today } = useMe();
  const thisYear = Number(today.slice(0, 4));
  if (preview.kind === 'attendance') {
    return (
      <NumberInput
        className={css.headingRow}
        label={t`The days are of the year`}
        value={preview.year}
        min={1990}
        max={thisYear}
        allowDecimal={false}
        onChange={(value) => {
          if (typeof value === 'number' && value >= 1990 && value <= thisYear && value !== preview.year) {
            work.chooseYear(value);
          }
        }}
      />
    );
  }
  const on = preview.lines.find(({ handOut }) => handOut?.on)?.handOut?.on ?? '';
  return (
    <div className={css.headingRow}>
      <DayField
        label={t`Handed out on`}
        value={on}
        max={today}
        required={false}
        onChange={(day) => {
          if (day !== '') work.chooseDay(day);
        }}
      />
    </div>
  );
}

/** So many doubtful cells are listed. */
const LISTED = 50;

function Doubts({ preview }: { readonly preview: PapersPreview }): ReactNode {
  const { doubts } = preview;
  if (doubts.length === 0) return null;
  const more = doubts.length - LISTED;
  return (
    <Section title={<Trans>Cells to look at</Trans>}>
      <ul className={css.doubts}>
        {doubts.slice(0, LISTED).map((doubt) => (
          <li key={`${doubt.row}:${doubt.column}:${doubt.code}`}>
            <p>
              <span className={css.soft}>
                <Trans>Row {doubt.row}:</Trans>
              </span>{' '}
              {paperDoubtSentence(doubt)}
            </p>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={css.soft}>
          <Trans>And others: {more}.</Trans>
        </p>
      )}
    </Section>
  );
}
