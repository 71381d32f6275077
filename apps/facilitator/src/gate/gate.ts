import { KeepingFailure } from '@tatyktuu/sync/keeping';
import type { Keys, Unlocked, UnlockOutcome } from '@tatyktuu/sync/keys';
import type { Notebook } from '../notebook/port.ts';
import type { SignInOutcome } from '../sign-in/account.ts';
import type { Deliveries, EmergencyFile } from './deliveries.ts';
import type { Enrolling } from './enrolling.ts';
import type { EnrolProblem, GateState, Trial } from './gate-state.ts';
import { noteLease, whyNoLock } from './lease-note.ts';

export interface GateParts extends Enrolling {
  readonly keys: () => Promise<Keys>;
  readonly signIn: (email: string, password: string) => Promise<SignInOutcome>;
  /** Ends the sign-in of the browser: the phone speaks by its grant from then on. */
  readonly signOut: () => Promise<void>;
  /** Puts the notebook together; `onRevoked` is called when the server says that this phone is to be wiped. */
  readonly openNotebook: (unlocked: Unlocked, onRevoked: () => void) => Promise<Notebook>;
  readonly deliveries: (keys: Keys) => Deliveries;
  /**
   * Where it is noted that a lease has ended, that there is a lock, so that the digits are shown before the disk is read, and which enrolment
   * was begun.
   */
  readonly memory: Pick<Storage, 'getItem' | 'setItem'>;
  readonly now: () => number;
}

/** What the memory says where somebody has a PIN here. */
const DOOR = 'door';
const LOCKED = 'locked';

/** The gate of the app: who gets in, by what, and what becomes of what is on the phone when nobody does. */
export class Gate {
  readonly #parts: GateParts;
  readonly #listeners = new Set<() => void>();
  #state: GateState;
  #keys: Keys | null = null;
  #deliveries: Deliveries | null = null;
  #unlocked: Unlocked | null = null;
  #closing: Promise<void> = Promise.resolve();
  #started = Promise.withResolvers<void>();

  constructor(parts: GateParts) {
    this.#parts = parts;
    const locked = parts.memory.getItem(DOOR) === LOCKED;
    this.#state = locked ? { at: 'locked', trial: { kind: 'ready' } } : { at: 'starting' };
  }

