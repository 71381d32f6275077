import type { Command } from '@tatyktuu/domain/door';
import { nextReading, uuid7 } from '@tatyktuu/domain/kernel';
import { bundleInTest, ids } from '../bundle/bundle-in-test.ts';
import type { FieldBundle } from '../bundle/index.ts';
import type { Answer } from '../wire/answer.ts';
import type { Entry } from './entry.ts';
import { type FieldPhone, openPhone } from './phone.ts';
import { memoryStore, notesFrom } from './store.ts';
import { type FailureKind, type Transport, TransportFailure } from './transport.ts';

/** A server that a test holds in its hand: it remembers ids, and fails when told to. */
class Line implements Transport {
  served: FieldBundle = bundleInTest();
  failing: FailureKind | null = null;
  /** Answers are lost on the way back, although the server took everything in. */
  losing = false;
  readonly refusing = new Map<string, 'session-cancelled' | 'not-permitted'>();
  readonly unreadable = new Set<string>();
  readonly taken: Command[] = [];
  requests = 0;

  /** Bundles are held back until the test lets them go, in the order that it likes. */
  holding: Array<() => void> | null = null;
  /** Answers only the first so many commands of a request. */
  answering = Number.POSITIVE_INFINITY;

  async bundle(): Promise<FieldBundle> {
    if (this.failing) throw new TransportFailure(this.failing);
    const { served, holding } = this;
    if (holding) await new Promise<void>((go) => holding.push(go));
    return served;
  }

  async submit(commands: readonly Command[]): Promise<readonly Answer[]> {
    this.requests += 1;
    if (this.failing) throw new TransportFailure(this.failing);
    if (commands.some(({ body }) => 'personId' in body && this.unreadable.has(body.personId ?? '')))
      throw new TransportFailure('unreadable');
    const answers = commands.slice(0, this.answering).map((command) => this.#take(command));
    if (this.losing) throw new TransportFailure('unreachable');
    return answers;
  }

  #take(command: Command): Answer {
    const { id, body } = command;
    const code = 'personId' in body ? this.refusing.get(body.personId ?? '') : undefined;
    if (code) return { id, status: 'refused', refusal: { code } };
    if (this.taken.some((before) => before.id === id)) return { id, status: 'duplicate' };
    this.taken.push(command);
    return { id, status: 'accepted' };
  }
}

const device = '0189f5a0-0000-7000-8000-0000000000ff';
const at = Date.parse('2023-08-25T08:00:00Z');

/** The app on one phone, with its line, its store and its timers in the hand of a test. */
export class AppInTest {
  readonly line = new Line();
  readonly store = memoryStore();
  timers: Array<() => void> = [];
  /** The day that the phone's own calendar shows. */
  today = '2023-08-25';
  #phone: FieldPhone | null = null;
  #made = 0;
  #last: string | null = null;

  get phone(): FieldPhone {
    if (!this.#phone) throw new Error('the app is not open');
    return this.#phone;
  }

  /** Opens the app on what the store kept; whatever was in memory only is gone. */
  async open(): Promise<void> {
    this.timers = [];
    const surroundings = {
      transport: this.line,
      store: this.store,
      now: () => at,
      today: () => this.today,
      later: (_: number, call: () => void) => {
        this.timers.push(call);
        return () => {
          this.timers = this.timers.filter((one) => one !== call);
        };
      },
      random: () => 0.5,
      device: {
        id: device,
        newId: () => {
          this.#made += 1;
          return uuid7(at + this.#made, new Uint8Array(10));
        },
        reading: () => {
          this.#last = nextReading(at, this.#last, device);
          return this.#last;
        },
      },
    };
    this.#phone = openPhone(surroundings, notesFrom(await this.store.read()), () => undefined);
  }

  /** Until nothing goes on any more but what waits for a timer or for the test. */
  async settled(): Promise<void> {
    for (let turn = 0; turn < 200; turn += 1) await undefined;
  }

  unsent(): readonly Entry[] {
    return this.phone.entries().filter(({ state }) => state.kind !== 'refused');
  }

  refused(): readonly Entry[] {
    return this.phone.entries().filter(({ state }) => state.kind === 'refused');
  }

  /** The marks of the session on this phone: whose, by their place, and what. */
  marks(): (readonly [number, string])[] | undefined {
    const session = this.phone.held()?.world.get('session', ids.session);
    return session?.marks.map(({ personId, presence }) => [ids.people.indexOf(personId), presence]);
  }
}
