import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Family, Person } from '@tatyktuu/domain/families';
import { formatDay } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Facts, Loaded, PageHeading, Section, Status } from '../../../page/index.ts';
import { AddMember, CorrectFamily } from './change-family.tsx';
import { Consents } from './consents.tsx';
import { EnrolFamily } from './enrol-family.tsx';
import css from './family.module.css';
import { FamilyGraph } from './family-graph.tsx';
import { OfficeNotes } from './office-notes.tsx';
import { PeopleTable } from './people-table.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { Timeline } from './timeline.tsx';

const route = getRouteApi('/shell/families/$familyId');

export function FamilyPage(): ReactNode {
  const { familyId } = route.useParams();
  const query = useQuery(api.families.one.queryOptions({ familyId }));
  return <Loaded query={query}>{(family) => <FamilyView key={family.id} family={family} />}</Loaded>;
}

type Open = 'enrol' | 'correct' | 'add' | { readonly person: Person['id'] } | null;

function FamilyView({ family }: { readonly family: Family }): ReactNode {
  const { t } = useLingui();
  const language = useLanguage();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const { number, name, address, enrolledOn, source, members } = family;
  const person = open && typeof open === 'object' ? members.find(({ id }) => id === open.person) : undefined;
  const openPerson = ({ id }: Person) => setOpen({ person: id });

  return (
    <>
      <PageHeading
        title={name}
        tab={number === null ? t`A family` : t`Family ${number}`}
        back={{ to: '/families', label: t`Families` }}
        under={
          enrolledOn === null ? (
            <Status tone="wait">
              <Trans>Registered, not enrolled yet</Trans>
            </Status>
          ) : (
            <Status tone="well">
              <Trans>Enrolled {formatDay(enrolledOn, language, 'full')}</Trans>
            </Status>
          )
        }
      >
        <Button onClick={() => setOpen('correct')}>
          <Trans>Correct</Trans>
        </Button>
        {enrolledOn === null && (
          <Button variant="filled" onClick={() => setOpen('enrol')}>
            <Trans>Enrol the family</Trans>
          </Button>
        )}
      </PageHeading>
      <Facts
        items={[
          [t`Number`, number ?? <Unknown />],
          [t`Address`, address === '' ? <Unknown /> : address],
          source !== null && [t`Source`, t`${source.file}, row ${source.row}`],
        ]}
      />
      <Section
        title={<Trans>People of the family</Trans>}
        actions={
          <Button size="xs" onClick={() => setOpen('add')}>
            <Trans>Add a person</Trans>
          </Button>
        }
      >
        <div className={css.people}>
          <FamilyGraph members={members} onOpen={openPerson} />
          <PeopleTable members={members} onOpen={openPerson} />
        </div>
      </Section>
      <Consents family={family} />
      <OfficeNotes family={family} />
      <Timeline familyId={family.id} />
      {open === 'enrol' && <EnrolFamily familyId={family.id} onClose={close} />}
      {open === 'correct' && <CorrectFamily family={family} onClose={close} />}
      {open === 'add' && <AddMember familyId={family.id} onClose={close} />}
      {person && <PersonDialog familyId={family.id} person={person} onClose={close} />}
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
