import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './rootRoute';

const admin = createRoute({
  getParentRoute: () => root,
  path: '/admin',
  component: lazyRouteComponent(() => import('./frames/AdminFrame'), 'AdminFrame'),
});

/** The pages of administration, in their frame. */
export const adminRoutes = admin.addChildren([
  createRoute({
    getParentRoute: () => admin,
    path: '/',
    component: lazyRouteComponent(() => import('./frames/ToFirstAdminScreen'), 'ToFirstAdminScreen'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/start',
    component: lazyRouteComponent(() => import('./StartRoute'), 'StartRoute'),
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
    path: '/people/guardians',
    component: lazyRouteComponent(() => import('~/features/guardians/InvitationsPage'), 'InvitationsPage'),
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
    path: '/rosters/history',
    component: lazyRouteComponent(() => import('~/features/rosters/HistoryPage'), 'HistoryPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/rosters/connections',
    component: lazyRouteComponent(
      () => import('~/features/rosters/connections/ConnectionsPage'),
      'ConnectionsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/rosters/connections/new',
    component: lazyRouteComponent(
      () => import('~/features/rosters/connections/NewConnectionPage'),
      'NewConnectionPage',
    ),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/rosters/connections/$connection',
    component: lazyRouteComponent(() => import('./ConnectionRoute'), 'ConnectionRoute'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/sign-on',
    component: lazyRouteComponent(() => import('~/features/signon/SignOnPage'), 'SignOnPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/sign-on/new',
    component: lazyRouteComponent(() => import('~/features/signon/NewSignOnPage'), 'NewSignOnPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/sign-on/rules',
    component: lazyRouteComponent(() => import('~/features/signon/SignInRulesPage'), 'SignInRulesPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/sign-on/$connection',
    component: lazyRouteComponent(() => import('./SignOnRoute'), 'SignOnRoute'),
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
]);
