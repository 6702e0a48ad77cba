import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, newKey } from '~/lib/http';
import { forgetKiosk } from '~/lib/kioskMark';
import { keys } from './query';
import type { Answered, Sent } from './schema';
import { inSchool } from './school';

/** Who reports whom at a kiosk. */
export type MissingAtKiosk = Sent['POST /api/schools/{school}/kiosk/walkouts'];
type ToReport = Answered['POST /api/schools/{school}/kiosk/walkouts/preview'];
type Reported = Answered['POST /api/schools/{school}/kiosk/walkouts'];

/** Leaves kiosk mode, with the PIN of a member of staff. */
export function useLeaveKiosk(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (pin: { staffId: string; pin: string }) =>
      call<void>(inSchool(school, 'kiosk/departure'), { method: 'POST', body: pin }),
    onSuccess: () => {
      forgetKiosk();
      client.setQueryData(keys.kiosk, null);
    },
  });
}

/** Tells staff whom they are about to report missing. */
export function useLookAtMissing(school: string) {
  return useMutation({
    mutationFn: (missing: MissingAtKiosk) =>
      call<ToReport>(inSchool(school, 'kiosk/walkouts/preview'), { method: 'POST', body: missing }),
  });
}

/** Begins a walkout at the kiosk. */
export function useReportMissing(school: string) {
  return useMutation({
    mutationFn: (missing: MissingAtKiosk) =>
      call<Reported>(inSchool(school, 'kiosk/walkouts'), {
        method: 'POST',
        body: missing,
        idempotencyKey: newKey(),
      }),
  });
}
