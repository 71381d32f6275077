import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import {
  type Curriculum,
  countMarks,
  type PeerGroup,
  type Session,
  type Unit,
  unitOf,
} from '@tatyktuu/domain/workshops';
import { componentLabel, formatDay, formatTime, learningAreaLabel, programmeWords } from '@tatyktuu/locales';
import { Fragment, type ReactNode, useState } from 'react';
import { api, live } from '../../../api.ts';
import { Facts, Loaded, PageHeading, Section } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { monthOf } from '../calendar/month.ts';
import { SessionState } from '../session-words.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { ClosingProof } from './closing-proof.tsx';
import { MakeUps } from './make-ups.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { NextSteps } from './next-steps.tsx';
import { NotHeld } from './not-held.tsx';
import { ReportContents } from './report-contents.tsx';
import { ReportDialog } from './report-dialog.tsx';
import { Roster } from './roster.tsx';

/** One session: who was expected and who came, and what was done of the plan. */
export function SessionPage(): ReactNode {
  const { sessionId } = useParams({ from: '/shell/workshops/sessions/$sessionId' });
  const { today } = useMe();
  const query = useQuery(api.workshops.session.queryOptions({ sessionId }, live));
  return (
    <Loaded query={query}>
      {({ session, groups, curriculum, people }) => (
        <>
          <Heading session={session} groups={groups} curriculum={curriculum} />
          <NotHeld session={session} />
          <Section title={<Trans>Attendance</Trans>}>
            <Roster session={session} groups={groups} people={people} />
          </Section>
          <MakeUps session={session} people={people} />
          <Plan session={session} unit={unitOf(session, curriculum)} />
          <NextSteps session={session} people={people} />
          {happens(session) && session.on <= today && <ClosingProof sessionId={session.id} />}
        </>
      )}
    </Loaded>
  );
}

/** Whether the session takes place, as far as anybody knows. */
function happens({ status }: Session): boolean {
  return status === 'planned' || status === 'held';
}

/** What was done of the plan; who got the report on paper writes it down here. */
function Plan({ session, unit }: { readonly session: Session; readonly unit: Unit | undefined }) {
  const { today } = useMe();
  const [reporting, setReporting] = useState(false);
  const reportable = unit !== undefined && happens(session) && session.on <= today;
  return (
    <Section
      title={<Trans>What was done of the plan</Trans>}
      actions={
        reportable && (
          <Button onClick={() => setReporting(true)}>
            {session.report ? <Trans>Correct the report</Trans> : <Trans>Write the report</Trans>}
          </Button>
        )
      }
    >
      <ReportContents session={session} unit={unit} />
      {reporting && unit && (
        <ReportDialog session={session} unit={unit} onClose={() => setReporting(false)} />
      )}
    </Section>
  );
}

interface HeadingProps {
  readonly session: Session;
  readonly groups: readonly PeerGroup[];
  readonly curriculum: Curriculum;
}

function Heading({ session, groups, curriculum }: HeadingProps) {
  const { t } = useLingui();
  const { today } = useMe();
  const [dialog, setDialog] = useState<'move' | 'cancel' | null>(null);
  const unit = unitOf(session, curriculum);
  const movable = session.status === 'planned' && session.marks.length === 0;
  const close = () => setDialog(null);
  const marks = countMarks(session, groups);
  const came = marks.present + marks.late + marks['left-early'];
  return (
    <>
      <PageHeading
        title={unit ? programmeWords(unit.title) : session.unitId}
        tab={t`Session`}
        under={
          <>
            {formatDay(session.on)}, {formatTime(session.at)}
            {' · '}
            <SessionState session={session} today={today} />
          </>
        }
        back={{ to: '/workshops', label: t`Calendar of sessions` }}
      >
        {movable && (
          <>
            <Button onClick={() => setDialog('cancel')}>
              <Trans>Cancel the session</Trans>
            </Button>
            <Button onClick={() => setDialog('move')}>
              <Trans>Move</Trans>
            </Button>
          </>
        )}
      </PageHeading>
      <Facts
        items={[
          [
            t`Groups`,
            groups.map(({ id, name }, index) => (
              <Fragment key={id}>
                {index > 0 && ', '}
                <Link to="/workshops/groups/$groupId" params={{ groupId: id }}>
                  {name}
                </Link>
              </Fragment>
            )),
          ],
          [t`Place`, session.place || t`Not said yet`],
          unit !== undefined && [
            t`Part of the curriculum`,
            `${componentLabel(unit.component)}: ${unit.areas.map(learningAreaLabel).join('; ')}`,
          ],
          session.marks.length > 0 && [
            t`Came`,
            <Trans key="came">
              {came} of {marks.expected}
            </Trans>,
          ],
        ]}
      />
      {dialog === 'move' && <MoveDialog session={session} onClose={close} />}
      {dialog === 'cancel' && <CancelDialog session={session} month={monthOf(session.on)} onClose={close} />}
    </>
  );
}
