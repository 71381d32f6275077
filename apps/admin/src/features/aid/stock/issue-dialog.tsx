import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Commodity, Consignment, Item, Round } from '@tatyktuu/domain/aid';
import type { AccountId } from '@tatyktuu/domain/kernel';
import { formatQuantity, programmeWords, unitLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { newId } from '../../../device.ts';
import { FormDialog, Loaded, Notice, SkeletonRows } from '../../../page/index.ts';
import { useSubmit } from '../../../submit.ts';
import { parseQuantity, quantityText } from '../quantity-input.ts';
import { type RoundParcel, takenOf } from '../rounds/round-parcel.ts';
import { totalsOf } from '../rounds/totals.ts';
import styles from './stock.module.css';

interface IssueDialogProps {
  readonly round: Round;
  readonly parcels: readonly RoundParcel[];
  readonly consignments: readonly Consignment[];
  readonly commodities: readonly Commodity[];
  readonly onClose: () => void;
}

/** What a pair takes along, and who the pair is. The amounts begin with what the round takes and nobody has yet. */
export function IssueDialog({
  round,
  parcels,
  consignments,
  commodities,
  onClose,
}: IssueDialogProps): ReactNode {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const facilitators = useQuery(api.accounts.facilitators.queryOptions());
  const [consignmentId] = useState(newId);
  const totals = totalsOf(
    parcels.map(({ parcel, entitlement }) => ({
      due: entitlement.items,
      taken: takenOf(parcel),
    })),
  );
  const goods = totals.flatMap(({ commodityId, needed }) => {
    const commodity = commodities.find(({ id }) => id === commodityId);
    const wanted = Math.max(0, needed - issuedOf(consignments, commodityId));
    return commodity ? [{ commodity, wanted }] : [];
  });
  const [to, setTo] = useState<readonly AccountId[]>([]);
  const [amounts, setAmounts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      goods.map(({ commodity, wanted }) => [
        commodity.id,
        wanted === 0 ? '' : quantityText(wanted, commodity.unit),
      ]),
    ),
  );
  const [tried, setTried] = useState(false);
  const items = goods.map(({ commodity }) => ({
    commodityId: commodity.id,
    quantity: parseQuantity(amounts[commodity.id] || '0', commodity.unit),
  }));
  const filled = items.filter((item): item is Item => item.quantity !== null && item.quantity > 0);
  const issue = async () => {
    setTried(true);
    if (to.length === 0 || filled.length === 0 || items.some(({ quantity }) => quantity === null)) return;
    const sent = await send([{ kind: 'issue-stock', consignmentId, roundId: round.id, to, items: filled }]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`Issue goods for ${round.title}`}
      action={<Trans>Issue the goods</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void issue()}
      onClose={onClose}
      wide
    >
      <Loaded query={facilitators} skeleton={<SkeletonRows rows={3} />}>
        {(people) =>
          people.length === 0 ? (
            <Notice tone="wait">
              <Trans>There are no facilitators yet. Open their accounts in the settings first.</Trans>
            </Notice>
          ) : (
            <Checkbox.Group
              label={t`Who takes them, as a rule a pair`}
              value={[...to]}
              onChange={setTo}
              error={tried && to.length === 0 ? t`Choose who answers for the goods` : undefined}
            >
              <Stack gap="xs" mt="xs">
                {people.map(({ id, name }) => (
                  <Checkbox key={id} value={id} label={name} />
                ))}
              </Stack>
            </Checkbox.Group>
          )
        }
      </Loaded>
      <fieldset className={styles.goods}>
        <legend>
          <Trans>What they take, as counted</Trans>
        </legend>
        {goods.map(({ commodity, wanted }) => {
          const read = items.find(({ commodityId }) => commodityId === commodity.id)?.quantity;
          return (
            <TextInput
              key={commodity.id}
              label={`${programmeWords(commodity.title)}, ${unitLabel(commodity.unit)}`}
              description={t`Not issued yet: ${formatQuantity(wanted, commodity.unit)}`}
              value={amounts[commodity.id] ?? ''}
              onChange={(event) => setAmounts({ ...amounts, [commodity.id]: event.currentTarget.value })}
              error={tried && read === null ? t`Write an amount, such as 2,5` : undefined}
              inputMode="decimal"
            />
          );
        })}
      </fieldset>
      {tried && filled.length === 0 && (
        <Notice tone="stop">
          <Trans>Write at least one amount.</Trans>
        </Notice>
      )}
    </FormDialog>
  );
}

/** What of a commodity is already with somebody for the round, in base units: issued and not brought back. */
function issuedOf(consignments: readonly Consignment[], commodityId: string): number {
  const sum = (items: readonly Item[]) =>
    items.reduce((all, item) => all + (item.commodityId === commodityId ? item.quantity : 0), 0);
  return consignments.reduce((all, { items, returns }) => {
    const back = returns.filter(({ reversedBy }) => reversedBy === null).flatMap((one) => one.items);
    return all + sum(items) - sum(back);
  }, 0);
}
