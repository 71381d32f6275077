import { type Fact, type Home, homeOf, WorkingCopy } from '@tatyktuu/domain/door';
import type { Family } from '@tatyktuu/domain/families';
import type { CommandId, FamilyId, PersonId } from '@tatyktuu/domain/kernel';
import {
  type Answered,
  countErasure,
  type Entry,
  type Erasure,
  type ErasureRehearsal,
  meantBy,
  Sought,
  touchedBy,
  type VaultRow,
} from '../ports/index.ts';
import type { States } from './memory-shelf.ts';
import { raised, type Versions } from './memory-versions.ts';

interface Held {
  states: States;
  commands: ReadonlyMap<CommandId, Answered>;
  journal: readonly Entry[];
  versions: Versions;
}

/** Takes the details out of the facts and out of what was refused, and folds anew what rested on them. */
export function eraseIn(held: Held, erasure: Erasure): void {
  const sought = soughtIn(held, erasure);
  if (!sought) return;
  const homes = new Map<string, Home>([[erasure.familyId, { of: 'family', id: erasure.familyId }]]);
  held.journal = held.journal.map(({ fact, receivedAt }) => {
    const left = Object.entries(fact.identifying ?? {}).filter(
      ([subject, details]) => sought.goes({ fact, subject, details }) === null,
    );
    if (left.length === Object.keys(fact.identifying ?? {}).length) return { fact, receivedAt };
    const home = homeOf(fact);
    homes.set(`${home.of}:${home.id}`, home);
    return { fact: withDetails(fact, left), receivedAt };
  });
  held.commands = new Map(
    [...held.commands].map(([id, command]) => [
      id,
      sought.goesFrom(textOf(command)) ? emptied(command) : command,
    ]),
  );
  const copy = new WorkingCopy();
  for (const { of, id } of homes.values()) copy.put(of, id, undefined);
  for (const { fact } of held.journal) {
    const { of, id } = homeOf(fact);
    if ([...homes.values()].some((home) => home.of === of && home.id === id)) copy.apply(fact);
  }
  held.states = held.states.with(copy);
  held.versions = raised(held.versions, held.states, touchedBy(copy, [...homes.values()]));
}

/** The journal without what was said of families that are in the registry no more. */
export function withoutUnregistered(
  journal: readonly Entry[],
  families: readonly FamilyId[],
): readonly Entry[] {
  if (families.length === 0) return journal;
  return journal.map(({ fact, receivedAt }) => {
    const { of, id } = homeOf(fact);
    return { fact: of === 'family' && families.includes(id) ? withDetails(fact, []) : fact, receivedAt };
  });
}

export function rehearsed(held: Held, erasure: Erasure): ErasureRehearsal {
  const sought = soughtIn(held, erasure);
  if (!sought) return { kinds: [], mentions: 0, commands: 0, mentionsLeft: 0 };
  const refused = [...held.commands.values()].filter(({ outcome }) => outcome.status === 'refused');
  return countErasure(sought, erasure.kinds, vaultOf(held.journal), refused.map(textOf));
}

function soughtIn({ states, journal }: Held, erasure: Erasure): Sought | undefined {
  const family = states.get('family', erasure.familyId);
  if (!family) return undefined;
  return new Sought(erasure, meantBy(erasure, family, thoseElsewhere(states, family)), vaultOf(journal));
}

function thoseElsewhere(states: States, { id: own }: Family): ReadonlySet<PersonId> {
  const others = states.all('family').filter(({ id, mergedInto }) => id !== own && mergedInto === null);
  return new Set(
    others.flatMap(({ members }) =>
      members.flatMap(({ id, departure, sameAs }) => (departure || sameAs ? [] : [id])),
    ),
  );
}

function vaultOf(journal: readonly Entry[]): readonly VaultRow[] {
  return journal.flatMap(({ fact }) =>
    Object.entries(fact.identifying ?? {}).map(([subject, details]) => ({ fact, subject, details })),
  );
}

function withDetails({ identifying: _, ...fact }: Fact, left: readonly (readonly [string, unknown])[]): Fact {
  // Some of the details it had: it is the same kind of fact.
  return (left.length === 0 ? fact : { ...fact, identifying: Object.fromEntries(left) }) as Fact;
}

function textOf({ kind, body, outcome }: Answered): { readonly kind: string; readonly body: unknown } {
  return { kind, body: [body, outcome.status === 'refused' ? outcome.refusal : null] };
}

/** What was refused, without what was asked for. */
export function emptied(command: Answered): Answered {
  const { outcome } = command;
  if (outcome.status !== 'refused') return command;
  return { ...command, body: null, outcome: { ...outcome, refusal: { code: outcome.refusal.code } } };
}
