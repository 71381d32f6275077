import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatMoment } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { api } from '../../../../api.ts';
import { useLanguage } from '../../../../language/language.tsx';
import { Loaded, Section } from '../../../../page/index.ts';
import type { FamilySeen } from '../contact-seen.ts';
import { FamilyLink } from '../family-link.tsx';
import { useAccountName } from '../lifecycle/decisions.ts';
import { useLineWords } from './line-words.ts';
import { linesOf, type TimelineLine } from './lines.ts';
import css from './timeline.module.css';
import { UndoChange } from './undo-change.tsx';
import { useWhyNotUndone } from './why-not-undone.ts';

/** As many lines as are shown before one asks for the rest. */
const FIRST = 20;

/** What happened to the family, newest first, as the journal has it; what was set right is struck through. */
export function Timeline({ family }: { readonly family: FamilySeen }): ReactNode {
  const [all, setAll] = useState(false);
  const [undoing, setUndoing] = useState<TimelineLine | null>(null);
  const query = useQuery(api.families.timeline.queryOptions({ familyId: family.id }));
  return (
    <Section title={<Trans>What happened</Trans>}>
      <Loaded query={query}>
        {(entries) => {
          const lines = linesOf(entries);
          const shown = all ? lines : lines.slice(0, FIRST);
          return (
            <>
              <ol className={css.timeline}>
                {shown.map((line) => (
                  <TimelineRow
                    key={line.first.fact.id}
                    family={family}
                    line={line}
                    onUndo={() => setUndoing(line)}
                  />
                ))}
              </ol>
              {shown.length < lines.length && (
                <Button mt="md" onClick={() => setAll(true)}>
                  <Trans>Show all {lines.length} changes</Trans>
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
      {undoing && <UndoChange family={family} line={undoing} onClose={() => setUndoing(null)} />}
    </Section>
  );
}

function TimelineRow({
  family,
  line,
  onUndo,
}: {
  readonly family: FamilySeen;
  readonly line: TimelineLine;
  readonly onUndo: () => void;
}): ReactNode {
  const { t } = useLingui();
  const language = useLanguage();
  const accountOf = useAccountName();
  const whyNot = useWhyNotUndone();
  const words = useLineWords(family);
  const { first, undone } = line;
  const { fact, undoable } = first;
  const { label, details, other } = words(line);
  const said = (
    <>
      <strong className={css.kind}>{label}</strong>
      {details !== '' && <> {details}</>}
    </>
  );
  const reason = undoable || undone ? null : whyNot(fact);
  return (
    <li>
      <div className={css.when}>
        <time dateTime={fact.recordedAt.slice(0, 24)}>{formatMoment(fact.recordedAt, language)}</time>
        <span>{accountOf(fact.actor)}</span>
      </div>
      <div>
        {undone ? <s>{said}</s> : said}
        {other !== null && (
          <>
            {' · '}
            <FamilyLink familyId={other} />
          </>
        )}
        {undone && (
          <div className={css.soft}>
            <Trans>
              Undone by {accountOf(undone.by) ?? t`somebody`}, {formatMoment(undone.at, language)}
            </Trans>
          </div>
        )}
        {reason !== null && <div className={css.soft}>{reason}</div>}
      </div>
      {undoable && !undone && (
        <Button size="xs" onClick={onUndo} aria-label={t`Undo: ${label} ${details}`}>
          <Trans>Undo…</Trans>
        </Button>
      )}
    </li>
  );
}
