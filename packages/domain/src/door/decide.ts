import { type Actor, may } from '../access/index.ts';
import { factId, refuse } from '../kernel/index.ts';
import type { Fact, FactBody } from './aggregates.ts';
import { type Command, type CommandBody, permissionFor } from './command.ts';
import type { World } from './copy.ts';
import { decideByRules } from './decide-by-rules.ts';
import { decideOnReview } from './decide-on-review.ts';
import type { Circumstances, Decision } from './decision.ts';
import { decideWhatHappened } from './what-happened.ts';

/**
 * The one place where a wish becomes facts or a refusal. Pure: the server and the phone take the same decision from
 * the same world. The permission comes first; then the rules of the command's own field; what has happened already
 * and does not fit is kept for a review.
 */
export function decide(world: World, command: CommandBody, { happened, ...asked }: Circumstances): Decision {
  const { actor } = asked;
  if (actor.role !== 'set-up' && !may(actor.role, permissionFor[command.kind]))
    return refuse('not-permitted');
  if (command.kind === 'decide-review') return decideOnReview(world, command, asked);
  return happened ? decideWhatHappened(world, command, asked) : decideByRules(world, command, asked);
}

/** The facts of a decided command, each with who, where and when. */
export function record(command: Command, actor: Actor, bodies: readonly FactBody[]): readonly Fact[] {
  return bodies.map((body, index) => ({
    ...body,
    id: factId(command.id, index),
    command: command.id,
    actor: actor.id,
    device: command.device,
    recordedAt: command.recordedAt,
  }));
}
