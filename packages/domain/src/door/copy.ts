import type { FamilyFact } from '../families/index.ts';
import {
  type AccountId,
  type FamilyId,
  type GroupId,
  isWithin,
  type Period,
  type SessionId,
} from '../kernel/index.ts';
import type { AggregateName, Aggregates, Fact, FactKind, FactsOf } from './aggregates.ts';
import type { Fold } from './fold.ts';
import { homeOf } from './home.ts';

/**
 * What a decision must know before it can be taken: the state of something, or an index that leads to more. Answered
 * by a database in bulk, by a phone from its bundle.
 */
export type Need =
  | { readonly of: AggregateName; readonly id: string }
  /** The accounts with this e-mail address, in lower case. */
  | { readonly of: 'accounts-of-email'; readonly id: string }
  /** The groups that any member of the family is or was in. */
  | { readonly of: 'groups-of-family'; readonly id: FamilyId }
  /** The sessions of a group whose day lies in the window. */
  | { readonly of: 'sessions-of-group'; readonly id: GroupId; readonly window: Period }
  /** The pairs of people who may be one, with this certainty in percent or a higher one: somebody of the family is in each. */
  | { readonly of: 'open-duplicates'; readonly id: FamilyId; readonly level: number }
  /** Everything that was recorded of the family, oldest first. */
  | { readonly of: 'history-of-family'; readonly id: FamilyId };

/** What is known when a decision is taken. Asking for what was not fetched is a defect and throws. */
export interface World {
  get<Name extends AggregateName>(of: Name, id: string): Aggregates[Name] | undefined;
  accountsOf(email: string): readonly AccountId[];
  groupsOf(familyId: FamilyId): readonly GroupId[];
  sessionsOf(groupId: GroupId, window: Period): readonly SessionId[];
  /** Ids of pairs, those included on which somebody has decided meanwhile. */
  duplicatesOf(familyId: FamilyId, level: number): readonly string[];
  historyOf(familyId: FamilyId): readonly FamilyFact[];
}

/** What has been fetched so far; undefined for what has not, and for what there is none of. */
export interface Known {
  peek<Name extends AggregateName>(of: Name, id: string): Aggregates[Name] | undefined;
  peekIndex(need: Need): readonly string[] | undefined;
}

function needKey(need: Need): string {
  if ('window' in need) return `${need.of}:${need.id}:${need.window.from}:${need.window.to}`;
  return 'level' in need ? `${need.of}:${need.id}:${need.level}` : `${need.of}:${need.id}`;
}

/** Ids that a need leads to, in the order they were found. */
interface Index {
  readonly need: Need;
  readonly ids: string[];
}

/** The facts that can make a state belong to an index or leave it; no other fact is asked. */
const movesIndex: Partial<Record<FactKind, true>> = {
  'account-opened': true,
  'member-joined-group': true,
  'session-scheduled': true,
  'session-rescheduled': true,
};

/** Which states an index leads to; undefined for a need of one state. */
function ledTo(need: Need): AggregateName | undefined {
  if (need.of === 'accounts-of-email') return 'account';
  if (need.of === 'groups-of-family') return 'group';
  if (need.of === 'open-duplicates') return 'pair';
  return need.of === 'sessions-of-group' ? 'session' : undefined;
}

/**
 * The world while commands are being decided: what was fetched, moved on by each fact. Later commands of a batch see
 * what earlier ones did; the states that changed are there to be written at the end.
 */
export class Copy implements World, Known {
  readonly #fold: Fold;
  readonly #states = new Map<string, Aggregates[AggregateName] | undefined>();
  readonly #indexes = new Map<string, Index>();
  readonly #indexesOf = new Map<AggregateName, Map<string, Index>>();
  readonly #changed = new Map<string, { readonly of: AggregateName; readonly id: string }>();
  readonly #histories = new Map<FamilyId, readonly FamilyFact[]>();
  /** What was recorded of each family since the start, also before its history was asked for. */
  readonly #recorded = new Map<FamilyId, FamilyFact[]>();

  /** @param fold What a fact makes of its home; it is asked of no other kinds of home than the copy moves on. */
  constructor(fold: Fold) {
    this.#fold = fold;
  }