  readonly state = (): GateState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads who has enrolled here. To be called once, and again when another window has given way. */
  async start(): Promise<void> {
    try {
      this.#keys = await this.#parts.keys();
    } catch (error) {
      if (!(error instanceof KeepingFailure)) throw error;
      this.#show({ at: 'unusable', why: error.kind });
      return this.#started.resolve();
    }
    this.#deliveries = this.#parts.deliveries(this.#keys);
    if (this.#state.at === 'sign-in') this.#show({ ...this.#state, locks: this.#locks });
    else if (this.#state.at !== 'locked' || this.#state.trial.kind === 'ready') this.#showDoor();
    this.#started.resolve();
    void this.sendSealed();
  }

  /** Tries a PIN of six digits, as soon as the disk has been read. */
  async unlock(pin: string): Promise<void> {
    if (this.#state.at !== 'locked' || this.#state.trial.kind === 'checking') return;
    this.#show({ at: 'locked', trial: { kind: 'checking' } });
    await this.#started.promise;
    await this.#closing;
    if (!this.#keys) return;
    try {
      await this.#tell(await this.#theKeys.unlock(pin));
    } catch (error) {
      if (!(error instanceof KeepingFailure)) throw error;
      this.#show({ at: 'unusable', why: error.kind });
    }
  }

  async #tell(outcome: UnlockOutcome): Promise<void> {
    switch (outcome.kind) {
      case 'unlocked':
        return this.#open(outcome.unlocked);
      case 'wait':
        return this.#show({ at: 'locked', trial: { kind: 'wait', until: this.#parts.now() + outcome.ms } });
      case 'lease-over':
        void this.sendSealed();
        return this.#show({ at: 'sign-in', notice: 'lease-over', locks: this.#locks });
      case 'none':
        return this.#show({ at: 'sign-in', notice: 'erased', locks: false });
      case 'wrong': {
        const leaseOver = noteLease(this.#parts.memory, this.#theKeys);
        if (!this.#locks) return this.#showDoor();
        return this.#show({ at: 'locked', trial: this.#waitOr({ ...outcome, leaseOver }) });
      }
      default:
        return this.#show({ at: 'locked', trial: this.#waitOr(outcome) });
    }
  }

  /** Signs in for the first time, after a forgotten PIN, or as another facilitator; needs a connection. */
  async signIn(email: string, password: string): Promise<SignInOutcome> {
    const outcome = await this.#parts.signIn(email, password);
    if (outcome === 'signed-in') this.#show({ at: 'choosing-pin', busy: false, problem: null });
    return outcome;
  }

  /** Enrols this phone for whoever has signed in, under the PIN. */
  async enrol(pin: string): Promise<void> {
    if (this.#state.at !== 'choosing-pin' || this.#state.busy) return;
    this.#show({ at: 'choosing-pin', busy: true, problem: null });
    const problem = await this.#enrol(pin);
    if (problem === 'signed-out') return this.goToSignIn();
    if (problem) this.#show({ at: 'choosing-pin', busy: false, problem });
  }

  /** Closes everything at once. What waits stays, and is sent sealed when there is a connection. */
  lock(): void {
    if (this.#state.at !== 'open') return;
    this.#close();
    this.#showDoor();
    void this.#closing.then(() => this.sendSealed());
  }

  /** From the lock screen: a forgotten PIN, or somebody who has none yet. */
  goToSignIn(): void {
    this.#show({ at: 'sign-in', notice: null, locks: this.#locks });
  }

  goToLock(): void {
    if (this.#locks) this.#showDoor();
  }

  /** Another window takes over: nothing is held any more when this resolves. */
  async giveWay(): Promise<void> {
    if (this.#state.at === 'open') this.#close();
    this.#show({ at: 'elsewhere' });
    await this.#closing;
    await this.#keys?.close();
    this.#keys = null;
    this.#deliveries = null;
    this.#started = Promise.withResolvers<void>();
  }

  /** Delivers what waits in the outboxes that nobody has open, and puts away those that nobody can open any more. */
  async sendSealed(): Promise<void> {
    if (this.#keys) noteLease(this.#parts.memory, this.#keys);
    try {
      await this.#deliveries?.deliver(this.#unlocked?.phoneId ?? null);
    } catch (error) {
      // What cannot be read now is read by the next attempt, or by whoever opens it.
      if (!(error instanceof KeepingFailure)) throw error;
    }
    if (this.#state.at === 'locked' && !this.#locks) this.#showDoor();
  }

  /** What waits, sealed, as files that the office can read in. */
  async emergencyFiles(): Promise<readonly EmergencyFile[]> {
    return (await this.#deliveries?.files()) ?? [];
  }

  /** How many facilitators have a PIN on this phone. */
  get holders(): number {
    return this.#keys?.profiles().filter(({ state }) => state === 'lockable').length ?? 0;
  }

  /** Removes whoever has the notebook open from this phone, once all that waits is with the server. */
  async leavePhone(): Promise<boolean> {
    const unlocked = this.#unlocked;
    if (!unlocked) return false;
    const gone = await this.#deliveries?.takeAway(unlocked.phoneId, () => this.#closeNow());
    if (gone || !this.#unlocked) this.#showDoor();
    return gone ?? false;
  }

  async #enrol(pin: string): Promise<EnrolProblem | null> {
    const { endEnrolling, goOnEnrolling } = await import('./enrolling.ts');
    const { phoneId, granted } = await goOnEnrolling(this.#parts, this.#theKeys.profiles());
    if (typeof granted === 'string') return granted;
    try {
      const outcome = await this.#theKeys.enrol({ pin, phoneId, ...granted });
      if (outcome.kind === 'wait') return 'pin-in-use';
      if (outcome.kind !== 'unlocked') return outcome.kind;
      endEnrolling(this.#parts);
      void this.#parts.signOut();
      await this.#open(outcome.unlocked);
      void this.sendSealed();
      return null;
    } catch (error) {
      if (error instanceof KeepingFailure) return 'full';
      throw error;
    }
  }

  async #open(unlocked: Unlocked): Promise<void> {
    if (this.#deliveries?.isRevoked(unlocked.phoneId)) {
      await unlocked.lock();
      return this.#show({ at: 'sign-in', notice: 'revoked', locks: this.#locks });
    }
    this.#unlocked = unlocked;
    const notebook = await this.#parts.openNotebook(unlocked, () => void this.#revoked(unlocked));
    const changePin = (pin: string) => unlocked.changePin(pin);
    this.#show({ at: 'open', opened: { notebook, phoneId: unlocked.phoneId, changePin } });
    void notebook.open();
  }

  /** The unsent first, then nothing of it stays: what the server asked for. */
  async #revoked(unlocked: Unlocked): Promise<void> {
    if (this.#unlocked !== unlocked) return;
    this.#deliveries?.markRevoked(unlocked.phoneId);
    this.#close();
    this.#show({ at: 'sign-in', notice: 'revoked', locks: false });
    await this.#closing;
    await this.#deliveries?.deliver(null);
    if (this.#state.at === 'sign-in') this.#show({ ...this.#state, locks: this.#locks });
  }

  #close(): void {
    const { at } = this.#state;
    if (at === 'open') this.#state.opened.notebook.lock();
    const unlocked = this.#unlocked;
    this.#unlocked = null;
    this.#closing = unlocked?.lock() ?? Promise.resolve();
  }

  async #closeNow(): Promise<void> {
    this.#close();
    await this.#closing;
  }

  #showDoor(): void {
    this.#parts.memory.setItem(DOOR, this.#locks ? LOCKED : '');
    if (this.#locks) {
      this.#show({ at: 'locked', trial: this.#waitOr({ kind: 'ready' }) });
    } else {
      const left = this.#theKeys.profiles();
      const isRevoked = left.some(({ phoneId }) => this.#deliveries?.isRevoked(phoneId));
      const notice = isRevoked ? 'revoked' : whyNoLock(this.#theKeys);
      this.#show({ at: 'sign-in', notice, locks: false });
    }
  }

  #waitOr<T extends Trial>(trial: T): T | Extract<Trial, { kind: 'wait' }> {
    const wait = this.#theKeys.wait();
    return wait > 0 ? { kind: 'wait', until: this.#parts.now() + wait } : trial;
  }

  get #locks(): boolean {
    return this.holders > 0;
  }

  get #theKeys(): Keys {
    if (!this.#keys) throw new Error('the gate is used before it has started');
    return this.#keys;
  }

  #show(state: GateState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
