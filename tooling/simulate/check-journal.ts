import { foldAll, type Holding } from '@tatyktuu/api/testing';
import type { AggregateName } from '@tatyktuu/domain/door';
import { canonicalJson } from '@tatyktuu/domain/kernel';
import { isNotReadable } from './check-answers.ts';
import { administrator } from './village.ts';
import type { Written } from './written.ts';

const kinds: readonly AggregateName[] = [
  'account',
  'programme',
  'phone',
  'family',
  'group',
  'curriculum',
  'session',
  'commodity',
  'rule',
  'round',
  'parcel',
  'consignment',
  'review',
];

/** UP-2 and CLOCK-1: in the order of the server, the commands of one writer on one phone are in the order of writing. */
export function checkOrder(written: readonly Written[], { commands }: Holding): string[] {
  const place = new Map([...commands.keys()].map((id, at) => [id, at]));
  const wrong: string[] = [];
  const ofPhones = written.filter(({ account }) => account !== administrator);
  for (const [device, theirs] of Map.groupBy(ofPhones, ({ command }) => command.device)) {
    // What cannot be read is decided by nobody: when it was kept means nothing.
    const places = theirs.flatMap(({ command: { id } }) =>
      isNotReadable(commands.get(id)?.outcome) ? [] : (place.get(id) ?? []),
    );
    if (places.some((at, index) => at < (places[index - 1] ?? -1)))
      wrong.push(`UP-2: out of order, of ${device}`);
    const readings = theirs.map(({ command }) => command.recordedAt);
    if (readings.some((reading, index) => reading <= (readings[index - 1] ?? '')))
      wrong.push(`CLOCK-1: readings went back, of ${device}`);
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
  for (const kind of kinds)
    if (canonicalJson(byId(folded.all(kind))) !== canonicalJson(byId(states.all(kind))))
      wrong.push(`SUM-2: the journal does not fold to the states of ${kind}`);
  return wrong;
}

function byId<State extends object>(states: readonly State[]): Readonly<Record<string, State>> {
  return Object.fromEntries(states.map((state) => ['id' in state ? String(state.id) : '', state]));
}
