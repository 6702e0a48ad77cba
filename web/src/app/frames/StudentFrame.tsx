import { lazy, Suspense } from 'react';
import { useLiveHall } from '~/api/hall';
import { useHere } from '~/api/school';
import { StudentHome } from '~/features/student/StudentHome';
import { onPhone } from '~/lib/device';
import { PausedBanner } from '~/ui/PausedBanner';
import { LazyAccount } from '../LazyAccount';

const WhoIAm = lazy(async () => ({ default: (await import('~/features/student/WhoIAm')).WhoIAm }));

/** Around the student's one screen. */
export function StudentFrame() {
  const { me, school } = useHere();
  useLiveHall(school.id, me.account.id);
  return (
    <>
      <PausedBanner school={school.id} />
      {school.phonesAllowed || !onPhone(navigator, screen) ? (
        <StudentHome account={<LazyAccount />} />
      ) : (
        <Suspense fallback={null}>
          <WhoIAm account={<LazyAccount />} />
        </Suspense>
      )}
    </>
  );
}
