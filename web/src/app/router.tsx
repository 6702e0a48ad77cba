import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { adminRoutes } from './adminRoutes';
import { root, ToFirstFace } from './rootRoute';
import { staffRoutes } from './staffRoutes';

const start = createRoute({ getParentRoute: () => root, path: '/', component: ToFirstFace });

const password = createRoute({
  getParentRoute: () => root,
  path: '/password',
  component: lazyRouteComponent(() => import('./PasswordRoute'), 'PasswordRoute'),
});

const pin = createRoute({
  getParentRoute: () => root,
  path: '/pin',
  component: lazyRouteComponent(() => import('./PinRoute'), 'PinRoute'),
});

const sessions = createRoute({
  getParentRoute: () => root,
  path: '/sessions',
  component: lazyRouteComponent(() => import('./SessionsRoute'), 'SessionsRoute'),
});

const security = createRoute({
  getParentRoute: () => root,
  path: '/security',
  component: lazyRouteComponent(() => import('./SecurityRoute'), 'SecurityRoute'),
});

const card = createRoute({
  getParentRoute: () => root,
  path: '/card',
  component: lazyRouteComponent(() => import('~/features/idcards/IdCardPage'), 'IdCardPage'),
});

const preview = createRoute({
  getParentRoute: () => root,
  path: '/preview',
  component: lazyRouteComponent(() => import('./preview/PreviewPage'), 'PreviewPage'),
});

const student = createRoute({
  getParentRoute: () => root,
  path: '/student',
  component: lazyRouteComponent(() => import('./frames/StudentFrame'), 'StudentFrame'),
});

const myRecord = createRoute({
  getParentRoute: () => root,
  path: '/student/record',
  component: lazyRouteComponent(() => import('~/features/privacy/MyRecordPage'), 'MyRecordPage'),
});

const guardian = createRoute({
  getParentRoute: () => root,
  path: '/guardian',
  component: lazyRouteComponent(() => import('./frames/GuardianFrame'), 'GuardianFrame'),
});

const routeTree = root.addChildren([
  start,
  password,
  pin,
  sessions,
  security,
  card,
  preview,
  student,
  myRecord,
  guardian,
  staffRoutes,
  adminRoutes,
]);

export const router = createRouter({ routeTree, defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
