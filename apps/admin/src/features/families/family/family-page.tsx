import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Family, Person } from '@tatyktuu/domain/families';
import type { Day } from '@tatyktuu/domain/kernel';
import { formatDay } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
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
import { WithdrawFamily } from './withdraw-family.tsx';

const route = getRouteApi('/shell/families/$familyId');

export function FamilyPage(): ReactNode {
  const { familyId } = route.useParams();
  const query = useQuery(api.families.one.queryOptions({ familyId }));
  return <Loaded query={query}>{(family) => <FamilyView key={family.id} family={family} />}</Loaded>;
}

type Open = 'enrol' | 'withdraw' | 'correct' | 'add' | { readonly person: Person['id'] } | null;

function FamilyView({ family }: { readonly family: Family }): ReactNode {
  const { t } = useLingui();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const { number, name, address, enrolledOn, withdrawnOn, source, members } = family;
  const takesPart = enrolledOn !== null && withdrawnOn === null;
  const person = open && typeof open === 'object' ? members.find(({ id }) => id === open.person) : undefined;
  const openPerson = ({ id }: Person) => setOpen({ person: id });

  return (
    <>
      <PageHeading
        title={name}
        tab={number === null ? t`A family` : t`Family ${number}`}
        back={{ to: '/families', label: t`Families` }}
        under={<Standing family={family} />}
      >
        <Button onClick={() => setOpen('correct')}>
          <Trans>Correct</Trans>
        </Button>
        {takesPart ? (
          <Button onClick={() => setOpen('withdraw')}>
            <Trans>Withdraw the family…</Trans>
          </Button>
        ) : (
          <Button variant="filled" onClick={() => setOpen('enrol')}>
            {withdrawnOn === null ? <Trans>Enrol the family</Trans> : <Trans>Enrol it again</Trans>}
          </Button>
        )}
      </PageHeading>
      <Facts
        items={[
          [t`Number`, number ?? <Unknown />],
          [t`Address`, address === '' ? <Unknown /> : address],
          enrolledOn !== null &&
            withdrawnOn !== null && [
              t`Took part`,
              <TookPart key="part" from={enrolledOn} until={withdrawnOn} />,
            ],
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
      {open === 'withdraw' && <WithdrawFamily family={family} onClose={close} />}
      {open === 'correct' && <CorrectFamily family={family} onClose={close} />}
      {open === 'add' && <AddMember familyId={family.id} onClose={close} />}
      {person && <PersonDialog familyId={family.id} person={person} onClose={close} />}
    </>
  );
}

/** Whether the family takes part, and since when it does or no longer does. */
function Standing({ family }: { readonly family: Family }): ReactNode {
  const { enrolledOn, withdrawnOn } = family;
  if (enrolledOn === null) {
    return (
      <Status tone="wait">
        <Trans>Registered, not enrolled yet</Trans>
      </Status>
    );
  }
  return withdrawnOn === null ? (
    <Status tone="well">
      <Trans>Enrolled {formatDay(enrolledOn, undefined, 'full')}</Trans>
    </Status>
  ) : (
    <Status tone="past">
      <Trans>Withdrawn {formatDay(withdrawnOn, undefined, 'full')}</Trans>
    </Status>
  );
}

function TookPart({ from, until }: { readonly from: Day; readonly until: Day }): ReactNode {
  return (
    <Trans>
      {formatDay(from, undefined, 'full')} to {formatDay(until, undefined, 'full')}
    </Trans>
  );
}

function Unknown(): ReactNode {
  return (
    <span className={css.soft}>
      <Trans>Not known</Trans>
    </span>
  );
}
