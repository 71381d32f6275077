import type { CommandBody } from '@tatyktuu/domain/door';
import type { AccountId, CommandId } from '@tatyktuu/domain/kernel';
import { KeepingFailure } from '@tatyktuu/sync/keeping';
import { type FieldPhone, openPhone, type Submission, TransportFailure } from '@tatyktuu/sync/phone';
import type { Chance } from './chance.ts';
import { Line } from './line.ts';
import { Profile } from './profile.ts';
import { type Server, ServerDown } from './server.ts';
import type { Tampering } from './tampering.ts';
import type { Timeline } from './timeline.ts';
import { transportOf } from './transport.ts';

export interface Surroundings {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly server: Server;
  readonly tampering: Tampering;
  /** Takes down what happened, for the trace. */
  readonly note: (who: string, what: string) => void;
}

/** The real phone's half of the protocol on an old shared phone that its owners open, lock, lose power on and lend. */
export class Phone {
  readonly name: string;
  readonly owners: readonly AccountId[];
  /** Everything that was ever on it, in the order of enrolment. */
  readonly profiles: Profile[] = [];
  readonly line: Line;
  /** How far the phone's clock is off, in milliseconds. */
  skew = 0;
  /** Whether the server knows the grants of this phone. */
  isKnown = true;
  /** At home nothing goes wrong with it any more. */
  isSafe = false;
  isLost = false;
  #open: { readonly profile: Profile; readonly app: FieldPhone } | null = null;
  /** Counts openings and closings: whoever waited meanwhile comes too late. */
  #turn = 0;
  readonly #surroundings: Surroundings;

  constructor(name: string, owners: readonly AccountId[], surroundings: Surroundings) {
    this.name = name;
    this.owners = owners;
    this.#surroundings = surroundings;
    const { timeline, chance, note } = surroundings;
    this.line = new Line(timeline, chance, (what) => note(name, what));
  }

  get app(): FieldPhone | null {
    return this.#open?.app ?? null;
  }

  /** Whose notebook is open. */
  get profile(): Profile | null {
    return this.#open?.profile ?? null;
  }

  /** The profile that the owner opens with her PIN, if she has one. */
  profileOf(account: AccountId): Profile | undefined {
    return this.profiles.findLast((one) => one.account === account && one.state === 'in-use');
  }

  /** She signs in on this phone, and it becomes hers anew. Nothing comes of it without a line. */
  async enrol(account: AccountId): Promise<void> {
    const { timeline, chance, server } = this.#surroundings;
    const phoneId = chance.id(timeline.now());
    const grant = await this.#reached('a sign-in', () => server.enrol(account, phoneId));
    if (grant === null || this.isLost || this.profileOf(account)) return;
    const onWrite = () => this.#stumble();
    this.profiles.push(new Profile({ account, phoneId, grant }, { timeline, chance, onWrite }));
  }

