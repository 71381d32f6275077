import type { Answered } from '@tatyktuu/api/ports';
import type { Holding } from '@tatyktuu/api/testing';
import { foldAll } from '@tatyktuu/api/testing';
import type { AggregateName } from '@tatyktuu/domain/door';
import { type AccountId, addDays, canonicalJson } from '@tatyktuu/domain/kernel';
import type { FieldPhone } from '@tatyktuu/sync/phone';
import { submission } from '@tatyktuu/sync/wire';
import type { Profile } from './phone.ts';
import { TODAY } from './village.ts';
import { withdrawals } from './withdrawals.ts';
import type { Written } from './written.ts';

/**
 * SUM-1: what somebody wrote on a phone is accepted and gone from her outbox, or refused, or at the office, and shown
 * there with the same reason.
 */
export function checkAnswers(
  app: FieldPhone | null,
  { disk, acknowledged }: Profile,
  { commands }: Holding,
): string[] {
  if (!app) return ['SUM-1: a phone was never opened again'];
  const written = new Map(
    disk.records.flatMap((one) => (one.kind === 'written' ? [[one.command.id, one] as const] : [])),
  );
  const shown = new Map(app.entries().map((entry) => [entry.id, entry]));
  const wrong = acknowledged
    .filter((id) => !written.has(id))
    .map((id) => `SUM-1: ${id} was acknowledged and not kept`);
  if (shown.size < app.entries().length) wrong.push('SUM-1: an entry is shown twice');
  for (const [id, { command, number }] of written) {
    const answered = commands.get(id);
    const state = shown.get(id)?.state;
    const what = `SUM-1: ${command.body.kind} ${id}`;
    if (!answered) {
      wrong.push(`${what} was never decided and is ${state?.kind ?? 'not shown'}`);
      continue;
    }
    const { status, ...why } = answered.outcome;
    if (status === 'accepted') {
      if (state) wrong.push(`${what} was accepted and is shown as ${state.kind}`);
    } else if (canonicalJson(state ?? null) !== canonicalJson({ kind: status, ...why })) {
      wrong.push(`${what} was ${status} and is ${state?.kind ?? 'not shown'}, or with another reason`);
    }
    if (isNotReadable(answered.outcome) && submission.safeParse([command]).success)
      wrong.push(`${what} was set aside although it can be read`);
    if (answered.number !== number)
      wrong.push(`${what} is number ${number} on its phone and ${answered.number} on the server`);
  }
  return wrong;
}

export function isNotReadable(outcome: Answered['outcome'] | undefined): boolean {
  return outcome?.status === 'refused' && outcome.refusal.code === 'not-readable';
}

/** UP-2 and CLOCK-1: in the order of the server, the commands of one writer on one device are in the order of writing. */
export function checkOrder(written: readonly Written[], { commands }: Holding): string[] {
  const place = new Map([...commands.keys()].map((id, at) => [id, at]));
  const wrong: string[] = [];
  for (const [who, theirs] of Map.groupBy(
    written,
    ({ command, account }) => `${command.device} ${account}`,
  )) {
    // What cannot be read is decided by nobody: when it was kept means nothing.
    const places = theirs.flatMap(({ command: { id } }) =>
      isNotReadable(commands.get(id)?.outcome) ? [] : (place.get(id) ?? []),
    );
    if (places.some((at, index) => at < (places[index - 1] ?? -1)))
      wrong.push(`UP-2: out of order, of ${who}`);
    const readings = theirs.map(({ command }) => command.recordedAt);
    if (readings.some((reading, index) => reading <= (readings[index - 1] ?? '')))
      wrong.push(`CLOCK-1: readings went back, of ${who}`);
  }
  return wrong;
}

/** SUM-2: each accepted command's facts once, under its writer's name, none of others; their fold gives the states. */
export function checkJournal(written: readonly Written[], { journal, commands, states }: Holding): string[] {
  const writers = new Map(written.map(({ command, account }) => [command.id, account]));
  const wrong: string[] = [];
  const facts = new Set<string>();
  for (const { fact } of journal) {
    if (facts.has(fact.id)) wrong.push(`SUM-2: ${fact.kind} ${fact.id} stands twice in the journal`);
    facts.add(fact.id);
    if ((commands.get(fact.command)?.outcome.status ?? 'refused') === 'refused')
      wrong.push(`SUM-2: ${fact.kind} ${fact.id} is of a command that was not accepted`);
    const writer = writers.get(fact.command);
    if (writer !== undefined && writer !== fact.actor)
      wrong.push(`SUM-2: ${fact.kind} ${fact.id} is under another name than its writer's`);
  }
  const folded = foldAll(journal.map(({ fact }) => fact));
  const kinds: readonly AggregateName[] = ['family', 'group', 'session', 'round', 'parcel'];
  for (const kind of kinds)
    if (canonicalJson(byId(folded.all(kind))) !== canonicalJson(byId(states.all(kind))))
      wrong.push(`SUM-2: the journal does not fold to the states of ${kind}`);
  return wrong;
}

