import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHall, useLiveStatus } from '~/api/hall';
import { isAhead, isOffer } from '~/api/hallViews';
import { useHere } from '~/api/school';
import type { PassCard as Pass } from '~/api/types';
import { useNow } from '~/lib/clock';
import { OfflineBanner } from '~/ui/Banner';
import { Loaded, TileSkeletons } from '~/ui/states';
import { Choosing } from './Choosing';
import { MyPass } from './MyPass';
import classes from './Student.module.css';
import { TodayPasses } from './TodayPasses';
import './words';

const STATES = new Set(['requested', 'waiting', 'ready', 'active']);
const Offers = lazy(async () => ({ default: (await import('./Offers')).Offers }));
const LettingGo = lazy(async () => ({ default: (await import('./LettingGo')).LettingGo }));
const Coming = lazy(async () => ({ default: (await import('./Coming')).Coming }));
const MyActivities = lazy(async () => ({
  default: (await import('./MyActivities')).MyActivities,
}));
const KEPT_MS = 90_000;

/** What staff offered and never became a pass of the student's. */
function isGoneOffer(pass: Pass): boolean {
  return !!pass.offeredBy && !pass.startedAt;
}

/** The pass that counts now: the open one, else one that was over just now and is not put aside. */
function current(passes: Pass[], now: number, aside: ReadonlySet<string>): Pass | undefined {
  const open = passes.find((pass) => STATES.has(pass.state) && !isOffer(pass) && !isAhead(pass));
  if (open) {
    return open;
  }
  return passes
    .filter(
      (pass) =>
        !aside.has(pass.id) && !isGoneOffer(pass) && pass.endedAt && now - Date.parse(pass.endedAt) < KEPT_MS,
    )
    .sort((one, other) => (other.endedAt ?? '').localeCompare(one.endedAt ?? ''))[0];
}

/** The student's one screen: the pass, or the choice of where to. */
export function StudentHome({ account, told }: { account: ReactNode; told?: ReactNode }) {
  const { school } = useHere();
  const { t } = useTranslation('student');
  const offline = useLiveStatus() === 'offline';
  const [aside, setAside] = useState<ReadonlySet<string>>(new Set());
  const now = useNow(5000);
  const hall = useHall(school.id, (state) => state);
  const mine = useMemo(
    () => Object.values(hall.data?.passes ?? {}).filter((pass) => pass.student.id === school.personId),
    [hall.data, school.personId],
  );
  const pass = current(mine, now, aside);
  const offers = mine.filter(isOffer);
  const begun = mine.filter((one) => one.waitsForTeacher);
  return (
    <>
      {offline && <OfflineBanner>{pass?.state === 'active' && t('offline')}</OfflineBanner>}
      <main id="content" className={classes.page}>
        <Loaded query={hall} skeleton={<TileSkeletons />}>
          {() => (
            <>
              {told}
              {offers.length > 0 && (
                <Suspense fallback={null}>
                  <Offers passes={offers} />
                </Suspense>
              )}
              {begun.length > 0 && (
                <Suspense fallback={null}>
                  <LettingGo passes={begun} />
                </Suspense>
              )}
              {pass ? (
                <MyPass
                  pass={pass}
                  account={account}
                  onDismiss={() => setAside(new Set([...aside, pass.id]))}
                />
              ) : (
                <>
                  <Choosing
                    account={account}
                    coming={
                      <Suspense fallback={null}>
                        <Coming />
                        <MyActivities />
                      </Suspense>
                    }
                  />
                  <TodayPasses />
                </>
              )}
            </>
          )}
        </Loaded>
      </main>
    </>
  );
}
