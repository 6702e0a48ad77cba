import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
} from '@tanstack/react-router';
import { useHere } from '~/api/school';
import { facesOf } from './faces';

/** The first face of the person, also for addresses that lead nowhere. */
function ToFirstFace() {
  const { school } = useHere();
  const first = facesOf(school)[0];
  return first ? <Navigate to={first.home} replace /> : <Navigate to="/password" replace />;
}

const root = createRootRoute({ component: Outlet, notFoundComponent: ToFirstFace });

const start = createRoute({ getParentRoute: () => root, path: '/', component: ToFirstFace });

const password = createRoute({
  getParentRoute: () => root,
  path: '/password',
  component: lazyRouteComponent(() => import('./PasswordRoute'), 'PasswordRoute'),
});

const student = createRoute({
  getParentRoute: () => root,
  path: '/student',
  component: lazyRouteComponent(() => import('./frames/StudentFrame'), 'StudentFrame'),
});

const staff = createRoute({
  getParentRoute: () => root,
  id: 'staff',
  component: lazyRouteComponent(() => import('./frames/StaffFrame'), 'StaffFrame'),
});

const teacherHome = createRoute({
  getParentRoute: () => staff,
  path: '/home',
  component: lazyRouteComponent(() => import('~/features/teacher/TeacherHome'), 'TeacherHome'),
});

const hallway = createRoute({
  getParentRoute: () => staff,
  path: '/hallway',
  component: lazyRouteComponent(() => import('~/features/monitor/Hallway'), 'Hallway'),
});

const admin = createRoute({
  getParentRoute: () => root,
  path: '/admin',
  component: lazyRouteComponent(() => import('./frames/AdminFrame'), 'AdminFrame'),
});

const routeTree = root.addChildren([
  start,
  password,
  student,
  staff.addChildren([teacherHome, hallway]),
  admin,
]);

export const router = createRouter({ routeTree, defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
