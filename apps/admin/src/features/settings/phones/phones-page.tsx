import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, live } from '../../../api.ts';
import { EmptyState, Loaded, PageHeading, Section } from '../../../page/index.ts';
import { PhonesTable } from './phones-table.tsx';
import { ReadIn } from './read-in.tsx';

/** The phones that facilitators work on, what each still holds, and the way in for what comes as a file. */
export function PhonesPage(): ReactNode {
  const { t } = useLingui();
  const query = useQuery(api.phones.list.queryOptions(undefined, live));
  const title = t`Phones`;
  return (
    <>
      <PageHeading title={title} tab={title} back={{ to: '/settings', label: t`Settings` }} />
      <Loaded query={query}>
        {(phones) =>
          phones.length > 0 ? (
            <PhonesTable phones={phones} />
          ) : (
            <EmptyState title={<Trans>No phone is enrolled yet.</Trans>}>
              <p>
                <Trans>
                  A facilitator opens the notebook on her phone, signs in once and chooses a PIN. The phone is
                  in this list from then on.
                </Trans>
              </p>
            </EmptyState>
          )
        }
      </Loaded>
      <Section title={<Trans>An emergency file</Trans>}>
        <ReadIn />
      </Section>
    </>
  );
}
