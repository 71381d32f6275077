import type { Command, CommandBody } from '@tatyktuu/domain/door';
import { addDays, type ClockReading, type DeviceId, nextReading } from '@tatyktuu/domain/kernel';
import type { Chance } from './chance.ts';
import { type Server, ServerDown } from './server.ts';
import type { Timeline } from './timeline.ts';
import { administrator, facilitators, families, roundOf, TODAY, younger } from './village.ts';

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
    const body = this.#wish();
    if (!body) return 'wants nothing';
    this.#last = nextReading(this.#timeline.now(), this.#last, this.device);
    const id = this.#chance.id(this.#timeline.now());
    const command = { id, device: this.device, recordedAt: this.#last, body };
    this.written.push(command);
    this.#timeline.later(0, () => this.#send(command));
    return body.kind;
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

  #wish(): CommandBody | null {
    const chance = this.#chance;
    const { states } = this.#server.ledger.holding();
    const session = chance.pick(states.all('session'))?.id ?? '';
    const group = chance.pick(states.all('group'));
    const family = chance.pick(families);
    const person = chance.pick(family?.members ?? []);
    const seat = { groupId: group?.id ?? '', personId: person?.personId ?? '' };
    switch (chance.between(1, 12)) {
      case 1:
      case 2:
        return {
          ...{ kind: 'reschedule-session', sessionId: session, place: 'Мектеп', at: '15:00' },
          on: addDays(TODAY, chance.between(-1, 1)),
        };
      case 3:
        return chance.happens(0.4) ? { kind: 'cancel-session', sessionId: session } : null;
      case 4:
      case 5:
        return { kind: 'leave-group', ...seat, on: addDays(TODAY, chance.between(-5, 1)) };
      case 6:
      case 7:
        return { kind: 'join-group', ...seat, familyId: family?.familyId ?? '', on: addDays(TODAY, -2) };
      case 8:
        return chance.happens(0.5)
          ? { kind: 'close-round', roundId: chance.pick(states.all('round'))?.id ?? '' }
          : null;
      case 9:
        return chance.happens(0.5) ? roundOf(chance.id(this.#timeline.now())) : null;
      case 10: {
        const parcel = chance.pick(states.all('parcel').filter(({ handOvers }) => handOvers.length > 0));
        const handOver = chance.pick(parcel?.handOvers ?? [])?.id;
        if (!parcel || !handOver) return null;
        const { roundId, familyId } = parcel;
        return { kind: 'reverse-hand-over', roundId, familyId, handOver };
      }
      case 11:
        return group
          ? {
              ...{ kind: 'change-group', groupId: group.id, name: group.name, place: group.place },
              facilitators: [...facilitators].filter((one) => one === facilitators[1] || chance.happens(0.7)),
            }
          : null;
      default:
        return {
          ...{ kind: 'mark-attendance', sessionId: session, personId: person?.personId ?? '' },
          ...{ presence: group?.id === younger ? 'late' : 'absent', excuse: null },
        };
    }
  }
}
