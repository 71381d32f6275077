import { Trans } from '@lingui/react/macro';
import type { Day } from '@tatyktuu/domain/kernel';
import { type Curriculum, type Session, tookPlace, unitOf } from '@tatyktuu/domain/workshops';
import { programmeWords, sessionStatusLabel } from '@tatyktuu/locales';
import { Status } from '../../page/index.ts';

/** What the session is about, as its version of the curriculum calls it. */
export function sessionTitle(session: Session, curricula: readonly Curriculum[]): string {
  const unit = unitOf(
    session,
    curricula.find(({ id }) => id === session.curriculumId),
  );
  return unit ? programmeWords(unit.title) : session.unitId;
}

/** Whether the session is over and still waits for its report. */
function isUnreported(session: Session, today: Day): boolean {
  return session.status === 'planned' && (session.on < today || (session.on === today && tookPlace(session)));
}

interface SessionStateProps {
  readonly session: Session;
  readonly today: Day;
}

/** The session's state in a word. */
export function SessionState({ session, today }: SessionStateProps) {
  if (isUnreported(session, today)) {
    return (
      <Status tone="wait">
        <Trans>No report yet</Trans>
      </Status>
    );
  }
  const tone = { planned: 'told', held: 'well', cancelled: 'past', 'not-held': 'past' } as const;
  return <Status tone={tone[session.status]}>{sessionStatusLabel(session.status)}</Status>;
}
