import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ErasableKind } from '@tatyktuu/domain/families';
import { erasableKindLabel, formatDay } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { api } from '../../api.ts';
import { useLanguage } from '../../language/language.tsx';
import { ButtonLink } from '../../page/button-link.tsx';
import { DataTable, EmptyState, Loaded, Notice, PageHeading } from '../../page/index.ts';
import { RowAction } from '../../page/row-action.tsx';
import { RegistryNavigation } from '../families/registry-navigation.tsx';
import { CountedDue } from './counted-due.tsx';
import type { DueLine } from './due-line.ts';
import { EraseDue } from './erase-due.tsx';
import css from './retention.module.css';

/** What has been kept long enough by the clocks of the policy: listed first, erased when somebody says so. */
export function RetentionPage(): ReactNode {
  const { t } = useLingui();
  const query = useQuery(api.retention.rehearse.queryOptions());
  const [erased, setErased] = useState(0);
  const title = t`Time is up`;
  return (
    <>
      <PageHeading
        title={title}
        tab={title}
        under={
          <Trans>
            Details of families whose time in the programme ended, kept as long as the programme decided.
          </Trans>
        }
      >
        <ButtonLink to="/settings/policy">
          <Trans>How long things are kept</Trans>
        </ButtonLink>
      </PageHeading>
      <RegistryNavigation />
      {erased > 0 && (
        <Notice tone="well">
          <span role="status">
            <Plural value={erased} one="Erased for # family." other="Erased for # families." />
          </span>
        </Notice>
      )}
      <Loaded query={query}>
        {(due) =>
          due.length === 0 ? (
            <EmptyState title={<Trans>Nothing is to be erased at present.</Trans>}>
              <p>
                <Trans>
                  Each kind of detail has its own clock, which starts when a family's time in the programme
                  ends. What is due is listed here before anything goes.
                </Trans>
              </p>
            </EmptyState>
          ) : (
            <Due lines={due} onErased={setErased} />
          )
        }
      </Loaded>
    </>
  );
}

function Due({
  lines,
  onErased,
}: {
  readonly lines: readonly DueLine[];
  readonly onErased: (count: number) => void;
}): ReactNode {
  const { t } = useLingui();
  const language = useLanguage();
  const [looking, setLooking] = useState<DueLine['family']['id'] | null>(null);
  const looked = lines.find(({ family }) => family.id === looking);
  const nameOf = ({ family: { number, name } }: DueLine) =>
    [number, name].filter(Boolean).join(' ') || t`Erased`;
  return (
    <>
      <p className={css.soft} aria-live="polite">
        <Plural value={lines.length} one="# family" other="# families" />
      </p>
      <DataTable
        label={t`What is due`}
        rows={lines}
        rowKey={({ family }) => family.id}
        columns={[
          {
            key: 'family',
            heading: <Trans>Family</Trans>,
            cell: (line) => (
              <Link to="/families/$familyId" params={{ familyId: line.family.id }} hash="erase">
                {nameOf(line)}
              </Link>
            ),
          },
          {
            key: 'ended',
            heading: <Trans>Ended</Trans>,
            cell: ({ family: { withdrawnOn } }) =>
              withdrawnOn === null ? '' : formatDay(withdrawnOn, language, 'full'),
          },
          {
            key: 'kinds',
            heading: <Trans>What would go</Trans>,
            cell: ({ kinds }) => kinds.map((kind: ErasableKind) => erasableKindLabel(kind)).join(', '),
          },
          {
            key: 'look',
            heading: '',
            figure: true,
            cell: (line) => (
              <RowAction
                aria-label={t`Count exactly: ${nameOf(line)}`}
                onClick={() => setLooking(line.family.id)}
              >
                <Trans>Count exactly</Trans>
              </RowAction>
            ),
          },
        ]}
      />
      {looked && <CountedDue line={looked} name={nameOf(looked)} onClose={() => setLooking(null)} />}
      <EraseDue lines={lines} onErased={onErased} />
    </>
  );
}
