import type { CommandBody } from '@tatyktuu/domain/door';
import {
  type AccountId,
  type ClockReading,
  type CommandId,
  type DeviceId,
  nextReading,
} from '@tatyktuu/domain/kernel';
import {
  type FieldPhone,
  notesFrom,
  openPhone,
  type Transport,
  TransportFailure,
} from '@tatyktuu/sync/phone';
import type { Chance } from './chance.ts';
import { Disk } from './disk.ts';
import { Line } from './line.ts';
import type { Server } from './server.ts';
import type { Timeline } from './timeline.ts';

interface Surroundings {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly server: Server;
  /** Takes down what happened, for the trace. */
  readonly note: (who: string, what: string) => void;
}

/** The real phone's half of the protocol on an old shared phone that its owners open, close, lose power on and lend. */
export class Phone {
  readonly name: string;
  readonly owners: readonly AccountId[];
  readonly device: DeviceId;
  readonly line: Line;
  readonly disk: Disk;
  /** What the app said is kept. */
  readonly acknowledged: CommandId[] = [];
  /** Whose cookie the browser holds. */
  signedIn: AccountId | null;
  /** How far the phone's clock is off, in milliseconds. */
  skew = 0;
  #app: FieldPhone | null = null;
  #last: ClockReading | null = null;
  readonly #timeline: Timeline;
  readonly #chance: Chance;
  readonly #server: Server;

  constructor(name: string, owners: readonly AccountId[], { timeline, chance, server, note }: Surroundings) {
    this.name = name;
    this.owners = owners;
    this.signedIn = owners[0] ?? null;
    this.device = chance.id(timeline.now());
    this.line = new Line(timeline, chance, (what) => note(name, what));
    this.disk = new Disk(timeline, chance);
    this.#timeline = timeline;
    this.#chance = chance;
    this.#server = server;
  }

  get app(): FieldPhone | null {
    return this.#app;
  }

  async open(): Promise<void> {
    if (this.#app) return;
    const notes = notesFrom(await this.disk.read());
    const isOpen = () => this.#app === app;
    const app: FieldPhone = openPhone(
      {
        transport: this.#transport(isOpen),
        store: this.disk,
        device: {
          id: this.device,
          newId: () => this.#chance.id(this.#clock()),
          reading: () => {
            this.#last = nextReading(this.#clock(), this.#last, this.device);
            return this.#last;
          },
        },
        now: () => this.#clock(),
        today: () => new Date(this.#clock()).toISOString().slice(0, 10),
        later: (milliseconds, call) =>
          this.#timeline.later(milliseconds, () => {
            if (isOpen()) call();
          }),
        random: this.#chance.share,
      },
      notes,
      () => undefined,
    );
    this.#app = app;
    await app.fetch();
  }

  /** The app is gone, with all that was in its memory. */
  close(): void {
    this.#app = null;
    this.disk.close();
  }

  /** Somebody looks at a phone that is off, and maybe opens the app. */
  wake(): string {
    if (this.#chance.happens(0.5)) return 'is not looked at';
    void this.open();
    return 'is opened';
  }

  /** Somebody looks at a page that shows nothing, and does what it asks for. */
  signInAgain(): string {
    const owner = this.#chance.pick(this.owners);
    if (owner) void this.signIn(owner);
    return `is signed in to by ${this.nameOf(owner ?? null)}`;
  }

  nameOf(account: AccountId | null): string {
    return account === null ? 'nobody' : `owner ${this.owners.indexOf(account) + 1}`;
  }

  /** Somebody signs in, on the app as it is. */
  async signIn(account: AccountId): Promise<void> {
    if (this.signedIn !== account) this.#app?.lock();
    this.signedIn = account;
    await this.#app?.fetch();
  }

  /** Writes, and remembers what the app said is kept. */
  async write(bodies: readonly CommandBody[]): Promise<void> {
    const submissions = (await this.#app?.submit(bodies)) ?? [];
    this.acknowledged.push(...submissions.flatMap((one) => (one.ok && one.id ? [one.id] : [])));
  }

  #clock(): number {
    return this.#timeline.now() + this.skew;
  }

  /** Requests bear the sign-in of the moment in which they are sent. Nothing reaches an app that is gone. */
  #transport(isOpen: () => boolean): Transport {
    const carry = <T>(what: string, request: (account: AccountId) => Promise<T>): Promise<T> => {
      const account = this.signedIn;
      const answer = this.line.carry(what, async () => {
        if (account === null) throw new TransportFailure('signed-out');
        return request(account);
      });
      return new Promise((resolve, reject) => {
        answer.then(
          (value) => isOpen() && resolve(value),
          (error: unknown) => isOpen() && reject(error),
        );
      });
    };
    return {
      bundle: () => carry('a request for a bundle', (account) => this.#server.bundle(account)),
      submit: (commands) => {
        const text = JSON.stringify(commands);
        return carry(`${commands.length} commands`, (id) =>
          this.#server.submit(text, { id, role: 'facilitator' }),
        );
      },
    };
  }
}
