import { Trans, useLingui } from '@lingui/react/macro';
import { Button, SegmentedControl } from '@mantine/core';
import { type Fate, fateOf, type ReconciledPreview } from '@tatyktuu/domain/imports';
import { type ReactNode, useMemo, useState } from 'react';
import { EmptyState, Section } from '../../../page/index.ts';
import css from '../imports.module.css';
import type { FamiliesFile, Import } from '../use-import.ts';
import { FamilyCard } from './family-card.tsx';

type Shown = 'decide' | 'doubtful' | 'all' | 'add' | 'update' | 'same';

/** Families shown at a time: a long list is looked through piece by piece. */
const PIECE = 30;

/** The families as the file means them, each with its people, what becomes of it, and with every doubt. */
export function Families({
  work,
  file,
  preview,
}: {
  readonly work: Import;
  readonly file: FamiliesFile;
  readonly preview: ReconciledPreview;
}): ReactNode {
  const { t } = useLingui();
  const [shown, setShown] = useState<Shown>('all');
  const [most, setMost] = useState(PIECE);
  const about = useMemo(() => sort(preview), [preview]);
  const { families } = preview;
  const { decisions } = file;
  const fates = useMemo(
    () => new Map(families.map((family) => [family.key, fateOf(family, decisions)])),
    [families, decisions],
  );
  const of = (fate: Fate) => families.filter(({ key }) => fates.get(key) === fate);
  const groups = {
    all: families,
    doubtful: families.filter(({ key }) => about.doubts.has(key) || about.findings.has(key)),
    // What was decided stays among what is to decide: it may be decided otherwise.
    decide: families.filter((family) => about.findings.has(family.key) || hasAsked(family)),
    add: of('add'),
    update: of('update'),
    same: of('same'),
  };
  const listed = groups[shown];
  const labels: readonly (readonly [Shown, string])[] = [
    ['all', t`All`],
    ['decide', t`To decide`],
    ['update', t`To change`],
    ['add', t`To add`],
    ['same', t`As they are`],
    ['doubtful', t`With something to look at`],
  ];
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
          data={labels
            .filter(([value]) => value === 'all' || groups[value].length > 0)
            .map(([value, label]) => ({ value, label: `${label} (${groups[value].length})` }))}
        />
      </div>
      {listed.length === 0 && <EmptyState title={<Trans>Nothing here: all of them are clear.</Trans>} />}
      {listed.slice(0, most).map((family) => (
        <FamilyCard
          key={family.key}
          family={family}
          fate={fates.get(family.key) ?? 'undecided'}
          decisions={decisions}
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

function hasAsked({ fields, members }: ReconciledPreview['families'][number]): boolean {
  return [fields, ...members.map((member) => member.fields)]
    .flat()
    .some(({ verdict }) => verdict === 'asked');
}

/** Rows, doubts and findings by the family they belong to. */
function sort(preview: ReconciledPreview) {
  const familyOf = new Map(preview.rows.map(({ row, family }) => [row, family]));
  return {
    rows: Map.groupBy(preview.rows, ({ family }) => family),
    doubts: Map.groupBy(preview.doubts, ({ row }) => familyOf.get(row) ?? null),
    findings: Map.groupBy(preview.findings, (finding) => ('family' in finding ? finding.family : null)),
  };
}
