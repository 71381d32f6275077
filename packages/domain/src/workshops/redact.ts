import type { PersonId } from '../kernel/index.ts';
import type { Session } from './workshop.ts';

/**
 * The session without the next steps of people whom the holder of a phone does not lead: what a wife wants to do next is
 * for her own facilitators, not for her husband's.
 *
 * @param learners The members of the groups that the holder leads.
 */
export function withoutStepsOfOthers(session: Session, learners: ReadonlySet<PersonId>): Session {
  return { ...session, nextSteps: session.nextSteps.filter(({ personId }) => learners.has(personId)) };
}
