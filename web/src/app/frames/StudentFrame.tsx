import { lazy, Suspense } from 'react';
import { useLiveHall } from '~/api/hall';
import { useNotices } from '~/api/notices';
import { useHere } from '~/api/school';
import { StudentHome } from '~/features/student/StudentHome';
import { onPhone } from '~/lib/device';
import { PausedBanner } from '~/ui/PausedBanner';
import { LazyAccount } from '../LazyAccount';

const OwnNotices = lazy(async () => ({
  default: (await import('~/features/notices/OwnNotices')).OwnNotices,
}));
const WhoIAm = lazy(async () => ({ default: (await import('~/features/student/WhoIAm')).WhoIAm }));

const OwnCard = lazy(async () => ({ default: (await import('~/features/idcards/OwnCard')).OwnCard }));

/** Around the student's one screen. */
export function StudentFrame() {
  const { me, school } = useHere();
  useLiveHall(school.id, me.account.id);
  const unread = useNotices(school.id).data?.filter(({ read }) => !read) ?? [];
  const told = unread.length > 0 && (
    <Suspense fallback={null}>
      <OwnNotices notices={unread} />
    </Suspense>
  );
  return (
    <>
      <PausedBanner school={school.id} />
      {school.phonesAllowed || !onPhone(navigator, screen) ? (
        <StudentHome account={<LazyAccount />} told={told} />
      ) : (
        <Suspense fallback={null}>
          <WhoIAm account={<LazyAccount />} card={<OwnCard page="/student" />} />
        </Suspense>
      )}
    </>
  );
}
