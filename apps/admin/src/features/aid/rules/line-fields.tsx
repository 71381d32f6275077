import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { Commodity } from '@tatyktuu/domain/aid';
import { programmeWords, unitLabel } from '@tatyktuu/locales';
import { newId } from '../../../device.ts';
import type { DraftBand, DraftLine, Fault } from './draft.ts';
import styles from './rule-editor-page.module.css';

interface LineFieldsProps {
  readonly line: DraftLine;
  /** Its place in the basket, from 1. */
  readonly number: number;
  readonly goods: readonly Commodity[];
  readonly faults: readonly Fault[];
  readonly onChange: (line: DraftLine) => void;
  readonly onRemove: () => void;
}

const kinds = ['per-head', 'banded', 'flat', 'attendee'] as const;

/** One line of the basket: which goods, reckoned how, and how much. Amounts are typed as `2,5` or `500 g`. */
export function LineFields({ line, number, goods, faults, onChange, onRemove }: LineFieldsProps) {
  const { t } = useLingui();
  const unit = unitLabel(goods.find(({ id }) => id === line.commodityId)?.unit ?? 'g');
  const told = {
    'per-head': t`For each person`,
    banded: t`By the size of the family`,
    flat: t`The same for every family`,
    attendee: t`For each who attended enough`,
  } as const;
  const amounts = {
    'per-head': t`Amount for each, ${unit}`,
    flat: t`Amount for a family, ${unit}`,
    attendee: t`Amount for each, ${unit}`,
  } as const;
  const wrong = (fault: Fault, sentence: string) => (faults.includes(fault) ? sentence : undefined);
  const amountWrong = t`Write an amount, such as 2,5`;
  return (
    <fieldset className={styles.lineFrame} aria-label={t`Line ${number}`}>
      <div className={styles.line}>
        <NativeSelect
          label={t`Goods`}
          value={line.commodityId}
          onChange={(event) => onChange({ ...line, commodityId: event.currentTarget.value })}
          data={goods.map(({ id, title }) => ({ value: id, label: programmeWords(title) }))}
        />
        <NativeSelect
          className={styles.kind}
          label={t`How it is reckoned`}
          value={line.kind}
          onChange={(event) => {
            const kind = kinds.find((one) => one === event.currentTarget.value);
            if (kind) onChange({ ...line, kind });
          }}
          data={kinds.map((kind) => ({ value: kind, label: told[kind] }))}
        />
        {line.kind !== 'banded' && (
          <TextInput
            label={amounts[line.kind]}
            value={line.quantity}
            onChange={(event) => onChange({ ...line, quantity: event.currentTarget.value })}
            error={wrong(`${line.key}.quantity`, amountWrong)}
            inputMode="decimal"
          />
        )}
        {line.kind === 'per-head' && (
          <TextInput
            label={t`People at most`}
            placeholder={t`No limit`}
            value={line.atMost}
            onChange={(event) => onChange({ ...line, atMost: event.currentTarget.value })}
            error={wrong(`${line.key}.atMost`, t`Write a whole number`)}
            inputMode="numeric"
          />
        )}
        {line.kind !== 'attendee' && (
          <TextInput
            label={t`In whole packs of, ${unit}`}
            placeholder={t`Not packed`}
            value={line.pack}
            onChange={(event) => onChange({ ...line, pack: event.currentTarget.value })}
            error={wrong(`${line.key}.pack`, amountWrong)}
            inputMode="decimal"
          />
        )}
        <Button variant="subtle" onClick={onRemove} aria-label={t`Remove line ${number}`}>
          <Trans>Remove</Trans>
        </Button>
      </div>
      {line.kind === 'banded' && (
        <Bands line={line} unit={unit} wrong={wrong} amountWrong={amountWrong} onChange={onChange} />
      )}
    </fieldset>
  );
}

interface BandsProps {
  readonly line: DraftLine;
  readonly unit: string;
  readonly wrong: (fault: Fault, sentence: string) => string | undefined;
  readonly amountWrong: string;
  readonly onChange: (line: DraftLine) => void;
}

function Bands({ line, unit, wrong, amountWrong, onChange }: BandsProps) {
  const { t } = useLingui();
  const setBands = (bands: readonly DraftBand[]) => onChange({ ...line, bands });
  return (
    <fieldset className={styles.bands}>
      <legend>
        <Trans>Each size reaches to the one below it; the last has no end.</Trans>
      </legend>
      {line.bands.map((band, index) => (
        <div key={band.key} className={styles.band}>
          <TextInput
            label={t`From so many people`}
            value={band.from}
            disabled={index === 0}
            onChange={(event) =>
              setBands(line.bands.with(index, { ...band, from: event.currentTarget.value }))
            }
            error={wrong(`${band.key}.from`, t`Write a whole number`)}
            inputMode="numeric"
          />
          <TextInput
            label={t`Amount, ${unit}`}
            value={band.quantity}
            onChange={(event) =>
              setBands(line.bands.with(index, { ...band, quantity: event.currentTarget.value }))
            }
            error={wrong(`${band.key}.quantity`, amountWrong)}
            inputMode="decimal"
          />
          {index > 0 && (
            <Button
              variant="subtle"
              onClick={() => setBands(line.bands.toSpliced(index, 1))}
              aria-label={t`Remove the size from ${band.from} people`}
            >
              <Trans>Remove</Trans>
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button
          size="xs"
          onClick={() =>
            setBands([...line.bands, { key: newId(), from: nextSize(line.bands), quantity: '' }])
          }
        >
          <Trans>Add a size</Trans>
        </Button>
      </div>
    </fieldset>
  );
}

/** The size after the last one, as a first guess. */
function nextSize(bands: readonly DraftBand[]): string {
  return String((Number(bands.at(-1)?.from) || 0) + 3);
}
