import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { QualityFinding } from '@tatyktuu/domain/families';
import { qualitySentence } from '@tatyktuu/locales/reasons';
import { type ReactNode, useState } from 'react';
import type { client } from '../../api.ts';
import { useLanguage } from '../../language/language.tsx';
import { DataTable } from '../../page/index.ts';
import { RowAction } from '../../page/row-action.tsx';
import { FixDialog } from './fix-dialog.tsx';
import { FixWord } from './fix-word.tsx';
import css from './quality.module.css';

export type Quality = Awaited<ReturnType<typeof client.families.quality.query>>;
type Line = Quality['lines'][number];

/** What was found, whom it is about, and the step that mends it. */
export function Findings({ lines }: { readonly lines: readonly Line[] }): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const [fixing, setFixing] = useState<QualityFinding | null>(null);
  const familyName = ({ family: { number, name } }: Line) => [number, name].filter(Boolean).join(' ');
  return (
    <>
      <DataTable
        label={t`What to look at`}
        rows={lines}
        rowKey={({ finding: { code, familyId, personId } }) => `${code} ${familyId} ${personId}`}
        columns={[
          {
            key: 'who',
            heading: <Trans>Who</Trans>,
            cell: (line) => (
              <>
                <Link to="/families/$familyId" params={{ familyId: line.family.id }}>
                  {line.personName ?? familyName(line)}
                </Link>
                <br />
                <span className={css.soft}>
                  {line.personName === null ? <Trans>The family</Trans> : familyName(line)}
                </span>
                <span className={css.under}>{qualitySentence(line.finding.code)}</span>
              </>
            ),
          },
          {
            key: 'what',
            heading: <Trans>What</Trans>,
            wideOnly: true,
            cell: ({ finding }) => qualitySentence(finding.code),
          },
          {
            key: 'fix',
            heading: '',
            figure: true,
            cell: ({ finding }) => (
              <RowAction onClick={() => setFixing(finding)}>
                <FixWord fix={finding.fix} />
              </RowAction>
            ),
          },
        ]}
      />
      {fixing && <FixDialog finding={fixing} onClose={() => setFixing(null)} />}
    </>
  );
}
