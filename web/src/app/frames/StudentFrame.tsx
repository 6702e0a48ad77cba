import { useLiveHall } from '~/api/hall';
import { useHere } from '~/api/school';
import { StudentHome } from '~/features/student/StudentHome';
import { PausedBanner } from '~/ui/PausedBanner';
import { LazyAccount } from '../LazyAccount';

/** Around the student's one screen. */
export function StudentFrame() {
  const { me, school } = useHere();
  useLiveHall(school.id, me.account.id);
  return (
    <>
      <PausedBanner school={school.id} />
      <StudentHome account={<LazyAccount />} />
    </>
  );
}
