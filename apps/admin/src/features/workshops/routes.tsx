import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';
import { isMonth } from './calendar/month.ts';
import { type EditorStart, isEditorStart } from './curriculum/editor-start.ts';

export const workshopsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/workshops',
    /** `month` is shown, this one when it is left out; `schedule` opens the form for that day. */
    validateSearch: ({ month, schedule }: Record<string, unknown>): { month?: string; schedule?: true } => ({
      ...(typeof month === 'string' && isMonth(month) ? { month } : {}),
      ...(schedule === true ? { schedule } : {}),
    }),
    component: lazyRouteComponent(() => import('./calendar/calendar-page.tsx'), 'CalendarPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/workshops/sessions/$sessionId',
    component: lazyRouteComponent(() => import('./session/session-page.tsx'), 'SessionPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/workshops/sessions/$sessionId/proof',
    component: lazyRouteComponent(() => import('./proof/proof-page.tsx'), 'ProofPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/workshops/groups',
    component: lazyRouteComponent(() => import('./groups/groups-page.tsx'), 'GroupsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/workshops/groups/$groupId',
    component: lazyRouteComponent(() => import('./groups/group-page.tsx'), 'GroupPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/workshops/curriculum',
    component: lazyRouteComponent(() => import('./curriculum/curriculum-page.tsx'), 'CurriculumPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/workshops/curriculum/edit',
    /** What the new version starts from, and of which curriculum it is; the first there is when that is left out. */
    validateSearch: ({ from, of }: Record<string, unknown>): { from: EditorStart; of?: string } => ({
      from: isEditorStart(from) ? from : 'last',
      ...(typeof of === 'string' ? { of } : {}),
    }),
    component: lazyRouteComponent(() => import('./curriculum/editor-page.tsx'), 'EditorPage'),
  }),
] as const;
