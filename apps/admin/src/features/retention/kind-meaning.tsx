import { Trans } from '@lingui/react/macro';
import type { ErasableKind } from '@tatyktuu/domain/families';
import type { ReactNode } from 'react';

/** What each kind of detail is, in plain words. */
export function KindMeaning({ kind }: { readonly kind: ErasableKind }): ReactNode {
  switch (kind) {
    case 'identity':
      return (
        <Trans>
          Names, births, personal numbers, the family's name, number and address, where it was listed
        </Trans>
      );
    case 'contact':
      return <Trans>Telephones, how one may be called and what must not be said</Trans>;
    case 'notes':
      return <Trans>Notes of the office and participants' next steps</Trans>;
    case 'selection':
      return <Trans>Who named the family, the answers of the selection form and the score</Trans>;
    case 'receipts':
      return <Trans>Signatures, witnesses and who collected for whom, of hand-overs and consents</Trans>;
  }
}
