import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { type Collector, type Commodity, type ReceiptProof, receiptProofs } from '@tatyktuu/domain/aid';
import type { RoundId } from '@tatyktuu/domain/kernel';
import {
  formatQuantity,
  generationRoleLabel,
  programmeWords,
  proxyRelationLabel,
  receiptProofLabel,
  unitLabel,
} from '@tatyktuu/locales';
import { useState } from 'react';
import { FormDialog, Notice } from '../../../page/index.ts';
import { useSubmit } from '../../../submit.ts';
import { parseQuantity, quantityText } from '../quantity-input.ts';
import styles from './hand-over-dialog.module.css';
import { familyLabel, type RoundParcel } from './round-parcel.ts';
import { SignaturePad } from './signature-pad.tsx';

interface HandOverDialogProps {
  readonly found: RoundParcel;
  readonly roundId: RoundId;
  readonly commodities: readonly Commodity[];
  readonly onClose: () => void;
}

const relations = ['relative', 'neighbour', 'other'] as const;
const PROXY = 'proxy';

/** What is given, who collects it, and the proof. */
export function HandOverDialog({ found, roundId, commodities, onClose }: HandOverDialogProps) {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const goods = found.entitlement.items.flatMap(({ commodityId, quantity }) => {
    const commodity = commodities.find(({ id }) => id === commodityId);
    return commodity ? [{ commodity, due: quantity }] : [];
  });
  const adults = found.members.filter(({ role, here }) => here && role !== 'child');
  const [amounts, setAmounts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(goods.map(({ commodity, due }) => [commodity.id, quantityText(due, commodity.unit)])),
  );
  const [who, setWho] = useState(adults[0]?.personId ?? PROXY);
  const [relation, setRelation] = useState<(typeof relations)[number]>('relative');
  const [proxyName, setProxyName] = useState('');
  const [proof, setProof] = useState<ReceiptProof>('thumb-mark-on-paper');
  const [witness, setWitness] = useState('');
  const [signature, setSignature] = useState('');
  const [tried, setTried] = useState(false);

  const given = goods.map(({ commodity }) => ({
    commodityId: commodity.id,
    quantity: parseQuantity(amounts[commodity.id] || '0', commodity.unit),
  }));
  const handOver = async () => {
    setTried(true);
    const items = given.flatMap(({ commodityId, quantity }) =>
      quantity !== null && quantity > 0 ? [{ commodityId, quantity }] : [],
    );
    if (given.some(({ quantity }) => quantity === null)) return;
    const collector: Collector =
      who === PROXY ? { kind: 'proxy', relation } : { kind: 'member', personId: who };
    const sent = await send([
      {
        kind: 'hand-over-parcel',
        roundId,
        familyId: found.familyId,
        items,
        collector,
        proof,
        signature: proof === 'signature' ? signature : null,
        witness: proof === 'thumb-mark-on-paper' ? witness : null,
        proxyName: who === PROXY ? proxyName : null,
      },
    ]);
    if (sent?.refusals.length === 0) onClose();
  };

  return (
    <FormDialog
      title={t`Hand over: ${familyLabel(found)}`}
      action={<Trans>Hand over</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void handOver()}
      onClose={onClose}
      wide
    >
      <fieldset className={styles.goods}>
        <legend>
          <Trans>What is given</Trans>
        </legend>
        {goods.map(({ commodity, due }) => {
          const read = given.find(({ commodityId }) => commodityId === commodity.id)?.quantity;
          return (
            <TextInput
              key={commodity.id}
              label={`${programmeWords(commodity.title)}, ${unitLabel(commodity.unit)}`}
              description={t`Due: ${formatQuantity(due, commodity.unit)}`}
              value={amounts[commodity.id] ?? ''}
              onChange={(event) => setAmounts({ ...amounts, [commodity.id]: event.currentTarget.value })}
              error={tried && read === null ? t`Write an amount, such as 2,5` : undefined}
              inputMode="decimal"
            />
          );
        })}
      </fieldset>
      <Radio.Group className={styles.choice} label={t`Who collects`} value={who} onChange={setWho}>
        <Stack gap="xs" mt="xs">
          {adults.map(({ personId, fullName, role }) => (
            <Radio key={personId} value={personId} label={fullName} description={generationRoleLabel(role)} />
          ))}
          <Radio value={PROXY} label={t`Somebody else for the family`} />
        </Stack>
      </Radio.Group>
      {who === PROXY && (
        <div className={styles.goods}>
          <TextInput
            label={t`Name of who collects`}
            value={proxyName}
            onChange={(event) => setProxyName(event.currentTarget.value)}
            maxLength={200}
            required
          />
          <NativeSelect
            label={t`Who that is to the family`}
            value={relation}
            onChange={(event) => {
              const chosen = relations.find((one) => one === event.currentTarget.value);
              if (chosen) setRelation(chosen);
            }}
            data={relations.map((one) => ({ value: one, label: proxyRelationLabel(one) }))}
          />
        </div>
      )}
      <Radio.Group
        className={styles.choice}
        label={t`Proof of receipt`}
        value={proof}
        onChange={(chosen) => setProof(receiptProofs.find((one) => one === chosen) ?? 'thumb-mark-on-paper')}
      >
        <Stack gap="xs" mt="xs">
          {receiptProofs.map((one) => (
            <Radio key={one} value={one} label={receiptProofLabel(one)} />
          ))}
        </Stack>
      </Radio.Group>
      {proof === 'signature' ? (
        <SignaturePad value={signature} onChange={setSignature} />
      ) : (
        <>
          <Notice tone="told">
            <Trans>
              The mark stays on the paper list; nothing of it is photographed or kept here. Only the witness
              is named.
            </Trans>
          </Notice>
          <TextInput
            label={t`Witness`}
            value={witness}
            onChange={(event) => setWitness(event.currentTarget.value)}
            maxLength={200}
            required
          />
        </>
      )}
    </FormDialog>
  );
}
