import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';
import type { Commodity } from '@tatyktuu/domain/aid';
import type { Unit, Words } from '@tatyktuu/domain/kernel';
import { type ReactNode, useState } from 'react';
import { newId } from '../../../device.ts';
import { FormDialog } from '../../../page/index.ts';
import { WordsFields } from '../../../page/words-fields.tsx';
import { useSubmit } from '../../../submit.ts';
import { parseMilligrams, quantityText } from '../quantity-input.ts';
import styles from './commodity-dialog.module.css';

interface CommodityDialogProps {
  /** Null for new goods. */
  readonly commodity: Commodity | null;
  readonly onClose: () => void;
}

/** Goods with what feeds in 100 g, 100 ml or one piece of them. */
export function CommodityDialog({ commodity, onClose }: CommodityDialogProps): ReactNode {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const [title, setTitle] = useState<Words>(commodity?.title ?? {});
  const [unit, setUnit] = useState<Unit>(commodity?.unit ?? 'g');
  const [kcal, setKcal] = useState(commodity ? String(commodity.kcal) : '');
  const [protein, setProtein] = useState(commodity ? quantityText(commodity.proteinMg, 'g') : '');
  const [fat, setFat] = useState(commodity ? quantityText(commodity.fatMg, 'g') : '');
  const [tried, setTried] = useState(false);

  const energy = /^\s*\d{1,5}\s*$/.test(kcal) ? Number(kcal) : null;
  const proteinMg = parseMilligrams(protein);
  const fatMg = parseMilligrams(fat);
  const save = async () => {
    setTried(true);
    if (energy === null || proteinMg === null || fatMg === null) return;
    const id = commodity?.id ?? newId();
    const sent = await send([
      { kind: 'save-commodity', commodity: { id, title, unit, kcal: energy, proteinMg, fatMg } },
    ]);
    if (sent?.refusals.length === 0) onClose();
  };
  const units = { g: t`Grams and kilograms`, ml: t`Millilitres and litres`, piece: t`Pieces` } as const;
  const per = { g: t`In 100 g`, ml: t`In 100 ml`, piece: t`In one piece` } as const;
  return (
    <FormDialog
      title={commodity ? t`Change goods` : t`Add goods`}
      action={<Trans>Save</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void save()}
      onClose={onClose}
      wide
    >
      <WordsFields label={t`Name of the goods`} value={title} onChange={setTitle} />
      <NativeSelect
        label={t`Measured in`}
        description={commodity ? t`It can't change any more: amounts were recorded in it.` : undefined}
        disabled={commodity !== null}
        value={unit}
        onChange={(event) => setUnit(unitOf(event.currentTarget.value))}
        data={Object.entries(units).map(([value, label]) => ({ value, label }))}
      />
      <fieldset className={styles.values}>
        <legend>{per[unit]}</legend>
        <TextInput
          label={t`Energy, kcal`}
          value={kcal}
          onChange={(event) => setKcal(event.currentTarget.value)}
          error={tried && energy === null ? t`Write a whole number` : undefined}
          inputMode="numeric"
          required
        />
        <TextInput
          label={t`Protein, g`}
          value={protein}
          onChange={(event) => setProtein(event.currentTarget.value)}
          error={tried && proteinMg === null ? t`Write a number, such as 11,5` : undefined}
          inputMode="decimal"
          required
        />
        <TextInput
          label={t`Fat, g`}
          value={fat}
          onChange={(event) => setFat(event.currentTarget.value)}
          error={tried && fatMg === null ? t`Write a number, such as 1,5` : undefined}
          inputMode="decimal"
          required
        />
      </fieldset>
    </FormDialog>
  );
}

function unitOf(text: string): Unit {
  return text === 'ml' || text === 'piece' ? text : 'g';
}
