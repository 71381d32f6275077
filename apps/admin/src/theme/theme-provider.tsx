import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { appearance } from './appearance.ts';
import { mantineVariables, theme } from './theme.ts';

/** Mantine, dressed in our tokens alone. */
export function ThemeProvider({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={mantineVariables}
      colorSchemeManager={appearance}
      defaultColorScheme="auto"
    >
      {children}
    </MantineProvider>
  );
}
