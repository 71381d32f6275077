import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';

const KEPT = 'depter.appearance';

/** Light, dark, or as the system has it. Remembered on this device; `data-theme` on <html> tells the tokens. */
export const appearance: MantineColorSchemeManager = {
  get: () => {
    const kept = localStorage.getItem(KEPT);
    const value: MantineColorScheme = kept === 'light' || kept === 'dark' ? kept : 'auto';
    tell(value);
    return value;
  },
  set: (value) => {
    localStorage.setItem(KEPT, value);
    tell(value);
  },
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => localStorage.removeItem(KEPT),
};

function tell(value: MantineColorScheme): void {
  if (value === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = value;
}
