import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../page/button-link.tsx';
import { Section } from '../../page/index.ts';
import css from './settings.module.css';

/** The way to the phones. */
export function Phones(): ReactNode {
  return (
    <Section title={<Trans>Phones</Trans>}>
      <div className={css.narrow}>
        <p className={css.soft}>
          <Trans>
            Which phones the facilitators work on, when each was last heard of and what it still holds. A lost
            one is revoked there, and an emergency file read in.
          </Trans>
        </p>
        <div>
          <ButtonLink to="/settings/phones">
            <Trans>Open the phones</Trans>
          </ButtonLink>
        </div>
      </div>
    </Section>
  );
}
