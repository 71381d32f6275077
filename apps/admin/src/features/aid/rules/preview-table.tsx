import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Switch } from '@mantine/core';
import { type AidRuleVersion, type Commodity, NORM_KCAL_PER_PERSON_DAY } from '@tatyktuu/domain/aid';
import { formatNumber, formatQuantity, programmeWords } from '@tatyktuu/locales';
import { useState } from 'react';
import { Explanations } from '../explanations.tsx';
import { RationSentence } from '../ration-sentence.tsx';
import { previewOf } from './preview.ts';
import styles from './preview-table.module.css';

interface PreviewTableProps {
  readonly rule: AidRuleVersion;
  readonly commodities: readonly Commodity[];
}

/** What families of one to ten would get, what that feeds, and the words that explain it for one of them. */
export function PreviewTable({ rule, commodities }: PreviewTableProps) {
  const { t } = useLingui();
  const [attending, setAttending] = useState(true);
  const [size, setSize] = useState(7);
  const rows = previewOf(rule, commodities, attending);
  const goods = [...new Set(rule.basket.map(({ commodityId }) => commodityId))].flatMap(
    (commodityId) => commodities.find(({ id }) => id === commodityId) ?? [],
  );
  const shown = rows.find(({ household }) => household === size);
  const hasShare = rule.basket.some(({ to }) => to === 'attendee');
  return (
    <div className={styles.preview}>
      {hasShare && (
        <Switch
          checked={attending}
          onChange={(event) => setAttending(event.currentTarget.checked)}
          label={t`Four members, or as many as there are, attended enough`}
        />
      )}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>People in the family</Trans>
              </th>
              {goods.map(({ id, title }) => (
                <th key={id} scope="col">
                  {programmeWords(title)}
                </th>
              ))}
              <th scope="col">
                <Trans>kcal a person a day</Trans>
              </th>
              <th scope="col">
                <Trans>of {formatNumber(NORM_KCAL_PER_PERSON_DAY)}</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ household, entitlement, ration }) => (
              <tr key={household} data-shown={household === size}>
                <th scope="row">
                  <button
                    type="button"
                    aria-pressed={household === size}
                    aria-label={t`Explain a family of ${household}`}
                    onClick={() => setSize(household)}
                  >
                    {household}
                  </button>
                </th>
                {goods.map(({ id, unit }) => {
                  const item = entitlement.items.find(({ commodityId }) => commodityId === id);
                  return <td key={id}>{item ? formatQuantity(item.quantity, unit) : '—'}</td>;
                })}
                <td>{formatNumber(ration.kcalPerPersonDay)}</td>
                <td>{formatNumber(ration.percentOfNorm)}%</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown && (
        <section className={styles.words} aria-live="polite">
          <h3>
            <Plural value={size} one="A family of # person" other="A family of # people" />
          </h3>
          <Explanations entitlement={shown.entitlement} commodities={commodities} />
          <p>
            <RationSentence ration={shown.ration} days={rule.days} />
          </p>
        </section>
      )}
    </div>
  );
}
