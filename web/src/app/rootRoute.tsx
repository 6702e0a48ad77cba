import { createRootRoute, Navigate, Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { useHere } from '~/api/school';
import { AddressContext } from '~/lib/address';
import { faceAt, facesOf } from './faces';

/** The first face of the person, also for addresses that lead nowhere. */
export function ToFirstFace() {
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

export const root = createRootRoute({ component: OwnFaces, notFoundComponent: ToFirstFace });
