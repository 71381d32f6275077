interface Happening {
  readonly at: number;
  readonly call: () => void | Promise<void>;
}

/** More than any course of events needs: one that goes on for longer never comes to rest. */
const MOST_HAPPENINGS = 50_000;

/** Time that passes only when something happens, and everything that is going to happen in it. */
export class Timeline {
  #now: number;
  #ahead: Happening[] = [];
  #happened = 0;
  #defect: { readonly error: unknown } | null = null;

  /** @param start Unix time in milliseconds. */
  constructor(start: number) {
    this.#now = start;
  }

  readonly now = (): number => this.#now;

  /** Makes something happen so many milliseconds from now; returns what prevents it. What it throws ends the run. */
  readonly later = (milliseconds: number, call: () => void | Promise<void>): (() => void) => {
    const happening = { at: this.#now + milliseconds, call };
    const place = this.#ahead.findIndex(({ at }) => at > happening.at);
    this.#ahead.splice(place < 0 ? this.#ahead.length : place, 0, happening);
    return () => {
      this.#ahead = this.#ahead.filter((one) => one !== happening);
    };
  };

  sleep(milliseconds: number): Promise<void> {
    return new Promise((wake) => {
      this.later(milliseconds, wake);
    });
  }

  /** Lets everything happen that is due before `end` (Unix time in milliseconds), or until all is at rest. */
  async run(end = Number.POSITIVE_INFINITY): Promise<void> {
    for (let next = this.#ahead[0]; next && next.at < end; next = this.#ahead[0]) {
      this.#ahead.shift();
      this.#now = next.at;
      this.#happened += 1;
      if (this.#happened > MOST_HAPPENINGS) throw new Error('it never came to rest');
      this.#begin(next);
      // Whatever this set off goes on until it waits for time to pass.
      await new Promise<void>((rest) => {
        setImmediate(rest);
      });
      if (this.#defect) throw this.#defect.error;
    }
    if (Number.isFinite(end)) this.#now = end;
  }

  #begin({ call }: Happening): void {
    const begun = async (): Promise<void> => call();
    begun().catch((error: unknown) => {
      this.#defect ??= { error };
    });
  }
}
