import { Plural, Trans } from '@lingui/react/macro';
import type { Ration } from '@tatyktuu/domain/aid';
import { formatNumber } from '@tatyktuu/locales';

interface RationSentenceProps {
  readonly ration: Ration;
  /** How many days the basket is meant to last. */
  readonly days: number;
}

/** What goods feed, in words and counts before the share. */
export function RationSentence({ ration, days }: RationSentenceProps) {
  return (
    <>
      <Trans>
        That is {formatNumber(ration.kcalPerPersonDay)} of 2,100 kcal a person a day (
        {formatNumber(ration.percentOfNorm)}%)
      </Trans>{' '}
      <Plural value={days} one="for # day" other="for # days" />
      {'. '}
      <Trans>
        Of the energy, {formatNumber(ration.proteinPercent, undefined, 1)}% comes from protein and{' '}
        {formatNumber(ration.fatPercent, undefined, 1)}% from fat.
      </Trans>
    </>
  );
}
