import type { Actor } from '../access/index.ts';
import type { FamilyFact } from '../families/index.ts';
import { isWithin } from '../kernel/index.ts';
import type { AggregateName, Aggregates, Fact, FactsOf } from './aggregates.ts';
import type { Command } from './command.ts';
import type { Need } from './copy.ts';
import { decide, record } from './decide.ts';
import type { Decision } from './decision.ts';
import { today } from './door.sample.ts';
import { fold } from './fold.ts';
import { homeOf } from './home.ts';
import { needsOf } from './needs.ts';
import { WorkingCopy } from './working-copy.ts';

/** The simplest thing that can stand behind the door: states by name and id, and the journal they came from. */
export class Registry {
  readonly states = new Map<string, unknown>();
  readonly journal: Fact[] = [];
  /** Pairs of people found alike, with the families they stand in and the certainty in percent. */
  readonly alike: {
    readonly id: string;
    readonly families: readonly string[];
    readonly certainty: number;
  }[] = [];

  get<Name extends AggregateName>(of: Name, id: string): Aggregates[Name] | undefined {
    return this.states.get(`${of}:${id}`) as Aggregates[Name] | undefined;
  }

  all<Name extends AggregateName>(of: Name): Aggregates[Name][] {
    const found = [...this.states].filter(([key, state]) => state && key.startsWith(`${of}:`));
    return found.map(([, state]) => state as Aggregates[Name]);
  }

  historyOf(familyId: string): FamilyFact[] {
    return this.journal.filter((fact): fact is FamilyFact => {
      const { of, id } = homeOf(fact);
      return of === 'family' && id === familyId;
    });
  }

  /** Puts the answer to a need into the working copy. */
  answer(need: Need, copy: WorkingCopy): void {
    if (need.of === 'accounts-of-email') {
      const accounts = this.all('account').filter(({ email }) => email === need.id);
      copy.putIndex(
        need,
        accounts.map(({ id }) => id),
      );
    } else if (need.of === 'groups-of-family') {
      const isOfFamily = ({ familyId }: { familyId: string }) => familyId === need.id;
      const groups = this.all('group').filter(({ memberships }) => memberships.some(isOfFamily));
      copy.putIndex(
        need,
        groups.map(({ id }) => id),
      );
    } else if (need.of === 'sessions-of-group') {
      const sessions = this.all('session').filter(
        ({ groupIds, on }) => groupIds.includes(need.id) && isWithin(on, need.window),
      );
      copy.putIndex(
        need,
        sessions.map(({ id }) => id),
      );
    } else if (need.of === 'open-duplicates') {
      const found = this.alike.filter(
        ({ families, certainty }) => families.includes(need.id) && certainty >= need.level,
      );
      copy.putIndex(
        need,
        found.map(({ id }) => id),
      );
    } else if (need.of === 'history-of-family') {
      copy.putHistory(need.id, this.historyOf(need.id));
    } else copy.put(need.of, need.id, this.get(need.of, need.id));
  }

  /**
   * Takes commands through the door in one working copy, as one batch, and writes what changed at the end. What a
   * facilitator sends has happened already, as a server has it.
   */
  take(commands: readonly { readonly by: Actor; readonly command: Command }[]): Decision[] {
    const copy = new WorkingCopy();
    const decisions = commands.map(({ by, command }) => {
      this.fetch(command, copy);
      const asked = { actor: by, today };
      const told = by.role === 'facilitator' ? { ...asked, happened: true as const } : asked;
      const decision = decide(copy, command.body, told);
      for (const fact of decision.ok ? record(command, by, decision.value) : []) {
        copy.apply(fact);
        this.journal.push(fact);
      }
      return decision;
    });
    for (const { of, id } of copy.changed()) this.states.set(`${of}:${id}`, copy.get(of, id));
    return decisions;
  }

  /** Decides without recording anything, as a phone does that knows as much: nothing has happened yet. */
  decide(by: Actor, body: Command['body']): Decision {
    const copy = new WorkingCopy();
    this.fetch({ body }, copy);
    return decide(copy, body, { actor: by, today });
  }

  /** Fetches what the command needs, until nothing new is named; a chain of needs is short. */
  fetch(command: Pick<Command, 'body'>, copy: WorkingCopy): void {
    for (let round = 0; round < 6; round += 1) {
      const missing = copy.missing(needsOf(command.body, copy));
      if (missing.length === 0) return;
      for (const need of missing) this.answer(need, copy);
    }
    throw new Error(`the needs of ${command.body.kind} do not come to an end`);
  }
}

/** The states that the facts alone give. */
export function rebuilt(journal: readonly Fact[]): Map<string, unknown> {
  const states = new Map<string, unknown>();
  for (const fact of journal) {
    const { of, id } = homeOf(fact);
    const key = `${of}:${id}`;
    const before = states.get(key) as Aggregates[typeof of] | undefined;
    states.set(key, fold(of, before, fact as FactsOf[typeof of]));
  }
  return states;
}
