import { Trans, useLingui } from '@lingui/react/macro';
import { Button, SegmentedControl } from '@mantine/core';
import { decisionOf, type ImportPreview } from '@tatyktuu/domain/imports';
import { type ReactNode, useMemo, useState } from 'react';
import { EmptyState, Section } from '../../../page/index.ts';
import css from '../imports.module.css';
import type { Import, OpenFile } from '../use-import.ts';
import { FamilyCard } from './family-card.tsx';

type Shown = 'decide' | 'doubtful' | 'all';

/** Families shown at a time: a long list is looked through piece by piece. */
const PIECE = 30;

/** The families as the file means them, each with its people and with every doubt. */
export function Families({
  work,
  file,
  preview,
}: {
  readonly work: Import;
  readonly file: OpenFile;
  readonly preview: ImportPreview;
}): ReactNode {
  const { t } = useLingui();
  const [shown, setShown] = useState<Shown>('all');
  const [most, setMost] = useState(PIECE);
  const about = useMemo(() => sort(preview), [preview]);
  const groups = {
    all: preview.families,
    doubtful: preview.families.filter(({ key }) => about.doubts.has(key) || about.findings.has(key)),
    decide: preview.families.filter(
      ({ key, decision }) => decision === 'undecided' || about.findings.has(key),
    ),
  };
  const listed = groups[shown];
  const counted = (label: string, name: Shown) => `${label} (${groups[name].length})`;
  return (
    <Section title={<Trans>Families</Trans>}>
      <div className={css.filter}>
        <SegmentedControl
          aria-label={t`Which families`}
          value={shown}
          onChange={(value) => {
            setShown(value as Shown);
            setMost(PIECE);
          }}
          data={[
            { value: 'all', label: counted(t`All`, 'all') },
            { value: 'doubtful', label: counted(t`With something to look at`, 'doubtful') },
            { value: 'decide', label: counted(t`To decide`, 'decide') },
          ]}
        />
      </div>
      {listed.length === 0 && <EmptyState title={<Trans>Nothing here: all of them are clear.</Trans>} />}
      {listed.slice(0, most).map((family) => (
        <FamilyCard
          key={family.key}
          family={family}
          decision={decisionOf(family, file.decisions)}
          findings={about.findings.get(family.key) ?? []}
          doubts={about.doubts.get(family.key) ?? []}
          rows={about.rows.get(family.key) ?? []}
          preview={preview}
          work={work}
        />
      ))}
      {listed.length > most && (
        <Button onClick={() => setMost(most + PIECE)}>
          <Trans>Show more: {listed.length - most} are left</Trans>
        </Button>
      )}
    </Section>
  );
}

/** Rows, doubts and findings by the family they belong to. */
function sort(preview: ImportPreview) {
  const familyOf = new Map(preview.rows.map(({ row, family }) => [row, family]));
  return {
    rows: Map.groupBy(preview.rows, ({ family }) => family),
    doubts: Map.groupBy(preview.doubts, ({ row }) => familyOf.get(row) ?? null),
    findings: Map.groupBy(preview.findings, (finding) => ('family' in finding ? finding.family : null)),
  };
}
