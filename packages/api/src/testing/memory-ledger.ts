import { type Fact, homeOf, WorkingCopy } from '@tatyktuu/domain/door';
import type { CommandId } from '@tatyktuu/domain/kernel';
import {
  type Answered,
  type Books,
  type Entry,
  erasuresIn,
  type Known,
  type Ledger,
  touchedBy,
  unregisteredIn,
} from '../ports/index.ts';
import { emptied, eraseIn, rehearsed, withoutUnregistered } from './memory-erasure.ts';
import { fetchFrom, States } from './memory-shelf.ts';
import { memorySnapshot } from './memory-snapshot.ts';
import { everyRaised, raised, type Versions } from './memory-versions.ts';

/** Everything that a ledger holds at one moment. Nothing in it ever changes. */
export interface Holding {
  readonly states: States;
  /** Every command that was taken in, with what was answered to it. */
  readonly commands: ReadonlyMap<CommandId, Answered>;
  readonly journal: readonly Entry[];
  readonly versions: Versions;
}

const nothing: Holding = { states: new States(), commands: new Map(), journal: [], versions: new Map() };

/** A ledger in memory that keeps to the same contract as the one in PostgreSQL, and can be looked into. */
export interface MemoryLedger extends Ledger {
  holding(): Holding;
}

/**
 * @param now Unix time in milliseconds, for the moment of receipt.
 * @param start What it holds at first: nothing unless given.
 */
export function memoryLedger(now: () => number, start: Holding = nothing): MemoryLedger {
  let holding = start;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: nobody writes on what somebody else is about to change. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  }

  return {
    holding: () => holding,
    write: (work) =>
      inTurn(async () => {
        const draft = { ...holding };
        const value = await work(openBooks(draft, now));
        holding = draft;
        return value;
      }),
    read: (work) => {
      const { states, versions, journal } = holding;
      return work(memorySnapshot(states, versions, factsIn(journal)));
    },
    history: async ({ of, id }, limit) =>
      holding.journal
        .filter(({ fact }) => {
          const home = homeOf(fact);
          return home.of === of && home.id === id;
        })
        .toReversed()
        .slice(0, limit),
    rehearseErasure: async (erasure) => rehearsed(holding, erasure),
    forgetRefused: () =>
      inTurn(async () => {
        // How long ago something was refused, a ledger that lives as long as a test does not know: all of it goes.
        const commands = [...holding.commands].map(([id, command]) => [id, emptied(command)] as const);
        holding = { ...holding, commands: new Map(commands) };
      }),
    verify: async () => ({ intact: true, facts: holding.journal.length }),
    rebuild: () =>
      inTurn(async () => {
        const states = foldAll(factsIn(holding.journal));
        holding = { ...holding, states, versions: everyRaised(holding.versions, states) };
      }),
  };
}

function factsIn(journal: readonly Entry[]): readonly Fact[] {
  return journal.map(({ fact }) => fact);
}

/** The states that the facts alone give. */
export function foldAll(facts: readonly Fact[]): States {
  const copy = new WorkingCopy();
  for (const fact of facts) {
    fetchFrom(new States(), copy.missing([homeOf(fact)]), copy);
    copy.apply(fact);
  }
  return new States().with(copy);
}

/** Books that write on a draft: whether it becomes what the ledger holds is for the transaction to say. */
function openBooks(draft: { -readonly [Part in keyof Holding]: Holding[Part] }, now: () => number): Books {
  return {
    fetch: async (needs, into) => fetchFrom(draft.states, needs, into, factsIn(draft.journal)),
    answered: async (ids) => {
      const before = new Map<CommandId, Known>();
      for (const id of ids) {
        const answered = draft.commands.get(id);
        if (answered) before.set(id, answered);
      }
      return before;
    },
    answer: async (answers) => {
      const commands = new Map(draft.commands);
      for (const answered of answers) {
        if (commands.has(answered.id)) throw new Error('a command was answered before');
        commands.set(answered.id, answered);
      }
      draft.commands = commands;
    },
    record: async (facts, copy) => {
      const receivedAt = new Date(now()).toISOString();
      draft.journal = [...draft.journal, ...facts.map((fact) => ({ fact, receivedAt }))];
      draft.states = draft.states.with(copy);
      draft.versions = raised(draft.versions, draft.states, touchedBy(copy));
      draft.journal = withoutUnregistered(draft.journal, unregisteredIn(facts));
      for (const erasure of erasuresIn(facts)) eraseIn(draft, erasure);
    },
  };
}
