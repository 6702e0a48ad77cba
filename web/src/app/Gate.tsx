import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forget, useMe, useSetupStatus, useSignOut } from '~/api/me';
import { HereContext } from '~/api/school';
import type { Me, MySchool } from '~/api/types';
import { useWays } from '~/api/ways';
import { districtOfLink, forgetDoor, isIn, keepDoor, schoolOfDevice } from '~/lib/door';
import { onSignedOut } from '~/lib/http';
import { TimePlaceContext } from '~/lib/time';
import { LOCALES, speak } from '~/lib/words';
import { ErrorState } from '~/ui/states';
import { useChosenSchool } from './chosenSchool';

// Whoever is signed in already never loads these.
const SignInPage = lazy(async () => ({ default: (await import('~/features/access/SignInPage')).SignInPage }));
const PasswordPage = lazy(async () => ({
  default: (await import('~/features/access/PasswordPage')).PasswordPage,
}));
const SecurityPage = lazy(async () => ({
  default: (await import('~/features/access/SecurityPage')).SecurityPage,
}));
const SetupPage = lazy(async () => ({ default: (await import('~/features/access/SetupPage')).SetupPage }));
const NoSchoolPage = lazy(async () => ({
  default: (await import('~/features/access/NoSchoolPage')).NoSchoolPage,
}));

function useSignedOutElsewhere(): void {
  const client = useQueryClient();
  useEffect(() => onSignedOut(() => forget(client)), [client]);
}

function useLocaleOf(me: Me | null | undefined): void {
  const locale = LOCALES.find((known) => known === me?.account.locale);
  useEffect(() => {
    if (locale) {
      speak(locale);
    }
  }, [locale]);
}

/** Where the school has not the language that is spoken, the first that it has. */
function useLanguageOf(school: MySchool | undefined): void {
  const { i18n } = useTranslation();
  const [first] = LOCALES.filter((locale) => school?.languages.includes(locale));
  const spoken = i18n.language;
  useEffect(() => {
    if (first && !school?.languages.includes(spoken)) {
      speak(first);
    }
  }, [first, school, spoken]);
}

/** Stays until one goes on: codes for paper are shown once, and news of oneself may come while they are written down. */
function useOwing(me: Me) {
  const [owing, setOwing] = useState(me.account.owesFactor);
  if (me.account.owesFactor && !owing) {
    setOwing(true);
  }
  return { owing, goOn: () => setOwing(false) };
}

function SignedIn({ me, children }: { me: Me; children: ReactNode }) {
  const { i18n } = useTranslation();
  const school = useChosenSchool(me);
  const signOut = useSignOut();
  const { owing, goOn } = useOwing(me);
  useLanguageOf(school);
  useEffect(isIn, []);
  if (me.account.mustChangePassword) {
    return <PasswordPage forced onDone={() => undefined} onLeave={() => signOut.mutate()} />;
  }
  if (owing) {
    return <SecurityPage forced onGoOn={goOn} onLeave={() => signOut.mutate()} />;
  }
  if (!school) {
    return <NoSchoolPage onLeave={() => signOut.mutate()} />;
  }
  return (
    <TimePlaceContext.Provider value={{ zone: school.timeZone, locale: i18n.language }}>
      <HereContext.Provider value={{ me, school }}>{children}</HereContext.Provider>
    </TimePlaceContext.Provider>
  );
}

/** What somebody sees who is not signed in: the way in, or on an empty server its set-up. */
function Outside() {
  const setup = useSetupStatus();
  const [door, setDoor] = useState(() => ({ district: districtOfLink(), school: schoolOfDevice() }));
  const ways = useWays(door.district, door.school);
  const answer = ways.data;
  useEffect(() => {
    if (answer) {
      keepDoor(answer.district);
    }
  }, [answer]);
  if (setup.isPending || ways.isPending) {
    return null;
  }
  const elsewhere = () => {
    forgetDoor();
    setDoor({ district: undefined, school: undefined });
  };
  return setup.data?.needed ? (
    <SetupPage codeNeeded={setup.data.codeNeeded} />
  ) : (
    <SignInPage ways={answer} known={Boolean(door.district || door.school)} onElsewhere={elsewhere} />
  );
}

function Passage({ children }: { children: ReactNode }) {
  const me = useMe();
  useSignedOutElsewhere();
  useLocaleOf(me.data);
  if (me.data) {
    return <SignedIn me={me.data}>{children}</SignedIn>;
  }
  if (me.data === null) {
    return <Outside />;
  }
  return me.error ? <ErrorState error={me.error} onRetry={() => void me.refetch()} /> : null;
}

/** Lets nobody past who is not signed in, has a password to choose or a second factor to add, or belongs to no school. */
export function Gate({ children }: { children: ReactNode }) {
  return (
    <Suspense fallback={null}>
      <Passage>{children}</Passage>
    </Suspense>
  );
}