function byId<State extends object>(states: readonly State[]): Readonly<Record<string, State>> {
  return Object.fromEntries(states.map((state) => ['id' in state ? String(state.id) : '', state]));
}

/** SUM-3: what an account's phone shows after a fresh bundle is what the server has. */
export function checkWorld(app: FieldPhone | null, account: AccountId, { states }: Holding): string[] {
  const held = app?.held();
  if (held?.bundle.account.id !== account) return [`SUM-3: the phone shows nothing to ${account}`];
  const led = states.all('group').filter(({ facilitators }) => facilitators.includes(account));
  const groupIds = led.map(({ id }) => id);
  const sessions = states
    .all('session')
    .filter((one) => one.groupIds.some((id) => groupIds.includes(id)) && one.on >= addDays(TODAY, -14));
  const familyIds = new Set(
    led.flatMap(({ memberships }) =>
      memberships.filter(({ leftOn }) => leftOn === null || leftOn > TODAY).map(({ familyId }) => familyId),
    ),
  );
  const openRounds = new Set(states.all('round').flatMap((one) => (one.status === 'open' ? [one.id] : [])));
  const parcels = states
    .all('parcel')
    .filter(({ roundId, familyId }) => openRounds.has(roundId) && familyIds.has(familyId));
  const differ = (what: string, here: unknown, there: unknown) =>
    canonicalJson(here) === canonicalJson(there) ? [] : [`SUM-3: ${what} differs between phone and server`];
  return [
    ...led.flatMap((group) => differ(`group ${group.id}`, held.world.get('group', group.id) ?? null, group)),
    ...sessions.flatMap((one) => differ(`session ${one.id}`, held.world.get('session', one.id) ?? null, one)),
    ...parcels.flatMap(({ id, handOvers }) =>
      differ(
        `parcel ${id}`,
        held.world.get('parcel', id)?.handOvers.map((one) => [one.id, one.reversedBy]) ?? null,
        handOvers.map((one) => [one.id, one.reversedBy]),
      ),
    ),
  ];
}

/** SUM-6: of the hand-overs to one family that stand in one round, each after the first is before the office. */
export function checkParcels({ states }: Holding): string[] {
  const reviewed = new Set(
    states.all('review').flatMap(({ handOver }) => (handOver ? [handOver.handOver] : [])),
  );
  return states
    .all('parcel')
    .filter(
      ({ handOvers }) =>
        handOvers.filter(({ id, reversedBy }) => reversedBy === null && !reviewed.has(id)).length > 1,
    )
    .map(({ id }) => `SUM-6: two hand-overs stand in ${id}, and nobody is asked about it`);
}

/** SUM-5: the mark of everybody is the one last accepted, in the order in which commands were first decided. */
export function checkMarks(written: readonly Written[], holding: Holding): string[] {
  const { states, commands } = holding;
  const withdrawn = withdrawals(written, holding);
  const known = new Map(written.map(({ command }) => [command.id, command]));
  const marks = new Map<string, string>();
  for (const [id, { outcome }] of commands) {
    const body = known.get(id)?.body;
    if (outcome.status !== 'accepted' || !body || withdrawn.has(id)) continue;
    if (body.kind === 'mark-attendance') marks.set(`${body.sessionId} ${body.personId}`, body.presence);
    if (body.kind === 'unmark-attendance') marks.delete(`${body.sessionId} ${body.personId}`);
  }
  const standing = states
    .all('session')
    .flatMap(({ id, marks: on }) =>
      on.map(({ personId, presence }) => [`${id} ${personId}`, presence] as const),
    );
  const same =
    standing.length === marks.size && standing.every(([seat, presence]) => marks.get(seat) === presence);
  return same ? [] : ['SUM-5: the marks that stand are not those last accepted'];
}
