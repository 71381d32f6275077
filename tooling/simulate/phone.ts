import type { CommandBody } from '@tatyktuu/domain/door';
import type { AccountId, CommandId, DeviceId } from '@tatyktuu/domain/kernel';
import { type BundleStore, memoryBundleStore } from '@tatyktuu/sync/bundle';
import { type FieldPhone, openPhone, type Transport, TransportFailure } from '@tatyktuu/sync/phone';
import { encodeBatch } from '@tatyktuu/sync/wire';
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

/** What one of a phone's owners has on it. */
export interface Profile {
  readonly account: AccountId;
  /** The phone as this owner enrolled it. */
  readonly phoneId: DeviceId;
  readonly disk: Disk;
  readonly bundles: BundleStore;
  /** What the app said is kept. */
  readonly acknowledged: CommandId[];
}

/** The real phone's half of the protocol on an old shared phone that its owners open, close, lose power on and lend. */
export class Phone {
  readonly name: string;
  readonly profiles: readonly Profile[];
  readonly line: Line;
  /** How far the phone's clock is off, in milliseconds. */
  skew = 0;
  /** Whether the server knows the grants of this phone. */
  isKnown = true;
  /** Whose profile was opened last. */
  #profile: Profile;
  #app: FieldPhone | null = null;
  readonly #timeline: Timeline;
  readonly #chance: Chance;
  readonly #server: Server;

  constructor(
    name: string,
    owners: readonly [AccountId, ...AccountId[]],
    { timeline, chance, server, note }: Surroundings,
  ) {
    const enrolled = (account: AccountId): Profile => ({
      ...{ account, phoneId: chance.id(timeline.now()), acknowledged: [] },
      ...{ disk: new Disk(timeline, chance), bundles: memoryBundleStore() },
    });
    const [first, ...others] = owners;
    this.name = name;
    this.#profile = enrolled(first);
    this.profiles = [this.#profile, ...others.map(enrolled)];
    this.line = new Line(timeline, chance, (what) => note(name, what));
    this.#timeline = timeline;
    this.#chance = chance;
    this.#server = server;
  }

  get app(): FieldPhone | null {
    return this.#app;
  }

  get profile(): Profile {
    return this.#profile;
  }

  /** Opens the profile that was opened last. */
  async open(): Promise<void> {
    if (this.#app) return;
    const profile = this.#profile;
    let isGone = false;
    const isOpen = () => !isGone && (this.#app === null || this.#app === app);
    const app: FieldPhone = await openPhone(
      {
        ...{ phone: profile.phoneId, outbox: profile.disk, bundles: profile.bundles },
        transport: this.#transport(profile, isOpen),
        now: () => this.#clock(),
        today: () => new Date(this.#clock()).toISOString().slice(0, 10),
        later: (milliseconds, call) =>
          this.#timeline.later(milliseconds, () => {
            if (isOpen()) call();
          }),
        random: this.#chance.share,
      },
      () => undefined,
    );
    if (this.#app || this.#profile !== profile) {
      isGone = true;
      app.close();
      return;
    }
    this.#app = app;
    await app.fetch();
  }

  /** The app is gone, with all that was in its memory. */
  close(): void {
    this.#app?.close();
    this.#app = null;
    this.#profile.disk.close();
  }

  /** Somebody looks at a phone that is off or locked, and maybe opens it. */
  wake(): string {
    if (this.#chance.happens(0.5)) return 'is not looked at';
    const profile = this.#chance.pick(this.profiles) ?? this.#profile;
    void this.openFor(profile);
    return `is opened by ${this.nameOf(profile)}`;
  }

  /** Somebody signs in, so that the server knows the phone again. */
  signInAgain(): string {
    this.isKnown = true;
    void this.app?.fetch();
    return 'is signed in to';
  }

  nameOf(profile: Profile): string {
    return `owner ${this.profiles.indexOf(profile) + 1}`;
  }

  /** Somebody enters her PIN, on the app as it is. */
  async openFor(profile: Profile): Promise<void> {
    this.isKnown = true;
    if (this.#profile !== profile) this.close();
    this.#profile = profile;
    if (this.#app) await this.#app.fetch();
    else await this.open();
  }

  /** Writes, and remembers what the app said is kept. */
  async write(bodies: readonly CommandBody[]): Promise<void> {
    const { acknowledged } = this.#profile;
    const submissions = (await this.#app?.submit(bodies)) ?? [];
    acknowledged.push(...submissions.flatMap((one) => (one.ok && one.id ? [one.id] : [])));
  }

  #clock(): number {
    return this.#timeline.now() + this.skew;
  }

  /** Nothing reaches an app that is gone. */
  #transport({ account, phoneId }: Profile, isOpen: () => boolean): Transport {
    const carry = <T>(what: string, request: () => Promise<T>): Promise<T> => {
      const { isKnown } = this;
      const answer = this.line.carry(what, async () => {
        if (!isKnown) throw new TransportFailure('signed-out');
        return request();
      });
      return new Promise((resolve, reject) => {
        answer.then(
          (value) => isOpen() && resolve(value),
          (error: unknown) => isOpen() && reject(error),
        );
      });
    };
    return {
      bundles: (question) => carry('a request for bundles', () => this.#server.bundles(account, question)),
      submit: (commands) => {
        const text = JSON.stringify(encodeBatch(phoneId, commands));
        return carry(`${commands.length} commands`, () => this.#server.push(text, account));
      },
    };
  }
}
