import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
  useRouter,
  useRouterState,
} from '@tanstack/react-router';
import { useHere } from '~/api/school';
import { AddressContext } from '~/lib/address';
import { faceAt, facesOf } from './faces';

/** The first face of the person, also for addresses that lead nowhere. */
function ToFirstFace() {
  const { school } = useHere();
  const first = facesOf(school)[0];
  return first ? <Navigate to={first.home} replace /> : <Navigate to="/password" replace />;
}

/** Leads away from a face that this person does not have, such as the one of who signed in here before. */
function OwnFaces() {
  const { school } = useHere();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const face = faceAt(path);
  const { history } = useRouter();
  return (
    <AddressContext.Provider value={{ path, go: (to) => history.push(to) }}>
      {face && !facesOf(school).includes(face) ? <ToFirstFace /> : <Outlet />}
    </AddressContext.Provider>
  );
}

const root = createRootRoute({ component: OwnFaces, notFoundComponent: ToFirstFace });

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

const admin = createRoute({
  getParentRoute: () => root,
  path: '/admin',
  component: lazyRouteComponent(() => import('./frames/AdminFrame'), 'AdminFrame'),
});

const adminScreens = [
  createRoute({
    getParentRoute: () => admin,
    path: '/',
    component: lazyRouteComponent(() => import('./frames/ToFirstAdminScreen'), 'ToFirstAdminScreen'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/start',
    component: lazyRouteComponent(() => import('~/features/steps/StartPage'), 'StartPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/rooms',
    component: lazyRouteComponent(() => import('~/features/places/RoomsPage'), 'RoomsPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/rooms/kiosks',
    component: lazyRouteComponent(() => import('~/features/places/KiosksPage'), 'KiosksPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/limits',
    component: lazyRouteComponent(() => import('~/features/limits/LimitsPage'), 'LimitsPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/limits/groups/$group',
    component: lazyRouteComponent(() => import('./EncounterGroupRoute'), 'EncounterGroupRoute'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/safety',
    component: lazyRouteComponent(() => import('~/features/safety/SafetyPage'), 'SafetyPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/people',
    component: lazyRouteComponent(() => import('~/features/people/PeoplePage'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/people/groups',
    component: lazyRouteComponent(() => import('~/features/people/GroupsPage'), 'GroupsPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/people/covers',
    component: lazyRouteComponent(() => import('~/features/people/CoversPage'), 'CoversPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/people/rollover',
    component: lazyRouteComponent(() => import('~/features/years/RolloverPage'), 'RolloverPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/people/photos',
    component: lazyRouteComponent(() => import('~/features/photos/PhotosPage'), 'PhotosPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/people/$person',
    component: lazyRouteComponent(() => import('./PersonRoute'), 'PersonRoute'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/rosters',
    component: lazyRouteComponent(() => import('~/features/rosters/RostersPage'), 'RostersPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/schedules',
    component: lazyRouteComponent(
      () => import('~/features/schools/schedules/SchedulesPage'),
      'SchedulesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/id-cards',
    component: lazyRouteComponent(() => import('~/features/idcards/IdCardsPage'), 'IdCardsPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/attendance',
    component: lazyRouteComponent(() => import('~/features/attendance/DeskSettingsPage'), 'DeskSettingsPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/disputes',
    component: lazyRouteComponent(() => import('~/features/privacy/DisputesPage'), 'DisputesPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/reports',
    component: lazyRouteComponent(() => import('~/features/reports/ReportsPage'), 'ReportsPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/audit',
    component: lazyRouteComponent(() => import('~/features/insight/AuditPage'), 'AuditPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/settings',
    component: lazyRouteComponent(() => import('~/features/schools/SettingsPage'), 'SettingsPage'),
  }),
];

const routeTree = root.addChildren([
  start,
  password,
  sessions,
  pin,
  card,
  preview,
  student,
  myRecord,
  staff.addChildren([
    teacherHome,
    agenda,
    desk,
    fallback,
    offices,
    activities,
    hallway,
    walkouts,
    walkout,
    reports,
    records,
    record,
    safety,
  ]),
  admin.addChildren(adminScreens),
]);

export const router = createRouter({ routeTree, defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
