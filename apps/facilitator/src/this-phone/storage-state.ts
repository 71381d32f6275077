/** How well this browser keeps what the app gives it. */
export interface StorageState {
  /** Whether the browser has promised not to clear it by itself; null when it does not say. */
  readonly persistent: boolean | null;
  /** In bytes; null when the browser does not say. */
  readonly room: { readonly used: number; readonly most: number } | null;
}

/** Less room than this, in bytes, and it is time to say so: a session takes some hundred kilobytes. */
const LITTLE = 50_000_000;

/** Asks the browser not to clear what is kept here by itself. It may say no; the answer is shown, not hidden. */
export async function askToKeep(): Promise<void> {
  await navigator.storage.persist?.().catch(() => false);
}

export async function storageState(storage: StorageManager = navigator.storage): Promise<StorageState> {
  const [persistent, estimate] = await Promise.all([
    storage.persisted?.().catch(() => null) ?? null,
    storage.estimate?.().catch(() => null) ?? null,
  ]);
  const { usage, quota } = estimate ?? {};
  const room = usage === undefined || quota === undefined ? null : { used: usage, most: quota };
  return { persistent, room };
}

export function isNearlyFull({ room }: StorageState): boolean {
  return room !== null && room.most - room.used < LITTLE;
}
