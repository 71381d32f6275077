import type { Command, CommandBody } from '@tatyktuu/domain/door';
import { type AccountId, type ClockReading, type DeviceId, nextReading } from '@tatyktuu/domain/kernel';
import { presences } from '@tatyktuu/domain/workshops';
import type { FieldBundle } from '@tatyktuu/sync/bundle';
import { TransportFailure } from '@tatyktuu/sync/phone';
import type { Answer } from '@tatyktuu/sync/wire';
import type { Chance } from './chance.ts';
import { Line } from './line.ts';
import type { Surroundings } from './phone.ts';
import { flour, PARCEL } from './village.ts';

/** How long it waits before it tries again, in milliseconds. */
const WAIT = 5_000;

/**
 * A phone that nobody has updated: it speaks the first protocol, by its holder's sign-in, numbers nothing and names no
 * mark that a mark takes the place of. What it wrote is in its memory, and sent until it is answered.
 */
export class OldPhone {
  readonly account: AccountId;
  readonly device: DeviceId;
  readonly written: Command[] = [];
  readonly answers = new Map<string, Answer>();
  readonly line: Line;
  #bundle: FieldBundle | null = null;
  #reading: ClockReading | null = null;
  #isSending = false;
  readonly #surroundings: Surroundings;

  constructor(account: AccountId, surroundings: Surroundings) {
    const { timeline, chance, note } = surroundings;
    this.account = account;
    this.device = chance.id(timeline.now());
    this.line = new Line(timeline, chance, (what) => note('old', what));
    this.#surroundings = surroundings;
  }

  get waiting(): readonly Command[] {
    return this.written.filter(({ id }) => !this.answers.has(id));
  }

  async fetch(): Promise<void> {
    const { server } = this.#surroundings;
    const whole = await this.#reached('a request for everything', () => server.whole(this.account));
    if (whole) this.#bundle = whole;
  }

  /** Writes something. Says what, for the trace. */
  act(): string {
    const { timeline, chance } = this.#surroundings;
    const body = this.#bundle && wish(this.#bundle, chance);
    if (!body) return 'has nothing to write';
    this.#reading = nextReading(timeline.now(), this.#reading, this.device);
    const id = chance.id(timeline.now());
    this.written.push({ id, device: this.device, recordedAt: this.#reading, body });
    void this.send();
    return `writes ${body.kind}`;
  }

  /** Sends what waits, until nothing does. */
  async send(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    const { timeline, server } = this.#surroundings;
    for (let waiting = this.waiting; waiting.length > 0; waiting = this.waiting) {
      const text = JSON.stringify(waiting);
      const answers = await this.#reached(`${waiting.length} commands`, () =>
        server.submitText(text, this.account),
      );
      for (const answer of answers ?? []) this.answers.set(answer.id, answer);
      if (!answers) await timeline.sleep(WAIT);
    }
    this.#isSending = false;
  }

  async #reached<T>(what: string, request: () => Promise<T>): Promise<T | null> {
    try {
      return await this.line.carry(what, request);
    } catch (error) {
      if (error instanceof TransportFailure && error.kind === 'unreachable') return null;
      throw error;
    }
  }
}

function wish({ sessions, groups, parcels }: FieldBundle, chance: Chance): CommandBody | undefined {
  const session = chance.pick(sessions);
  const seat = chance.pick(
    groups.filter(({ id }) => session?.groupIds.includes(id)).flatMap(({ memberships }) => memberships),
  );
  const presence = chance.pick(presences.filter((one) => one !== 'excused')) ?? 'present';
  if (chance.happens(0.2)) {
    const parcel = chance.pick(parcels);
    if (!parcel) return undefined;
    return {
      kind: 'hand-over-parcel',
      ...{ roundId: parcel.roundId, familyId: parcel.familyId },
      items: [{ commodityId: flour, quantity: PARCEL }],
      collector: { kind: 'proxy', relation: 'relative' },
      ...{ proof: 'signature', signature: 'M10 10 L40 40', witness: null, proxyName: 'Жамал Бекова' },
    };
  }
  if (!session || !seat) return undefined;
  const who = { sessionId: session.id, personId: seat.personId };
  if (chance.happens(0.2)) return { kind: 'unmark-attendance', ...who };
  return { kind: 'mark-attendance', ...who, presence, excuse: null };
}
