import { useEffect, useState } from 'react';
import { type StorageState, storageState } from './storage-state.ts';

/** What the browser says of its storage, asked when the screen opens; null before it has answered. */
export function useStorageState(): StorageState | null {
  const [state, setState] = useState<StorageState | null>(null);
  useEffect(() => {
    let wanted = true;
    void storageState().then((found) => wanted && setState(found));
    return () => {
      wanted = false;
    };
  }, []);
  return state;
}
