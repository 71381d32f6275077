import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { SessionId } from '@tatyktuu/domain/kernel';
import type { ReactNode } from 'react';
import { api, live } from '../../../api.ts';
import { ButtonLink } from '../../../page/button-link.tsx';
import { Loaded, Section, SkeletonRows } from '../../../page/index.ts';
import { ProofContents } from '../proof/proof-contents.tsx';

/** Each phone's counts at closing beside the server's, with the way to the page that is printed. */
export function ClosingProof({ sessionId }: { readonly sessionId: SessionId }): ReactNode {
  const query = useQuery(api.workshops.proof.queryOptions({ sessionId }, live));
  return (
    <Section
      title={<Trans>Closing proof</Trans>}
      actions={
        (query.data?.closings.length ?? 0) > 0 && (
          <ButtonLink to="/workshops/sessions/$sessionId/proof" params={{ sessionId }}>
            <Trans>Show for printing</Trans>
          </ButtonLink>
        )
      }
    >
      <Loaded query={query} skeleton={<SkeletonRows rows={4} />}>
        {(proof) => <ProofContents proof={proof} />}
      </Loaded>
    </Section>
  );
}
