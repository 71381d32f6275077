import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Status } from '../../page/index.ts';

/** From so many percent on, one may say so. */
const ALMOST_CERTAIN = 95;
const LIKELY = 80;

/** How sure it is that the two are one, in a word and a figure. */
export function Certainty({ percent }: { readonly percent: number }): ReactNode {
  return (
    <Status tone={percent >= ALMOST_CERTAIN ? 'stop' : percent >= LIKELY ? 'wait' : 'told'}>
      {percent >= ALMOST_CERTAIN ? (
        <Trans>Almost certainly one person, {percent} of 100</Trans>
      ) : percent >= LIKELY ? (
        <Trans>Probably one person, {percent} of 100</Trans>
      ) : (
        <Trans>Perhaps one person, {percent} of 100</Trans>
      )}
    </Status>
  );
}
