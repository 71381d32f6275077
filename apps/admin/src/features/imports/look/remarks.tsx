import { Trans, useLingui } from '@lingui/react/macro';
import { Button, SegmentedControl } from '@mantine/core';
import type { HeldRemark, ImportPreview, RemarkDecision } from '@tatyktuu/domain/imports';
import { remarkKindLabel } from '@tatyktuu/locales/imports';
import { type ReactNode, useMemo, useState } from 'react';
import { DataTable, Section } from '../../../page/index.ts';
import css from '../imports.module.css';
import type { Import, OpenFile } from '../use-import.ts';

const PIECE = 50;

/** Words about people that go nowhere unless somebody decides so, and then to the office alone. */
export function Remarks({
  work,
  file,
  preview,
}: {
  readonly work: Import;
  readonly file: OpenFile;
  readonly preview: ImportPreview;
}): ReactNode {
  const { t } = useLingui();
  const [most, setMost] = useState(PIECE);
  const nameOf = useMemo(
    () =>
      new Map(preview.families.flatMap(({ members }) => members.map(({ row, fullName }) => [row, fullName]))),
    [preview],
  );
  const { heldRemarks } = preview;
  if (heldRemarks.length === 0) return null;
  const decisionOf = ({ key, decision }: HeldRemark) => file.decisions.remarks[key] ?? decision;
  const kept = heldRemarks.filter((remark) => decisionOf(remark) === 'keep-for-office').length;
  const decideAll = (decision: RemarkDecision) =>
    work.decideRemarks(
      heldRemarks.map(({ key }) => key),
      decision,
    );
  return (
    <Section
      title={<Trans>Remarks held back</Trans>}
      actions={
        <>
          <Button size="xs" onClick={() => decideAll('leave-out')}>
            <Trans>Leave out all</Trans>
          </Button>
          <Button size="xs" onClick={() => decideAll('keep-for-office')}>
            <Trans>Keep all for the office</Trans>
          </Button>
        </>
      }
    >
      <p className={css.lead}>
        <Trans>
          A remark is left out unless you keep it for the office; then administrators alone can read it. No
          facilitator ever sees one. Kept: {kept} of {heldRemarks.length}.
        </Trans>
      </p>
      <DataTable
        label={t`Remarks held back`}
        rows={heldRemarks.slice(0, most)}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'row',
            heading: t`Row`,
            width: '48px',
            cell: ({ row }) => <span className={css.soft}>{row}</span>,
          },
          {
            key: 'who',
            heading: <Trans>Who</Trans>,
            names: true,
            wideOnly: true,
            cell: ({ row }) => nameOf.get(row),
          },
          {
            key: 'kind',
            heading: <Trans>Kind</Trans>,
            wideOnly: true,
            cell: ({ kind }) => remarkKindLabel(kind),
          },
          { key: 'text', heading: <Trans>Remark</Trans>, cell: (remark) => <Masked {...remark} /> },
          {
            key: 'decision',
            heading: <Trans>Decision</Trans>,
            cell: (remark) => (
              <SegmentedControl
                size="xs"
                aria-label={t`What becomes of the remark in row ${remark.row}`}
                value={decisionOf(remark)}
                onChange={(value) => work.decideRemarks([remark.key], value as RemarkDecision)}
                data={[
                  { value: 'leave-out', label: t`Leave out` },
                  { value: 'keep-for-office', label: t`For the office` },
                ]}
              />
            ),
          },
        ]}
      />
      {heldRemarks.length > most && (
        <Button onClick={() => setMost(most + PIECE)}>
          <Trans>Show more: {heldRemarks.length - most} are left</Trans>
        </Button>
      )}
    </Section>
  );
}

/** What says something sensitive, or of somebody's health, is shown when it is asked for. */
export function Masked({ kind, text }: Pick<HeldRemark, 'kind' | 'text'>): ReactNode {
  const [shown, setShown] = useState(kind === 'work' || kind === 'unknown');
  return shown ? (
    text
  ) : (
    <Button size="compact-xs" onClick={() => setShown(true)}>
      <Trans>Show</Trans>
    </Button>
  );
}
