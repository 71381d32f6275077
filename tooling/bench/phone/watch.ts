/** What a page notes about itself: when it was touched, when something stood there, when a journal was flushed. */
export interface Watch {
  /** Milliseconds from the page's beginning until something matches the selector and was drawn. */
  standsAt(selector: string): Promise<number>;
  /** The same from the last touch on. */
  standsAfterTouch(selector: string): Promise<number>;
  /** Milliseconds from each touch to the answer that what it wrote is flushed. */
  readonly flushes: readonly number[];
  /** Milliseconds that the worker took to stretch each PIN. */
  readonly stretches: readonly number[];
  /** Taps on so many of the elements, resting after each; resolves when all is flushed. */
  tapSome(rows: string, count: number): Promise<void>;
  /** Milliseconds to tap on each of the elements, the next as soon as one shows its mark, until all is flushed. */
  tapAll(rows: string, done: string): Promise<number>;
}

/** Runs in every page before anything else does. */
export const WATCH = `(() => {
  let touched = 0;
  const flushes = [];
  const stretches = [];
  const waiting = new Set();
  addEventListener('pointerdown', (event) => { touched = event.timeStamp; }, true);

  const Plain = globalThis.Worker;
  globalThis.Worker = class extends Plain {
    constructor(...given) {
      super(...given);
      const asked = new Map();
      let stretching = 0;
      const post = this.postMessage.bind(this);
      this.postMessage = (message, ...rest) => {
        if (message && message.work === 'append') { asked.set(message.id, touched); waiting.add(message.id); }
        if (message && typeof message.pin === 'string') stretching = performance.now();
        return post(message, ...rest);
      };
      this.addEventListener('message', ({ data }) => {
        const now = performance.now();
        if (stretching > 0) { stretches.push(now - stretching); stretching = 0; }
        const since = data && asked.get(data.id);
        if (since === undefined) return;
        asked.delete(data.id);
        waiting.delete(data.id);
        if (data.ok) flushes.push(now - since);
      });
    }
  };

  const rest = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))));
  const stands = async (selector) => {
    while (!document.querySelector(selector)) await rest(2);
    return drawn();
  };
  const tap = (element) => {
    const given = { bubbles: true, cancelable: true, button: 0, isPrimary: true, pointerId: 1, pointerType: 'touch' };
    for (const kind of ['pointerdown', 'pointerup']) element.dispatchEvent(new PointerEvent(kind, given));
    element.click();
  };
  globalThis.watch = {
    tapSome: async (rows, count) => {
      for (const row of [...document.querySelectorAll(rows)].slice(0, count)) {
        tap(row);
        await rest(400);
      }
      while (waiting.size > 0) await rest(1);
    },
    standsAt: stands,
    standsAfterTouch: async (selector) => { const since = touched; return (await stands(selector)) - since; },
    flushes,
    stretches,
    tapAll: async (rows, done) => {
      const began = performance.now();
      for (const row of [...document.querySelectorAll(rows)]) {
        const before = document.querySelectorAll(done).length;
        tap(row);
        while (document.querySelectorAll(done).length === before) await rest(0);
      }
      while (waiting.size > 0) await rest(0);
      return performance.now() - began;
    },
  };
})()`;
