import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './rootRoute';

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

const agenda = createRoute({
  getParentRoute: () => staff,
  path: '/agenda',
  component: lazyRouteComponent(() => import('~/features/agenda/AgendaPage'), 'AgendaPage'),
});

const offices = createRoute({
  getParentRoute: () => staff,
  path: '/out-of-office',
  component: lazyRouteComponent(() => import('~/features/offices/OfficesPage'), 'OfficesPage'),
});

const desk = createRoute({
  getParentRoute: () => staff,
  path: '/desk',
  component: lazyRouteComponent(() => import('~/features/attendance/DeskPage'), 'DeskPage'),
});

const activities = createRoute({
  getParentRoute: () => staff,
  path: '/activities',
  component: lazyRouteComponent(() => import('~/features/activities/ActivitiesPage'), 'ActivitiesPage'),
});

const fallback = createRoute({
  getParentRoute: () => staff,
  path: '/fallback',
  component: lazyRouteComponent(() => import('~/features/fallback/FallbackPage'), 'FallbackPage'),
});

const hallway = createRoute({
  getParentRoute: () => staff,
  path: '/hallway',
  component: lazyRouteComponent(() => import('./HallwayRoute'), 'HallwayRoute'),
});

const walkouts = createRoute({
  getParentRoute: () => staff,
  path: '/walkouts',
  component: lazyRouteComponent(() => import('~/features/walkouts/WalkoutsPage'), 'WalkoutsPage'),
});

const walkout = createRoute({
  getParentRoute: () => staff,
  path: '/walkouts/$pass',
  component: lazyRouteComponent(() => import('./WalkoutRoute'), 'WalkoutRoute'),
});

const reports = createRoute({
  getParentRoute: () => staff,
  path: '/reports',
  component: lazyRouteComponent(() => import('~/features/reports/ReportsPage'), 'ReportsPage'),
});

const records = createRoute({
  getParentRoute: () => staff,
  path: '/records',
  component: lazyRouteComponent(() => import('~/features/people/RecordsPage'), 'RecordsPage'),
});

const record = createRoute({
  getParentRoute: () => staff,
  path: '/records/$person',
  component: lazyRouteComponent(() => import('./RecordRoute'), 'RecordRoute'),
});

const safety = createRoute({
  getParentRoute: () => staff,
  path: '/safety',
  component: lazyRouteComponent(() => import('~/features/safety/SafetyPage'), 'SafetyPage'),
});

/** The pages of staff, in their frame. */
export const staffRoutes = staff.addChildren([
  teacherHome,
  agenda,
  offices,
  desk,
  activities,
  fallback,
  hallway,
  walkouts,
  walkout,
  reports,
  records,
  record,
  safety,
]);
