import { SegmentedControl } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { previewClient } from '~/api/previewClient';
import type { Preview } from '~/api/previews';
import { HereContext, useHere } from '~/api/school';
import type { MySchool } from '~/api/types';
import { AddressContext } from '~/lib/address';
import { Face } from '~/ui/Face';
import { PausedBanner } from '~/ui/PausedBanner';
import classes from './Preview.module.css';

const StudentHome = lazy(async () => ({
  default: (await import('~/features/student/StudentHome')).StudentHome,
}));
const WhoIAm = lazy(async () => ({ default: (await import('~/features/student/WhoIAm')).WhoIAm }));
const PreviewCard = lazy(async () => ({
  default: (await import('~/features/idcards/PreviewCard')).PreviewCard,
}));
const TeacherHome = lazy(async () => ({
  default: (await import('~/features/teacher/TeacherHome')).TeacherHome,
}));

/** The school as the person of the preview has it. */
function useTheirs(preview: Preview): MySchool {
  const { t } = useTranslation('preview');
  const { school } = useHere();
  if (preview.kind === 'teacher') {
    const { teacher, abilities } = preview.shown;
    return { ...school, personId: teacher.id, personName: teacher.name, roles: ['teacher'], abilities };
  }
  const { student, grade } = preview.shown;
  return {
    ...school,
    personId: student?.id ?? '',
    personName: student?.name ?? t('someone'),
    roles: ['student'],
    abilities: ['take-passes'],
    grade: grade ?? null,
    photo: null,
  };
}

/** A student's screen; where phones are not welcome, as a phone shows it too. */
function StudentScreen() {
  const { t } = useTranslation('preview');
  const { school } = useHere();
  const [device, setDevice] = useState('computer');
  const account = <Face name={school.personName} photo={school.photo} />;
  return (
    <>
      {!school.phonesAllowed && (
        <div className={classes.devices}>
          <SegmentedControl
            aria-label={t('device')}
            value={device}
            onChange={setDevice}
            data={(['computer', 'phone'] as const).map((value) => ({
              value,
              label: t(`devices.${value}`),
            }))}
          />
        </div>
      )}
      <PausedBanner school={school.id} />
      {device === 'phone' ? (
        <WhoIAm account={account} card={<PreviewCard />} />
      ) : (
        <StudentHome account={account} />
      )}
    </>
  );
}

/** Somebody's own screen, the very one, over what the preview read. */
export function PreviewScreen({ preview }: { preview: Preview }) {
  const { t } = useTranslation('preview');
  const { me, school } = useHere();
  const theirs = useTheirs(preview);
  const client = useMemo(() => previewClient(school.id, preview), [school.id, preview]);
  const address = { path: preview.kind === 'student' ? '/student' : '/home', go: () => undefined };
  return (
    <QueryClientProvider client={client}>
      <HereContext.Provider value={{ me, school: theirs }}>
        <AddressContext.Provider value={address}>
          {!preview.shown.signsIn && (
            <p className={classes.note}>{t('noSignIn', { name: theirs.personName })}</p>
          )}
          <div className={classes.screen}>
            <Suspense fallback={null}>
              {preview.kind === 'student' ? (
                <StudentScreen />
              ) : (
                <main id="content" className={classes.teacher}>
                  <TeacherHome />
                </main>
              )}
            </Suspense>
          </div>
        </AddressContext.Provider>
      </HereContext.Provider>
    </QueryClientProvider>
  );
}
