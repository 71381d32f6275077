import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, SegmentedControl } from '@mantine/core';
import type { PaperPresence } from '@tatyktuu/domain/families';
import type { PaperLine, PaperMatch, PapersPreview } from '@tatyktuu/domain/imports';
import { formatNumber, paperPresenceLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { DataTable, EmptyState, Notice, Section } from '../../../page/index.ts';
import css from '../imports.module.css';
import type { Import, PapersFile } from '../use-import.ts';
import { whoOf } from './lines-decided.ts';
import { WhoCell } from './who-cell.tsx';

const PIECE = 50;
type Shown = 'all' | 'decide' | 'unsure';

/** Each line of the paper with what it says and whom it means. */
export function Lines({
  work,
  file,
  preview,
}: {
  readonly work: Import;
  readonly file: PapersFile;
  readonly preview: PapersPreview;
}): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const [shown, setShown] = useState<Shown>('all');
  const [most, setMost] = useState(PIECE);
  const { matches } = file.reading;
  const byRow = new Map(matches.map((match) => [match.row, match]));
  const rows = preview.lines.flatMap((line) => {
    const match = byRow.get(line.row);
    return match ? [{ line, match }] : [];
  });
  const groups = {
    all: rows,
    decide: rows.filter(({ match }) => match.who === null),
    unsure: rows.filter(({ match }) => match.who !== null && !match.sure),
  };
  const open = groups.decide.filter(
    ({ match }) => match.candidates.length === 0 && whoOf(match, file.who) === undefined,
  );
  const isNobodyKnown = rows.length > 0 && rows.every(({ match }) => match.candidates.length === 0);
  const listed = groups[shown];
  const labels: readonly (readonly [Shown, string])[] = [
    ['all', t`All`],
    ['decide', t`To decide`],
    ['unsure', t`To check`],
  ];
  return (
    <Section
      title={<Trans>Whom the lines mean</Trans>}
      actions={
        open.length > 0 && (
          <Button
            size="xs"
            onClick={() =>
              work.decideWho(
                open.map(({ line }) => line.row),
                null,
              )
            }
          >
            <Plural
              value={open.length}
              one="Leave out # that is not found"
              other="Leave out # that are not found"
            />
          </Button>
        )
      }
    >
      {isNobodyKnown && (
        <Notice tone="wait">
          <Trans>Nobody of this paper is registered. Import the list of the families first.</Trans>
        </Notice>
      )}
      <div className={css.filter}>
        <SegmentedControl
          aria-label={t`Which lines`}
          value={shown}
          onChange={(value) => {
            setShown(value as Shown);
            setMost(PIECE);
          }}
          data={labels.map(([value, label]) => ({ value, label: `${label} (${groups[value].length})` }))}
        />
      </div>
      {listed.length === 0 ? (
        <EmptyState title={<Trans>Nothing here: all of them are clear.</Trans>} />
      ) : (
        <DataTable<{ line: PaperLine; match: PaperMatch }>
          label={t`Whom the lines mean`}
          rows={listed.slice(0, most)}
          rowKey={({ line }) => String(line.row)}
          tone={({ match }) => (whoOf(match, file.who) === undefined || !match.sure ? 'doubt' : undefined)}
          columns={[
            {
              key: 'row',
              heading: t`Row`,
              width: '48px',
              cell: ({ line }) => <span className={css.soft}>{line.row}</span>,
            },
            {
              key: 'name',
              heading: <Trans>On the paper</Trans>,
              names: true,
              cell: ({ line: { fullName, number } }) => (
                <>
                  {number !== null && <span className={css.soft}>{number} </span>}
                  {fullName}
                </>
              ),
            },
            {
              key: 'who',
              heading: <Trans>Is</Trans>,
              cell: ({ line, match }) => (
                <WhoCell
                  line={line}
                  match={match}
                  about={file.reading.about}
                  who={whoOf(match, file.who)}
                  onChoose={(person) => work.decideWho([line.row], person)}
                />
              ),
            },
            {
              key: 'says',
              heading: <Trans>It says</Trans>,
              wideOnly: true,
              cell: ({ line }) => <Says line={line} />,
            },
          ]}
        />
      )}
      {listed.length > most && (
        <Button onClick={() => setMost(most + PIECE)}>
          <Trans>Show more: {listed.length - most} are left</Trans>
        </Button>
      )}
    </Section>
  );
}

/** What was handed out, or how often she was there. */
function Says({ line: { marks, handOut } }: { readonly line: PaperLine }): ReactNode {
  if (handOut) {
    const items = handOut.items.map(({ label, quantity }) => `${label}: ${formatNumber(quantity)}`);
    return items.length > 0 ? items.join(' · ') : '—';
  }
  const counts = new Map<PaperPresence, number>();
  for (const { presence } of marks) counts.set(presence, (counts.get(presence) ?? 0) + 1);
  return [...counts].map(([presence, count]) => `${paperPresenceLabel(presence)}: ${count}`).join(' · ');
}
