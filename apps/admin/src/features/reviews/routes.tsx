import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';

export const reviewsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/reviews',
    /** `decided` shows what was decided instead of what waits. */
    validateSearch: ({ decided }: Record<string, unknown>): { decided?: true } => ({
      ...(decided === true ? { decided } : {}),
    }),
    component: lazyRouteComponent(() => import('./reviews-page.tsx'), 'ReviewsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/reviews/refused',
    component: lazyRouteComponent(() => import('./refused-page.tsx'), 'RefusedPage'),
  }),
] as const;
