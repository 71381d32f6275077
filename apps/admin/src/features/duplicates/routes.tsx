import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';

export const duplicatesRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/families/duplicates',
    validateSearch: (search: Record<string, unknown>): { decided?: true } =>
      search.decided === true ? { decided: true } : {},
    component: lazyRouteComponent(() => import('./duplicates-page.tsx'), 'DuplicatesPage'),
  }),
] as const;
