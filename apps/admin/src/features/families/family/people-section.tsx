import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { membersOn, type Person } from '@tatyktuu/domain/families';
import { type ReactNode, useMemo, useState } from 'react';
import { api } from '../../../api.ts';
import { Problem, Section } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { AddMember } from './add-member.tsx';
import type { FamilySeen } from './contact-seen.ts';
import { DayChoice } from './day-choice.tsx';
import css from './family.module.css';
import { FamilyGraph } from './graph/family-graph.tsx';
import { supposedTies, tiesOn } from './graph/kin.ts';
import { daysOfChange, familyOn } from './graph/on-day.ts';
import { useRecordSupposed } from './in-time/record-supposed.ts';
import { SplitFamily } from './in-time/split-family.tsx';
import { TiePeople } from './in-time/tie-people.tsx';
import { PeopleTable } from './people-table.tsx';
import { PersonDialog } from './person-dialog.tsx';

/** Who is in the family, drawn and in words, on any day; and what changes it. */
export function PeopleSection({
  family,
  onMerge,
}: {
  readonly family: FamilySeen;
  readonly onMerge: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { today } = useMe();
  const [day, setDay] = useState(today);
  const [open, setOpen] = useState<'add' | 'tie' | 'split' | { readonly person: Person['id'] } | null>(null);
  const close = () => setOpen(null);
  const { data: entries } = useQuery(api.families.timeline.queryOptions({ familyId: family.id }));
  const changes = useMemo(
    () => (entries ?? []).flatMap(({ fact, undone }) => (undone ? [] : [fact])).toReversed(),
    [entries],
  );
  const days = useMemo(() => daysOfChange(family, changes, today), [family, changes, today]);
  const seen = useMemo(() => familyOn(family.members, changes, day), [family, changes, day]);
  const ties = useMemo(() => {
    const people = seen.map(({ person }) => person);
    const recorded = tiesOn(family.ties, people, day);
    const here = seen.filter(({ presence }) => presence !== 'left' && presence !== 'died');
    return [
      ...recorded,
      ...supposedTies(
        here.map(({ person }) => person),
        family.ties,
      ),
    ];
  }, [family, seen, day]);
  const supposed = ties.filter((tie) => tie.supposed);
  const { record, pending, problem } = useRecordSupposed(family.id);
  const person =
    open && typeof open === 'object' ? family.members.find(({ id }) => id === open.person) : undefined;
  const present = membersOn(family, today);
  const goesOn = family.mergedInto === null;

  return (
    <Section
      title={<Trans>People of the family</Trans>}
      actions={
        goesOn && (
          <>
            <Button size="xs" onClick={() => setOpen('add')}>
              <Trans>Add a person</Trans>
            </Button>
            <Button size="xs" disabled={family.members.length < 2} onClick={() => setOpen('tie')}>
              <Trans>Say who is whose</Trans>
            </Button>
            <Menu position="bottom-end">
              <Menu.Target>
                <Button size="xs">
                  <Trans>More…</Trans>
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item disabled={present.length < 2} onClick={() => setOpen('split')}>
                  <Trans>Some become a family of their own…</Trans>
                </Menu.Item>
                <Menu.Item onClick={onMerge}>
                  <Trans>Merge with another family…</Trans>
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        )
      }
    >
      <div className={css.people}>
        {days.length > 0 && <DayChoice days={days} today={today} value={day} onChange={setDay} />}
        <FamilyGraph
          seen={seen}
          ties={ties}
          head={day === today ? family.head : null}
          onOpen={({ id }) => setOpen({ person: id })}
        />
        {goesOn && day === today && supposed.length > 0 && (
          <div>
            <Button size="xs" loading={pending} onClick={() => void record(supposed)}>
              <Trans>Record the supposed ties as they are</Trans>
            </Button>
            <Problem sentence={problem} />
          </div>
        )}
        <PeopleTable
          family={family}
          seen={seen}
          ties={ties}
          day={day}
          onOpen={({ id }) => setOpen({ person: id })}
        />
        {seen.length === 0 && (
          <p className={css.soft}>{t`Nobody is known to have been in the family on that day.`}</p>
        )}
      </div>
      {open === 'add' && <AddMember familyId={family.id} onClose={close} />}
      {open === 'tie' && <TiePeople family={family} onClose={close} />}
      {open === 'split' && <SplitFamily family={family} onClose={close} />}
      {person && <PersonDialog family={family} person={person} onClose={close} />}
    </Section>
  );
}
