import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';

export const aidRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/aid',
    component: lazyRouteComponent(() => import('./rounds/rounds-page.tsx'), 'RoundsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/aid/rounds/new',
    component: lazyRouteComponent(() => import('./rounds/open-round-page.tsx'), 'OpenRoundPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/aid/rounds/$roundId',
    component: lazyRouteComponent(() => import('./rounds/round-page.tsx'), 'RoundPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/aid/rounds/$roundId/families/$familyId',
    component: lazyRouteComponent(() => import('./rounds/parcel-page.tsx'), 'ParcelPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/aid/rounds/$roundId/list',
    component: lazyRouteComponent(
      () => import('./rounds/distribution-list-page.tsx'),
      'DistributionListPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/aid/rules',
    component: lazyRouteComponent(() => import('./rules/rules-page.tsx'), 'RulesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/aid/rules/new',
    component: lazyRouteComponent(() => import('./rules/rule-editor-page.tsx'), 'NewRulePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/aid/rules/$ruleId',
    component: lazyRouteComponent(() => import('./rules/rule-page.tsx'), 'RulePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/aid/rules/$ruleId/next',
    component: lazyRouteComponent(() => import('./rules/rule-editor-page.tsx'), 'NextVersionPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/aid/commodities',
    component: lazyRouteComponent(() => import('./commodities/commodities-page.tsx'), 'CommoditiesPage'),
  }),
] as const;
