import { RouterProvider } from '@tanstack/react-router';
import { router } from './router';

export function Routes() {
  return <RouterProvider router={router} />;
}
