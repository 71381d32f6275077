/** A phone that nobody touches for so long is locked, in milliseconds; one that is put away likewise. */
const IDLE = 5 * 60_000;
/** How often a phone that lies open is looked at, in milliseconds. */
const LOOK = 10_000;

/** Calls `lock` whenever nobody has touched the app for a while, in sight or not; returns what ends it. */
export function lockWhenIdle(lock: () => void, now: () => number = Date.now): () => void {
  let touched = now();
  const touch = () => {
    look();
    touched = now();
  };
  const look = () => {
    const idle = now() - touched;
    // A clock that was set back says nothing about how long it was.
    if (idle >= IDLE || idle < 0) lock();
  };
  const timer = setInterval(look, LOOK);
  const touches = ['pointerdown', 'keydown', 'scroll'] as const;
  for (const kind of touches) addEventListener(kind, touch, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    for (const kind of touches) removeEventListener(kind, touch, { capture: true });
    document.removeEventListener('visibilitychange', look);
  };
}
