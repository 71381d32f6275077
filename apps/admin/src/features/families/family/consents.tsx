import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Consent, membersOn } from '@tatyktuu/domain/families';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { Anchored } from '../../../page/anchored.tsx';
import { EmptyState, Section } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { GiveConsents } from './change-consent.tsx';
import { ConsentDetails } from './consents-details.tsx';
import { ConsentGaps } from './consents-gaps.tsx';
import { ConsentTable } from './consents-table.tsx';
import type { FamilySeen } from './contact-seen.ts';

/** Who agreed to what: a row for each person, a column for each purpose. */
export function Consents({ family }: { readonly family: FamilySeen }): ReactNode {
  const { today } = useMe();
  const [giving, setGiving] = useState(false);
  const [looking, setLooking] = useState<Consent['id'] | null>(null);
  const { data: policy } = useQuery(api.registry.policy.queryOptions());
  const people = membersOn(family, today);
  const consent = family.consents.find(({ id }) => id === looking);
  return (
    <Anchored id="consents">
      <Section
        title={<Trans>Consent</Trans>}
        actions={
          people.length > 0 && (
            <Button size="xs" onClick={() => setGiving(true)}>
              <Trans>Record consent</Trans>
            </Button>
          )
        }
      >
        {policy?.consentFirst && <ConsentGaps family={family} />}
        {family.consents.length > 0 ? (
          <ConsentTable people={people} consents={family.consents} onLook={setLooking} />
        ) : (
          <EmptyState title={<Trans>No consent is recorded</Trans>}>
            <p>
              <Trans>
                Each person is asked for each purpose by itself, and may take it back at any time.
              </Trans>
            </p>
          </EmptyState>
        )}
        {giving && <GiveConsents family={family} people={people} onClose={() => setGiving(false)} />}
        {consent && <ConsentDetails family={family} consent={consent} onClose={() => setLooking(null)} />}
      </Section>
    </Anchored>
  );
}
