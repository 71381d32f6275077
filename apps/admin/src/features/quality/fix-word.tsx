import { Trans } from '@lingui/react/macro';
import type { QualityFinding } from '@tatyktuu/domain/families';
import type { ReactNode } from 'react';

/** What the button of a finding says: the step that mends it. */
export function FixWord({ fix }: { readonly fix: QualityFinding['fix'] }): ReactNode {
  switch (fix) {
    case 'correct-member':
    case 'correct-family':
      return <Trans>Correct</Trans>;
    case 'add-member':
      return <Trans>Add a person</Trans>;
    case 'set-contact':
      return <Trans>Say how to reach them</Trans>;
    case 'plan-absence':
      return <Trans>Note the return</Trans>;
    case 'give-consent':
      return <Trans>Record consent</Trans>;
    case 'assess-family':
      return <Trans>Assess</Trans>;
    default:
      return <Trans>Open the family</Trans>;
  }
}
