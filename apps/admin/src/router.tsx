import { createRouter } from '@tanstack/react-router';
import { aidRoutes } from './features/aid/routes.tsx';
import { duplicatesRoutes } from './features/duplicates/routes.tsx';
import { familiesRoutes } from './features/families/routes.tsx';
import { importsRoutes } from './features/imports/routes.tsx';
import { qualityRoutes } from './features/quality/routes.tsx';
import { retentionRoutes } from './features/retention/routes.tsx';
import { reviewsRoutes } from './features/reviews/routes.tsx';
import { setUpRoutes } from './features/set-up/routes.tsx';
import { settingsRoutes } from './features/settings/routes.tsx';
import { todayRoutes } from './features/today/routes.tsx';
import { workshopsRoutes } from './features/workshops/routes.tsx';
import { rootRoute, shellRoute } from './root-route.tsx';

const routeTree = rootRoute.addChildren([
  ...setUpRoutes,
  shellRoute.addChildren([
    ...todayRoutes,
    ...reviewsRoutes,
    ...familiesRoutes,
    ...duplicatesRoutes,
    ...qualityRoutes,
    ...retentionRoutes,
    ...importsRoutes,
    ...workshopsRoutes,
    ...aidRoutes,
    ...settingsRoutes,
  ]),
]);

export const router = createRouter({
  routeTree,
  basepath: '/admin',
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
