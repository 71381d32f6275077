import type { Actor } from '@tatyktuu/domain/access';
import { type Command, type CommandBody, type Decision, decideInField, record } from '@tatyktuu/domain/door';
import type { Day } from '@tatyktuu/domain/kernel';
import { assemble, type Bundle, type FieldBundle, type KeptHeader, Shelf } from '../bundle/index.ts';
import type { Note } from './entry.ts';
import { PhoneWorld } from './phone-world.ts';

/** What the phone was sent, and the world that it becomes with everything written on this phone. */
export class FieldCopy {
  readonly header: KeptHeader;
  readonly bundle: FieldBundle;
  readonly #shelf: Shelf;
  readonly #here: () => Day;
  #world: PhoneWorld;

  /** @param here The day that the phone's own calendar shows. */
  constructor(header: KeptHeader, bundles: readonly Bundle[], here: () => Day) {
    this.header = header;
    this.bundle = assemble(header, bundles);
    this.#shelf = new Shelf(this.bundle);
    this.#here = here;
    this.#world = new PhoneWorld(this.#shelf);
  }

  /** When the last answer came, Unix time in milliseconds. */
  get fetchedAt(): number {
    return this.header.fetchedAt;
  }

  get world(): PhoneWorld {
    return this.#world;
  }

  /** The day it is: that of the phone, but never before the bundle's. */
  get today(): Day {
    const here = this.#here();
    if (here < this.bundle.today) return this.bundle.today;
    return here;
  }

  /** Starts again from the bundle and does the notes on it; one that no longer fits changes nothing. */
  replay(notes: readonly Note[]): void {
    this.#world = new PhoneWorld(this.#shelf);
    for (const { command } of notes) this.perform(command);
  }

  /** Decides as the server would, as far as this phone knows. Changes nothing. */
  decide(body: CommandBody): Decision {
    return decideInField(this.#world, body, { actor: this.#actor, today: this.today });
  }

  /** Decides and, when accepted, moves the world on. */
  perform(command: Command): Decision {
    const decision = this.decide(command.body);
    if (decision.ok) for (const fact of record(command, this.#actor, decision.value)) this.#world.apply(fact);
    return decision;
  }

  get #actor(): Actor {
    return { id: this.bundle.account.id, role: 'facilitator' };
  }
}