  /** Somebody enters her PIN. */
  async openFor(profile: Profile): Promise<void> {
    if (this.isLost || profile.state !== 'in-use') return;
    if (this.#open && this.#open.profile !== profile) this.lock();
    if (this.#open) return void (await this.#open.app.fetch());
    this.#turn += 1;
    const turn = this.#turn;
    const { timeline, chance, server, tampering } = this.#surroundings;
    const isOpen = () => turn === this.#turn;
    const carry = <T>(what: string, request: () => Promise<T>) => this.#carry(what, request, isOpen);
    const transport = transportOf(profile, server, carry);
    const app = await openPhone(
      {
        ...{ phone: profile.phoneId, outbox: profile.disk, bundles: profile.cache },
        transport: tampering.transport?.(transport) ?? transport,
        now: () => this.#clock(),
        today: () => new Date(this.#clock()).toISOString().slice(0, 10),
        later: (milliseconds, call) =>
          timeline.later(milliseconds, () => {
            if (isOpen()) call();
          }),
        random: chance.share,
      },
      () => {
        if (this.#open?.profile === profile && this.#open.app.reach() === 'revoked') this.#revoked(profile);
      },
    );
    if (!isOpen()) return app.close();
    this.#open = { profile, app };
    await app.fetch();
  }

  /** The app lets go of everything in peace. */
  lock(): void {
    const profile = this.#leave();
    profile?.disk.close();
    profile?.cache.cutOff();
  }

  /** The app is gone, with all that was in its memory. */
  losePower(): void {
    const profile = this.#leave();
    profile?.disk.cutOff();
    profile?.cache.cutOff();
  }

  /** Nobody sees it again. */
  lose(): void {
    this.losePower();
    this.isLost = true;
    for (const one of this.profiles) if (one.state !== 'gone') one.state = 'lost';
  }

  /** Writes, and remembers what the app said is kept. */
  async write(bodies: readonly CommandBody[]): Promise<void> {
    const open = this.#open;
    if (!open?.app.held()) return;
    const submissions = await this.#keeping(() => open.app.submit(bodies));
    const kept = submissions.flatMap((one) => (one.ok && one.id ? [one.id] : []));
    open.profile.acknowledged.push(...kept);
  }

  /** Takes back what these entries did. */
  async undo(ids: readonly CommandId[]): Promise<void> {
    const open = this.#open;
    if (!open?.app.held()) return;
    await this.#keeping(async () => {
      await open.app.undo(ids);
      return [];
    });
  }

  /** The service worker hands in what waits, whether or not the app is open, and hears no answer. */
  async handIn(profile: Profile): Promise<void> {
    const { server } = this.#surroundings;
    const text = JSON.stringify(profile.envelope);
    await this.#reached('an envelope', () => server.deliver(text));
  }

  /** Hands in what waits in every notebook that is closed, and puts away those that nobody will open again. */
  async handInClosed(): Promise<void> {
    for (const profile of this.profiles) {
      if (profile === this.profile || profile.state === 'gone' || profile.state === 'lost') continue;
      const before = profile.disk.records;
      const text = JSON.stringify(profile.envelope);
      const standing = await this.#reached('an envelope', () => this.#surroundings.server.deliver(text));
      if (standing === null || this.isLost) continue;
      if (standing === 'revoked' && profile.state === 'in-use') profile.state = 'revoked';
      if (profile === this.profile && profile.state === 'revoked') this.lock();
      const isDone = profile.state === 'forgotten' || profile.state === 'revoked';
      // What was written while the envelope was under way goes with the next one.
      if (isDone && profile.disk.records === before) profile.wipe();
    }
  }

  /** What waited is delivered, and then nothing of it stays. */
  #revoked(profile: Profile): void {
    profile.state = 'revoked';
    this.lock();
    this.#surroundings.note(this.name, 'hears that it was revoked');
    void this.handInClosed();
  }

  /** Nothing comes of it when the phone is full. */
  async #keeping(act: () => Promise<readonly Submission[]>): Promise<readonly Submission[]> {
    try {
      return await act();
    } catch (error) {
      if (error instanceof KeepingFailure) return [];
      throw error;
    }
  }

  #leave(): Profile | null {
    this.#turn += 1;
    const open = this.#open;
    this.#open = null;
    open?.app.close();
    return open?.profile ?? null;
  }

  /** Something is being written: now and then the battery is empty right after. */
  #stumble(): void {
    const { timeline, chance, note } = this.#surroundings;
    const turn = this.#turn;
    if (this.isSafe || !chance.happens(0.01)) return;
    timeline.later(chance.between(0, 30), () => {
      if (turn !== this.#turn || this.isSafe) return;
      note(this.name, 'loses power while it writes');
      this.losePower();
    });
  }

  #clock(): number {
    return this.#surroundings.timeline.now() + this.skew;
  }

  /** Carries a request of the app; nothing reaches an app that is gone. */
  #carry<T>(what: string, request: () => Promise<T>, isOpen: () => boolean): Promise<T> {
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
  }

  /** What the server answers to something that is not the app's; null when it does not. */
  async #reached<T>(what: string, request: () => Promise<T>): Promise<T | null> {
    try {
      return await this.line.carry(what, request);
    } catch (error) {
      if (error instanceof TransportFailure || error instanceof ServerDown) return null;
      throw error;
    }
  }
}
