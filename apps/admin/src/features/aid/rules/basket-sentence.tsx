import { Plural, Trans } from '@lingui/react/macro';
import type { BasketLine, Commodity } from '@tatyktuu/domain/aid';
import type { Unit } from '@tatyktuu/domain/kernel';
import { formatQuantity, programmeWords } from '@tatyktuu/locales';

interface BasketSentenceProps {
  readonly line: BasketLine;
  readonly commodities: readonly Commodity[];
}

/** What a line of the basket gives, in words: "Flour: 7.5 kg for each person, in packs of 5 kg". */
export function BasketSentence({ line, commodities }: BasketSentenceProps) {
  const commodity = commodities.find(({ id }) => id === line.commodityId);
  const unit = commodity?.unit ?? 'g';
  return (
    <>
      <strong>{programmeWords(commodity?.title ?? {})}</strong>: <Gives line={line} unit={unit} />
      {line.to === 'household' && line.pack !== null && (
        <>
          , <Trans>in whole packs of {formatQuantity(line.pack, unit)}</Trans>
        </>
      )}
    </>
  );
}

function Gives({ line, unit }: { readonly line: BasketLine; readonly unit: Unit }) {
  if (line.to === 'attendee') {
    return <Trans>{formatQuantity(line.each, unit)} more for each member who attended enough</Trans>;
  }
  const { amount } = line;
  switch (amount.kind) {
    case 'flat':
      return <Trans>{formatQuantity(amount.quantity, unit)} for every family</Trans>;
    case 'per-head':
      return amount.atMost === null ? (
        <Trans>{formatQuantity(amount.each, unit)} for each person</Trans>
      ) : (
        <>
          <Trans>{formatQuantity(amount.each, unit)} for each person</Trans>,{' '}
          <Plural value={amount.atMost} one="# person at most" other="# people at most" />
        </>
      );
    case 'banded':
      return amount.bands.map(({ from, quantity }, index) => {
        const next = amount.bands[index + 1];
        return (
          <span key={from}>
            {index > 0 && '; '}
            {next ? (
              <Trans>
                {formatQuantity(quantity, unit)} for{' '}
                {from === next.from - 1 ? from : `${from}–${next.from - 1}`} people
              </Trans>
            ) : (
              <Trans>
                {formatQuantity(quantity, unit)} for {from} people and more
              </Trans>
            )}
          </span>
        );
      });
  }
}
