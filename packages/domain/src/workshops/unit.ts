import type { Curriculum, Session, Unit } from './workshop.ts';

/** The unit of a session, in the version of the curriculum it was planned with; undefined when there is none. */
export function unitOf(
  session: Pick<Session, 'curriculumVersion' | 'unitId'>,
  curriculum: Curriculum | undefined,
): Unit | undefined {
  return curriculum?.versions
    .find(({ version }) => version === session.curriculumVersion)
    ?.units.find(({ id }) => id === session.unitId);
}
