import './styles.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api.ts';
import { LanguageProvider, startLanguage } from './language/language.tsx';
import { router } from './router.tsx';
import { ThemeProvider } from './theme/theme-provider.tsx';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');

await startLanguage();
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <ThemeProvider>
          <RouterProvider router={router} />
        </ThemeProvider>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
