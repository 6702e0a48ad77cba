import { useEffect } from 'react';
import { useEmergency, useRollCall } from '~/api/emergency';
import { useSendSeenMarks } from '~/api/seenMarks';

/** Loads the list and its page on every device of staff while a lockdown is on, before the network may fail. */
export function useReadyForRollCall(school: string, person: string): void {
  useSendSeenMarks(school, person);
  const wanted = !!useEmergency(school).data?.staff?.rollCall?.underWay;
  useRollCall(school, wanted);
  useEffect(() => {
    if (wanted) {
      void import('~/features/safety/SafetyPage');
    }
  }, [wanted]);
}
