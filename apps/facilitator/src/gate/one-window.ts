/** The name of the lock and of the channel on which windows of one browser hear of each other. */
const NAME = 'notebook';
/** How long the window before may take to give way, in milliseconds, before it is no longer waited for. */
const PATIENCE = 4_000;

/**
 * Makes this the one window of the browser that has the notebook: the files it is kept in have one writer. The window
 * that had it before gives way.
 *
 * @param giveWay Called when a newer window wants the turn; resolves when nothing is held any more.
 */
export async function takeTurn(giveWay: () => Promise<void>): Promise<void> {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage('my turn');
  const release = await heldLock(() => {
    channel.close();
    return giveWay();
  });
  channel.onmessage = () => {
    channel.close();
    void giveWay().finally(release);
  };
}

/** Resolves when the lock is ours, with what lets go of it. */
function heldLock(onStolen: () => Promise<void>): Promise<() => void> {
  return new Promise((got, failed) => {
    const hold = () =>
      new Promise<void>((release) => {
        held = true;
        got(release);
      });
    let held = false;
    const lost = (error: unknown) => {
      if (held) void onStolen();
      else failed(error);
    };
    navigator.locks.request(NAME, { signal: AbortSignal.timeout(PATIENCE) }, hold).catch(() => {
      // Who does not answer is frozen or hung: its turn is over all the same.
      if (held) return onStolen();
      return navigator.locks.request(NAME, { steal: true }, hold).catch(lost);
    });
  });
}
