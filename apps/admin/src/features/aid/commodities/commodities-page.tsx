import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Commodity } from '@tatyktuu/domain/aid';
import { formatNumber, programmeWords } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { newId } from '../../../device.ts';
import { type Column, DataTable, EmptyState, Loaded, PageHeading, Problem } from '../../../page/index.ts';
import { RowAction } from '../../../page/row-action.tsx';
import { useSubmit } from '../../../submit.ts';
import { AidNavigation } from '../aid-navigation.tsx';
import { CommodityDialog } from './commodity-dialog.tsx';
import { usualGoods } from './usual-goods.ts';

/** The goods that rules are made of, with what feeds in them. */
export function CommoditiesPage(): ReactNode {
  const { t } = useLingui();
  const [editing, setEditing] = useState<Commodity | 'new' | null>(null);
  const query = useQuery(api.aid.commodities.queryOptions());
  const { send, pending, problem } = useSubmit();
  const saveUsual = () =>
    send(usualGoods.map((good) => ({ kind: 'save-commodity', commodity: { id: newId(), ...good } })));
  const empty = query.data?.length === 0;
  return (
    <>
      <PageHeading title={<Trans>Goods</Trans>} tab={t`Goods`}>
        {query.data && !empty && (
          <Button variant="filled" onClick={() => setEditing('new')}>
            <Trans>Add goods</Trans>
          </Button>
        )}
      </PageHeading>
      <AidNavigation />
      <Problem sentence={problem} />
      <Loaded query={query}>
        {(commodities) =>
          commodities.length > 0 ? (
            <CommodityTable commodities={commodities} onEdit={setEditing} />
          ) : (
            <EmptyState title={<Trans>No goods yet</Trans>}>
              <p>
                <Trans>
                  A rule says how much of which goods a family gets. Start from six usual ones (flour, oil,
                  rice, sugar, pasta, peas) and put their values right, or add your own.
                </Trans>
              </p>
              <Button variant="filled" onClick={() => void saveUsual()} loading={pending}>
                <Trans>Add the six usual goods</Trans>
              </Button>
              <Button onClick={() => setEditing('new')}>
                <Trans>Add goods</Trans>
              </Button>
            </EmptyState>
          )
        }
      </Loaded>
      {editing && (
        <CommodityDialog commodity={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </>
  );
}

interface CommodityTableProps {
  readonly commodities: readonly Commodity[];
  readonly onEdit: (commodity: Commodity) => void;
}

function CommodityTable({ commodities, onEdit }: CommodityTableProps) {
  const { t } = useLingui();
  const per = { g: t`100 g`, ml: t`100 ml`, piece: t`one piece` } as const;
  const columns: readonly Column<Commodity>[] = [
    { key: 'title', heading: <Trans>Goods</Trans>, cell: ({ title }) => programmeWords(title) },
    { key: 'per', heading: <Trans>Values in</Trans>, cell: ({ unit }) => per[unit] },
    {
      key: 'kcal',
      heading: <Trans>Energy, kcal</Trans>,
      figure: true,
      cell: ({ kcal }) => formatNumber(kcal),
    },
    {
      key: 'protein',
      heading: <Trans>Protein, g</Trans>,
      figure: true,
      wideOnly: true,
      cell: ({ proteinMg }) => formatNumber(proteinMg / 1000, undefined, 3),
    },
    {
      key: 'fat',
      heading: <Trans>Fat, g</Trans>,
      figure: true,
      wideOnly: true,
      cell: ({ fatMg }) => formatNumber(fatMg / 1000, undefined, 3),
    },
    {
      key: 'edit',
      heading: '',
      figure: true,
      cell: (commodity) => (
        <RowAction
          onClick={() => onEdit(commodity)}
          aria-label={t`Change: ${programmeWords(commodity.title)}`}
        >
          <Trans>Change</Trans>
        </RowAction>
      ),
    },
  ];
  return <DataTable label={t`Goods`} columns={columns} rows={commodities} rowKey={({ id }) => id} />;
}