  /** Which of the needs are not known yet. */
  missing(needs: readonly Need[]): Need[] {
    let unknown: Map<string, Need> | undefined;
    for (const need of needs) {
      const key = needKey(need);
      if (this.#states.has(key) || this.#indexes.has(key)) continue;
      if (need.of === 'history-of-family' && this.#histories.has(need.id)) continue;
      unknown ??= new Map();
      unknown.set(key, need);
    }
    return unknown ? [...unknown.values()] : [];
  }

  /** Puts in the answer to a need: a state (undefined when there is none), or the ids an index leads to. */
  put<Name extends AggregateName>(of: Name, id: string, state: Aggregates[Name] | undefined): void {
    this.#states.set(`${of}:${id}`, state);
  }
  /** What facts have changed meanwhile is added: whoever answers an index knows only what was written before. */
  putIndex(need: Need, ids: readonly string[]): void {
    const of = ledTo(need);
    if (!of) throw new Error(`${need.of} is no index`);
    const index = { need, ids: [...ids] };
    const key = needKey(need);
    this.#indexes.set(key, index);
    const all = this.#indexesOf.get(of) ?? new Map<string, Index>();
    this.#indexesOf.set(of, all.set(key, index));
    if (need.of === 'open-duplicates') return;
    for (const home of this.#changed.values()) if (home.of === of) this.#settle(index, home.id);
  }

  /** The history as it was before the start; what was recorded since is added, and nothing twice. */
  putHistory(familyId: FamilyId, facts: readonly FamilyFact[]): void {
    const known = new Set(facts.map(({ id }) => id));
    const since = (this.#recorded.get(familyId) ?? []).filter(({ id }) => !known.has(id));
    this.#histories.set(familyId, [...facts, ...since]);
  }

  peek<Name extends AggregateName>(of: Name, id: string): Aggregates[Name] | undefined {
    return this.#states.get(`${of}:${id}`) as Aggregates[Name] | undefined;
  }

  peekIndex(need: Need): readonly string[] | undefined {
    return this.#indexes.get(needKey(need))?.ids;
  }

  get<Name extends AggregateName>(of: Name, id: string): Aggregates[Name] | undefined {
    const key = `${of}:${id}`;
    if (!this.#states.has(key))
      throw new Error(`a decision asked for ${of} without having named it as a need`);
    return this.peek(of, id);
  }

  accountsOf(email: string): readonly AccountId[] {
    return this.#index({ of: 'accounts-of-email', id: email });
  }

  groupsOf(familyId: FamilyId): readonly GroupId[] {
    return this.#index({ of: 'groups-of-family', id: familyId });
  }

  sessionsOf(groupId: GroupId, window: Period): readonly SessionId[] {
    return this.#index({ of: 'sessions-of-group', id: groupId, window });
  }

  duplicatesOf(familyId: FamilyId, level: number): readonly string[] {
    return this.#index({ of: 'open-duplicates', id: familyId, level });
  }

  historyOf(familyId: FamilyId): readonly FamilyFact[] {
    const facts = this.#histories.get(familyId);
    if (!facts) throw new Error('a decision asked for a history without having named it as a need');
    return facts;
  }

  #index(need: Need): readonly string[] {
    const ids = this.peekIndex(need);
    if (!ids) throw new Error(`a decision asked for ${need.of} without having named it as a need`);
    return ids;
  }

  /** Moves the world on by a fact whose home has been fetched; a review that is raised had none before. */
  apply(fact: Fact): void {
    const { of, id } = homeOf(fact);
    const before = fact.kind === 'review-raised' ? undefined : this.get(of, id);
    this.put(of, id, this.#fold(of, before, fact as FactsOf[typeof of]));
    this.#changed.set(`${of}:${id}`, { of, id });
    if (of === 'family') this.#remember(id, fact as FamilyFact);
    if (!movesIndex[fact.kind]) return;
    for (const index of this.#indexesOf.get(of)?.values() ?? []) this.#settle(index, id);
  }

  #remember(familyId: FamilyId, fact: FamilyFact): void {
    const recorded = this.#recorded.get(familyId);
    if (recorded) recorded.push(fact);
    else this.#recorded.set(familyId, [fact]);
    const history = this.#histories.get(familyId);
    if (history) this.#histories.set(familyId, [...history, fact]);
  }

  /** Puts the id of a changed state into an index that leads to it now, and takes it out of one that no longer does. */
  #settle({ need, ids }: Index, id: string): void {
    const leads = this.#leads(need, id);
    if (leads === ids.includes(id)) return;
    if (leads) ids.push(id);
    else ids.splice(ids.indexOf(id), 1);
  }

  #leads(need: Need, id: string): boolean {
    if (need.of === 'accounts-of-email') return this.get('account', id)?.email === need.id;
    if (need.of === 'groups-of-family')
      return this.get('group', id)?.memberships.some(({ familyId }) => familyId === need.id) ?? false;
    if (need.of !== 'sessions-of-group') return false;
    const session = this.get('session', id);
    return session?.groupIds.includes(need.id) === true && isWithin(session.on, need.window);
  }

  /** The aggregates that facts have changed since the start, in the order of their first change. */
  changed(): readonly { readonly of: AggregateName; readonly id: string }[] {
    return [...this.#changed.values()];
  }
}
