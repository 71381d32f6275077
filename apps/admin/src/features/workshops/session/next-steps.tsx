import { Trans, useLingui } from '@lingui/react/macro';
import type { Session } from '@tatyktuu/domain/workshops';
import type { ReactNode } from 'react';
import { Facts, Section } from '../../../page/index.ts';
import type { Named } from '../groups/members.tsx';

interface NextStepsProps {
  readonly session: Session;
  readonly people: readonly Named[];
}

/** What participants decided to do next, in their own words. */
export function NextSteps({ session, people }: NextStepsProps): ReactNode {
  const { t } = useLingui();
  if (session.nextSteps.length === 0) return null;
  const name = (personId: string) => people.find(({ id }) => id === personId)?.fullName || t`No longer known`;
  return (
    <Section title={<Trans>Next steps, in their own words</Trans>}>
      <Facts
        items={session.nextSteps.map(({ personId, text }) => [name(personId), text ?? t`Erased`] as const)}
      />
    </Section>
  );
}
