import type { Language } from '@tatyktuu/domain/kernel';
import { createContext, useContext } from 'react';

/** What every screen can do. */
export interface FrameActions {
  /** Hides everything at once behind an empty page. */
  readonly exit: () => void;
  readonly changeLanguage: (language: Language) => Promise<void>;
}

export const FrameContext = createContext<FrameActions | null>(null);

export function useFrame(): FrameActions {
  const actions = useContext(FrameContext);
  if (!actions) throw new Error('a screen is shown outside of the frame');
  return actions;
}
