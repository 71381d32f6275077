import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Curriculum } from '@tatyktuu/domain/workshops';
import { programmeWords } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { ButtonLink } from '../../../page/button-link.tsx';
import { EmptyState, Loaded, PageHeading } from '../../../page/index.ts';
import { WorkshopsNavigation } from '../workshops-navigation.tsx';
import styles from './curriculum-page.module.css';
import { UnitList } from './unit-list.tsx';

/** What the sessions are about, by component, in each version there ever was. */
export function CurriculumPage(): ReactNode {
  const { t } = useLingui();
  const query = useQuery(api.workshops.curricula.queryOptions());
  const [shown, setShown] = useState<string | null>(null);
  const curricula = query.data ?? [];
  const curriculum = curricula.find(({ id }) => id === shown) ?? curricula[0];
  const last = curriculum?.versions.at(-1);
  return (
    <>
      <PageHeading title={last ? programmeWords(last.title) : <Trans>Curriculum</Trans>} tab={t`Curriculum`}>
        {curriculum && (
          <ButtonLink
            variant="filled"
            to="/workshops/curriculum/edit"
            search={{ from: 'last', of: curriculum.id }}
          >
            <Trans>Write a new version</Trans>
          </ButtonLink>
        )}
      </PageHeading>
      <WorkshopsNavigation />
      <Loaded query={query}>
        {() => (
          <>
            {curricula.length > 1 && (
              <NativeSelect
                className={styles.choice}
                label={t`Curriculum`}
                value={curriculum?.id}
                onChange={(event) => setShown(event.currentTarget.value)}
                data={curricula.map(({ id, versions }) => ({
                  value: id,
                  label: programmeWords(versions.at(-1)?.title ?? {}),
                }))}
              />
            )}
            {curriculum ? <Versions key={curriculum.id} curriculum={curriculum} /> : <NothingWritten />}
          </>
        )}
      </Loaded>
    </>
  );
}

function Versions({ curriculum }: { readonly curriculum: Curriculum }) {
  const { t } = useLingui();
  const newest = curriculum.versions.at(-1)?.version ?? 1;
  const [number, setNumber] = useState(newest);
  const version = curriculum.versions.find((one) => one.version === number);
  return (
    <>
      {curriculum.versions.length > 1 && (
        <NativeSelect
          className={styles.choice}
          label={t`Version`}
          description={t`Sessions are read by the version they were planned with.`}
          value={String(number)}
          onChange={(event) => setNumber(Number(event.currentTarget.value))}
          data={curriculum.versions.toReversed().map((one) => ({
            value: String(one.version),
            label: one.version === newest ? t`${one.version} (in use)` : String(one.version),
          }))}
        />
      )}
      {version && <UnitList units={version.units} />}
    </>
  );
}

function NothingWritten() {
  return (
    <EmptyState title={<Trans>No curriculum yet</Trans>}>
      <p>
        <Trans>
          A curriculum says which sessions there are, in which order, for whom, and what is done in each.
          Start from sixteen sessions that we have written down as a proposal, or from an empty page.
        </Trans>
      </p>
      <ButtonLink variant="filled" to="/workshops/curriculum/edit" search={{ from: 'starting' }}>
        <Trans>Start from the proposal</Trans>
      </ButtonLink>
      <ButtonLink to="/workshops/curriculum/edit" search={{ from: 'scratch' }}>
        <Trans>Start from an empty page</Trans>
      </ButtonLink>
    </EmptyState>
  );
}
