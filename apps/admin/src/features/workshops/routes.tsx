import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';

export const workshopsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/workshops',
    component: lazyRouteComponent(() => import('./workshops-page.tsx'), 'WorkshopsPage'),
  }),
] as const;
