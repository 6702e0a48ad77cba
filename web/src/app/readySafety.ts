import { useEffect } from 'react';
import { useEmergency, useRollCall } from '~/api/emergency';
import { inSchool, useHere } from '~/api/school';
import { useSendSeenMarks } from '~/api/seenMarks';
import { forgetRollCall, keepRollCall } from '~/lib/offline';

/**
 * Loads the list and its page on every device of staff while a lockdown is on, before the network may fail, and keeps
 * them so that they come back after a reload.
 */
export function useReadyForRollCall(school: string, person: string): void {
  useSendSeenMarks(school, person);
  const { me } = useHere();
  const emergency = useEmergency(school).data;
  const wanted = !!emergency?.staff?.rollCall?.underWay;
  const rollCall = useRollCall(school, wanted).data;
  useEffect(() => {
    if (wanted && rollCall) {
      void import('~/features/safety/SafetyPage').then(() =>
        keepRollCall({
          '/api/me': me,
          [inSchool(school, 'emergency')]: emergency,
          [inSchool(school, 'roll-call')]: rollCall,
        }),
      );
    }
  }, [wanted, rollCall, emergency, me, school]);
  const over = !!emergency && !wanted;
  useEffect(() => {
    if (over) {
      void forgetRollCall();
    }
  }, [over]);
}
