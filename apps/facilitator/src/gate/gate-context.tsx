import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Gate } from './gate.ts';
import type { GateState } from './gate-state.ts';
import type { NewVersion } from './new-version.ts';

interface AtTheGate {
  readonly gate: Gate;
  readonly newVersion: NewVersion;
  /** Makes this window the one that has the notebook. */
  readonly takeOver: () => void;
}

export const GateContext = createContext<AtTheGate | null>(null);

export function useAtTheGate(): AtTheGate {
  const found = useContext(GateContext);
  if (!found) throw new Error('a screen is shown outside of the gate');
  return found;
}

export function useGate(): Gate {
  return useAtTheGate().gate;
}

/** Where whoever holds the phone stands; the screen is drawn again with every change. */
export function useGateState(): GateState {
  const gate = useGate();
  return useSyncExternalStore(gate.subscribe, gate.state);
}

/** Whether a new version waits to take over. */
export function useNewVersion(): boolean {
  const { newVersion } = useAtTheGate();
  return useSyncExternalStore(newVersion.subscribe, newVersion.waits);
}
