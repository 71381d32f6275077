import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';

export const aidRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/aid',
    component: lazyRouteComponent(() => import('./aid-page.tsx'), 'AidPage'),
  }),
] as const;
