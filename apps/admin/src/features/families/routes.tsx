import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';

export const familiesRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/families',
    component: lazyRouteComponent(() => import('./list/families-page.tsx'), 'FamiliesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/families/$familyId',
    component: lazyRouteComponent(() => import('./family/family-page.tsx'), 'FamilyPage'),
  }),
] as const;
