import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';

export const settingsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings',
    component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/phones',
    component: lazyRouteComponent(() => import('./phones/phones-page.tsx'), 'PhonesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/wordings',
    component: lazyRouteComponent(() => import('./wordings/wordings-page.tsx'), 'WordingsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/selection',
    component: lazyRouteComponent(() => import('./selection/selection-page.tsx'), 'SelectionPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/policy',
    component: lazyRouteComponent(() => import('./policy/policy-page.tsx'), 'PolicyPage'),
  }),
] as const;
