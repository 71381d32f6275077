import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type {
  Doubt,
  FamilyChoice,
  Fate,
  Finding,
  ImportDecisions,
  ReconciledFamily,
  ReconciledPreview,
  RowReading,
} from '@tatyktuu/domain/imports';
import { findingSentence } from '@tatyktuu/locales/imports';
import type { ReactNode } from 'react';
import { Notice } from '../../../page/index.ts';
import css from '../imports.module.css';
import type { Import } from '../use-import.ts';
import { Changes } from './changes.tsx';
import { DoubtLine } from './doubt-line.tsx';
import { FateMark } from './fate-mark.tsx';
import { People } from './people.tsx';

export function FamilyCard({
  family,
  fate,
  decisions,
  findings,
  doubts,
  rows,
  preview,
  work,
}: {
  readonly family: ReconciledFamily;
  readonly fate: Fate;
  readonly decisions: ImportDecisions;
  readonly findings: readonly Finding[];
  readonly doubts: readonly Doubt[];
  readonly rows: readonly RowReading[];
  readonly preview: ReconciledPreview;
  readonly work: Import;
}): ReactNode {
  const { t } = useLingui();
  return (
    <article
      className={css.family}
      data-decision={fate}
      id={`family-${family.key}`}
      aria-label={t`Family ${family.name}, row ${family.key}`}
    >
      <header className={css.familyHead}>
        <h3>
          {family.number !== null && <span className={css.soft}>{family.number} </span>}
          {family.name}
        </h3>
        <p className={css.soft}>
          {family.address === '' ? <Trans>no address</Trans> : family.address}
          {' · '}
          <Plural value={family.members.length} one="# person" other="# people" />
        </p>
        <FateMark fate={fate} />
      </header>
      {findings.map((finding) => (
        <Notice key={finding.code} tone="wait">
          {findingSentence(finding)}{' '}
          {finding.code === 'registered-already' && <PageOf familyId={finding.registered} />}
        </Notice>
      ))}
      <Decision family={family} fate={fate} decisions={decisions} isOdd={findings.length > 0} work={work} />
      <Changes family={family} fate={fate} decisions={decisions} work={work} />
      <People rows={rows} doubts={doubts} label={t`People of the family ${family.name}`} />
      {doubts.length > 0 && (
        <ul className={css.doubts}>
          {doubts.map((doubt) => (
            <DoubtLine
              key={`${doubt.row}:${doubt.column}:${doubt.code}`}
              doubt={doubt}
              name={family.members.find(({ row }) => row === doubt.row)?.fullName ?? ''}
              field={preview.mapping[doubt.column] ?? 'full-name'}
              onCorrect={work.correct}
            />
          ))}
        </ul>
      )}
    </article>
  );
}

function PageOf({ familyId }: { readonly familyId: string }): ReactNode {
  return (
    <Link to="/families/$familyId" params={{ familyId }} target="_blank">
      <Trans>Its page</Trans>
    </Link>
  );
}

/** What becomes of a family that is odd, or that the registry knows already. */
function Decision({
  family,
  fate,
  decisions,
  isOdd,
  work,
}: {
  readonly family: ReconciledFamily;
  readonly fate: Fate;
  readonly decisions: ImportDecisions;
  readonly isOdd: boolean;
  readonly work: Import;
}): ReactNode {
  const { t } = useLingui();
  const { registered } = family;
  const choice = decisions.families[family.key] ?? family.decision;
  if (!isOdd && (registered === null || (fate === 'same' && choice === 'import'))) return null;
  const options: { value: FamilyChoice; label: string }[] = [
    { value: 'import', label: registered ? t`Take over` : t`Register` },
    ...(registered ? [{ value: 'as-new', label: t`It is another family` } as const] : []),
    { value: 'leave-out', label: t`Leave out` },
  ];
  return (
    <div className={css.decision}>
      <SegmentedControl
        aria-label={t`What becomes of the family ${family.name}, row ${family.key}`}
        value={choice}
        onChange={(value) => work.decideFamily(family.key, value as FamilyChoice)}
        data={options}
      />
      {registered && (
        <span className={css.soft}>
          <Trans>Registered already.</Trans> <PageOf familyId={registered.id} />
        </span>
      )}
      {fate === 'undecided' && (
        <span className={css.waits}>
          <Trans>Waits for your decision</Trans>
        </span>
      )}
    </div>
  );
}
