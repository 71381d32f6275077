import { bundleInTest, headerInTest, ids } from '../bundle/bundle-in-test.ts';
import {
  type FieldAnswer,
  type FieldBundle,
  type FieldQuestion,
  memoryBundleStore,
  split,
} from '../bundle/index.ts';
import type { NumberedAnswer, NumberedCommand } from '../wire/phone.ts';
import type { Entry } from './entry.ts';
import { type FieldPhone, openPhone } from './phone.ts';
import { memoryStore } from './store.ts';
import { type FailureKind, type Transport, TransportFailure } from './transport.ts';

type Refusing = 'session-cancelled' | 'not-permitted';

/** A server that a test holds in its hand: it remembers ids, and fails when told to. */
class Line implements Transport {
  served: FieldBundle = bundleInTest();
  /** Of every bundle; the programme's has the first one always. */
  version = 'v1';
  revoked = false;
  failing: FailureKind | null = null;
  /** Answers are lost on the way back, although the server took everything in. */
  losing = false;
  /** By the person that the commands are about. */
  readonly refusing = new Map<string, Refusing>();
  readonly reviewing = new Set<string>();
  readonly unreadable = new Set<string>();
  readonly taken: NumberedCommand[] = [];
  readonly questions: FieldQuestion[] = [];
  /** How many commands each request held. */
  readonly requests: number[] = [];

  /** Bundles are held back until the test lets them go, in the order that it likes. */
  holding: Array<() => void> | null = null;
  /** Answers only the first so many commands of a request. */
  answering = Number.POSITIVE_INFINITY;
  readonly #seen = new Set<string>();

  async bundles(question: FieldQuestion): Promise<FieldAnswer> {
    this.questions.push(question);
    if (this.failing) throw new TransportFailure(this.failing);
    const { served, holding, version, revoked } = this;
    if (holding) await new Promise<void>((go) => holding.push(go));
    if (revoked) return { ...headerInTest(served), led: [], phone: 'revoked', bundles: [], gone: [] };
    const all = split(served, (key) => (key === 'programme' ? 'v1' : version));
    const keys = new Set(all.map(({ key }) => key));
    return {
      ...headerInTest(served),
      bundles: all.filter(({ key, version }) => question.have[key] !== version),
      gone: Object.keys(question.have).filter((key) => !keys.has(key)),
    };
  }

  async submit(commands: readonly NumberedCommand[]): Promise<readonly NumberedAnswer[]> {
    this.requests.push(commands.length);
    if (this.failing) throw new TransportFailure(this.failing);
    if (commands.some(({ command }) => this.unreadable.has(personOf(command))))
      throw new TransportFailure('unreadable');
    const answers = commands.slice(0, this.answering).map((one) => this.#take(one));
    if (this.losing) throw new TransportFailure('unreachable');
    return answers;
  }

  bodies(): readonly unknown[] {
    return this.taken.map(({ command: { body } }) => withoutReplaces(body));
  }

  #take({ number, command }: NumberedCommand): NumberedAnswer {
    const code = this.refusing.get(personOf(command));
    if (code) return { number, status: 'refused', refusal: { code } };
    if (this.reviewing.has(personOf(command)))
      return { number, status: 'needs-review', reason: 'marked-differently' };
    if (this.#seen.has(command.id)) return { number, status: 'duplicate' };
    this.#seen.add(command.id);
    this.taken.push({ number, command });
    return { number, status: 'accepted' };
  }
}

function personOf({ body }: NumberedCommand['command']): string {
  return 'personId' in body ? (body.personId ?? '') : '';
}

/** A mark as somebody wished for it: the phone itself says which one it takes the place of. */
function withoutReplaces(body: object): object {
  return Object.fromEntries(Object.entries(body).filter(([key]) => key !== 'replaces'));
}

const phoneId = '0189f5a0-0000-7000-8000-0000000000ff';
const at = Date.parse('2023-08-25T08:00:00Z');

/** The app on one phone, with its line, its stores and its timers in the hand of a test. */
export class AppInTest {
  readonly line = new Line();
  readonly store = memoryStore();
  readonly bundles = memoryBundleStore();
  timers: Array<() => void> = [];
  /** The day that the phone's own calendar shows. */
  today = '2023-08-25';
  /** What the phone's clock says, Unix time in milliseconds. */
  clock = at;
  #phone: FieldPhone | null = null;

  get phone(): FieldPhone {
    if (!this.#phone) throw new Error('the app is not open');
    return this.#phone;
  }

  /** Opens the app on what the stores kept; whatever was in memory only is gone. */
  async open(): Promise<void> {
    this.#phone?.close();
    this.timers = [];
    const surroundings = {
      ...{ phone: phoneId, transport: this.line, outbox: this.store, bundles: this.bundles },
      now: () => this.clock,
      today: () => this.today,
      later: (_: number, call: () => void) => {
        this.timers.push(call);
        return () => {
          this.timers = this.timers.filter((one) => one !== call);
        };
      },
      random: () => 0.5,
    };
    this.#phone = await openPhone(surroundings, () => undefined);
  }

  /** Until nothing goes on any more but what waits for a timer or for the test. */
  async settled(): Promise<void> {
    for (let turn = 0; turn < 400; turn += 1) await undefined;
  }

  unsent(): readonly Entry[] {
    return this.phone.entries().filter(({ state }) => state.kind === 'kept' || state.kind === 'sending');
  }

  /** What somebody has to read. */
  attention(): readonly Entry[] {
    return this.phone
      .entries()
      .filter(({ state }) => state.kind === 'refused' || state.kind === 'needs-review');
  }

  /** What somebody has to read, as it was wished for. */
  attentionBodies(): readonly unknown[] {
    return this.attention().map(({ body }) => withoutReplaces(body));
  }

  /** The marks of the session on this phone: whose, by their place, and what. */
  marks(): (readonly [number, string])[] | undefined {
    const session = this.phone.held()?.world.get('session', ids.session);
    return session?.marks.map(({ personId, presence }) => [ids.people.indexOf(personId), presence]);
  }
}
