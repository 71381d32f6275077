import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../../page/button-link.tsx';
import { Section } from '../../../page/index.ts';
import css from '../settings.module.css';

/** The ways to what the programme decided about its registry, and to what is read out before somebody consents. */
export function RegistryRules(): ReactNode {
  return (
    <Section title={<Trans>The registry of families</Trans>}>
      <div className={css.narrow}>
        <p className={css.soft}>
          <Trans>
            Whether consent comes first, how long details are kept, and what is read out before somebody
            agrees.
          </Trans>
        </p>
        <div className={css.choices}>
          <ButtonLink to="/settings/policy">
            <Trans>Rules of the registry</Trans>
          </ButtonLink>
          <ButtonLink to="/settings/selection">
            <Trans>Selection form</Trans>
          </ButtonLink>
          <ButtonLink to="/settings/wordings">
            <Trans>Wordings of consent</Trans>
          </ButtonLink>
        </div>
      </div>
    </Section>
  );
}
