import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { AidRule, Commodity } from '@tatyktuu/domain/aid';
import { formatNumber, programmeWords } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { api } from '../../../api.ts';
import { ButtonLink } from '../../../page/button-link.tsx';
import { type Column, DataTable, EmptyState, Loaded, PageHeading } from '../../../page/index.ts';
import { AidNavigation } from '../aid-navigation.tsx';
import { previewOf } from './preview.ts';

/** The rules by which families are due food. */
export function RulesPage(): ReactNode {
  const { t } = useLingui();
  const rules = useQuery(api.aid.rules.queryOptions());
  const commodities = useQuery(api.aid.commodities.queryOptions());
  const noGoods = commodities.data?.length === 0;
  return (
    <>
      <PageHeading title={<Trans>Rules of food aid</Trans>} tab={t`Rules of food aid`}>
        {rules.data && rules.data.length > 0 && (
          <ButtonLink to="/aid/rules/new" variant="filled">
            <Trans>Write a rule</Trans>
          </ButtonLink>
        )}
      </PageHeading>
      <AidNavigation />
      <Loaded query={rules}>
        {(known) =>
          known.length > 0 ? (
            <RulesTable rules={known} commodities={commodities.data ?? []} />
          ) : (
            <EmptyState title={<Trans>No rule yet</Trans>}>
              <p>
                <Trans>
                  A rule says what a family is due, and everybody may read it. It feeds the household whatever
                  anybody attended; only a small share may hang on attendance.
                </Trans>
              </p>
              {noGoods ? (
                <ButtonLink to="/aid/commodities" variant="filled">
                  <Trans>First add the goods</Trans>
                </ButtonLink>
              ) : (
                <ButtonLink to="/aid/rules/new" variant="filled">
                  <Trans>Write a rule</Trans>
                </ButtonLink>
              )}
            </EmptyState>
          )
        }
      </Loaded>
    </>
  );
}

interface RulesTableProps {
  readonly rules: readonly AidRule[];
  readonly commodities: readonly Commodity[];
}

/** The planning size of a family in Kyrgyzstan: what a rule feeds is first told for it. */
const PLANNING_SIZE = 5;

function RulesTable({ rules, commodities }: RulesTableProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const columns: readonly Column<AidRule>[] = [
    {
      key: 'title',
      heading: <Trans>Rule</Trans>,
      cell: ({ id, versions }) => (
        <Link to="/aid/rules/$ruleId" params={{ ruleId: id }}>
          {programmeWords(versions.at(-1)?.title ?? {})}
        </Link>
      ),
    },
    {
      key: 'version',
      heading: <Trans>Version</Trans>,
      figure: true,
      cell: ({ versions }) => formatNumber(versions.at(-1)?.version ?? 0),
    },
    {
      key: 'days',
      heading: <Trans>Meant for</Trans>,
      wideOnly: true,
      cell: ({ versions }) => <Plural value={versions.at(-1)?.days ?? 0} one="# day" other="# days" />,
    },
    {
      key: 'kcal',
      heading: <Trans>A family of {PLANNING_SIZE}, kcal a person a day</Trans>,
      figure: true,
      cell: ({ versions }) => {
        const last = versions.at(-1);
        const known = last?.basket.every((line) => commodities.some(({ id }) => id === line.commodityId));
        if (!last || !known) return null;
        const row = previewOf(last, commodities, true).find(({ household }) => household === PLANNING_SIZE);
        return (
          row && `${formatNumber(row.ration.kcalPerPersonDay)} (${formatNumber(row.ration.percentOfNorm)}%)`
        );
      },
    },
  ];
  return (
    <DataTable
      label={t`Rules of food aid`}
      columns={columns}
      rows={rules}
      rowKey={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/aid/rules/$ruleId', params: { ruleId: id } })}
    />
  );
}
