import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';

export const qualityRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/families/quality',
    component: lazyRouteComponent(() => import('./quality-page.tsx'), 'QualityPage'),
  }),
] as const;
