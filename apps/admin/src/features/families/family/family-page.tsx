import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { may } from '@tatyktuu/domain/access';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { Facts, Loaded, PageHeading } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { Card } from './card.tsx';
import { CorrectFamily } from './change-family.tsx';
import { Consents } from './consents.tsx';
import { type FamilySeen, useNameOf } from './contact-seen.ts';
import { Contacts } from './contacts.tsx';
import { Erase } from './erase.tsx';
import css from './family.module.css';
import { MergeFamily } from './in-time/merge-family.tsx';
import { MergedNotices } from './in-time/merged-notices.tsx';
import { LifecycleActions } from './lifecycle/lifecycle-actions.tsx';
import { StandingLine } from './lifecycle/standing.tsx';
import { WaySection } from './lifecycle/way-section.tsx';
import { OfficeNotes } from './office-notes.tsx';
import { Papers } from './papers.tsx';
import { PeopleSection } from './people-section.tsx';
import { Timeline } from './timeline/timeline.tsx';

const route = getRouteApi('/shell/families/$familyId');

export function FamilyPage(): ReactNode {
  const { familyId } = route.useParams();
  const query = useQuery(api.families.one.queryOptions({ familyId }));
  return <Loaded query={query}>{(family) => <FamilyView key={family.id} family={family} />}</Loaded>;
}

function FamilyView({ family }: { readonly family: FamilySeen }): ReactNode {
  const { t } = useLingui();
  const { role } = useMe();
  const nameOf = useNameOf();
  const [open, setOpen] = useState<'correct' | 'merge' | null>(null);
  const close = () => setOpen(null);
  const { number, name, address, source } = family;
  return (
    <>
      <PageHeading
        title={nameOf({ fullName: name })}
        tab={number === null ? t`A family` : t`Family ${number}`}
        back={{ to: '/families', label: t`Families` }}
        under={<StandingLine family={family} />}
      >
        <Button onClick={() => setOpen('correct')}>
          <Trans>Correct</Trans>
        </Button>
        <LifecycleActions family={family} />
      </PageHeading>
      <MergedNotices family={family} />
      <Facts
        items={[
          [t`Number`, number ?? <Unknown />],
          [t`Address`, address === '' ? <Unknown /> : address],
          source !== null && [t`Source`, t`${source.file}, row ${source.row}`],
        ]}
      />
      <PeopleSection family={family} onMerge={() => setOpen('merge')} />
      <Contacts family={family} />
      <Consents family={family} />
      <WaySection family={family} />
      <Papers family={family} />
      <OfficeNotes family={family} />
      <Card family={family} />
      <Timeline family={family} />
      {may(role, 'families.erase') && <Erase family={family} />}
      {open === 'correct' && <CorrectFamily family={family} onClose={close} />}
      {open === 'merge' && <MergeFamily family={family} onClose={close} />}
    </>
  );
}

function Unknown(): ReactNode {
  return (
    <span className={css.soft}>
      <Trans>Not known</Trans>
    </span>
  );
}
