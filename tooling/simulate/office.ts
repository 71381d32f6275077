import type { Command, CommandBody } from '@tatyktuu/domain/door';
import { type ClockReading, type DeviceId, nextReading } from '@tatyktuu/domain/kernel';
import { reviewVerdicts } from '@tatyktuu/domain/reviews';
import type { Chance } from './chance.ts';
import { wishes } from './office-wishes.ts';
import { type Server, ServerDown } from './server.ts';
import type { Timeline } from './timeline.ts';
import { administrator } from './village.ts';

/** The administrator, who changes plans while the phones are away. */
export class Office {
  readonly written: Command[] = [];
  readonly device: DeviceId;
  readonly #timeline: Timeline;
  readonly #chance: Chance;
  readonly #server: Server;
  #last: ClockReading | null = null;

  constructor(timeline: Timeline, chance: Chance, server: Server) {
    this.#timeline = timeline;
    this.#chance = chance;
    this.#server = server;
    this.device = chance.id(timeline.now());
  }

  /** Changes something. Says what, for the trace. */
  act(): string {
    const body = this.#chance.pick(wishes)?.(this.#server.ledger.holding().states, this.#chance);
    if (!body) return 'wants nothing';
    this.#write(body);
    return body.kind;
  }

  /** Goes through the list of reviews, and leaves some for tomorrow. */
  goThroughReviews(): void {
    const open = this.#server.ledger
      .holding()
      .states.all('review')
      .filter(({ decision }) => decision === null);
    for (const { id: reviewId } of open) {
      const verdict = this.#chance.pick([...reviewVerdicts, null]);
      if (verdict) this.#write({ kind: 'decide-review', reviewId, verdict });
    }
  }

  #write(body: CommandBody): void {
    this.#last = nextReading(this.#timeline.now(), this.#last, this.device);
    const id = this.#chance.id(this.#timeline.now());
    const command = { id, device: this.device, recordedAt: this.#last, body };
    this.written.push(command);
    this.#timeline.later(0, () => this.#send(command));
  }

  /** A console gives the same command again until it has an answer. */
  async #send(command: Command): Promise<void> {
    try {
      const actor = { id: administrator, role: 'administrator' } as const;
      await this.#server.submit([command], actor);
      if (this.#chance.happens(0.8)) return;
    } catch (error) {
      if (!(error instanceof ServerDown)) throw error;
    }
    this.#timeline.later(this.#chance.between(100, 5_000), () => this.#send(command));
  }
}
