import { useTranslation } from 'react-i18next';
import { useKeepLocale, useSignOut } from '~/api/me';
import { useHere } from '~/api/school';
import { useAddress } from '~/lib/address';
import { type Locale, speak } from '~/lib/words';
import { AccountMenu } from '~/ui/AccountMenu';
import { chooseSchool } from './chosenSchool';
import { faceAt, facesOf, hasOnly } from './faces';

/** The page of the manual for who looks at this face. */
function manualFor(path: string): string {
  switch (faceAt(path)?.id) {
    case 'admin':
      return 'admin';
    case 'student':
      return 'student';
    case 'hallway':
      return 'monitor';
    case 'guardian':
      return 'guardians';
    case 'teacher':
    case undefined:
      return 'teacher';
  }
}

/** The account menu, with what the app knows. */
export function Account({ opensAtOnce = false }: { opensAtOnce?: boolean }) {
  const { t } = useTranslation('ui');
  const { me, school } = useHere();
  const { path, go } = useAddress();
  const signOut = useSignOut();
  const keepLocale = useKeepLocale();
  const faces = facesOf(school).map((face) => ({
    id: face.id,
    label: t(`face.${face.id}`),
    on: path.startsWith(face.home),
    choose: () => go(face.home),
  }));
  const schools = me.schools.map((other) => ({
    id: other.id,
    label: other.name,
    on: other.id === school.id,
    choose: () => {
      chooseSchool(other.id);
      go('/');
    },
  }));
  const staff = school.roles.some((role) => role !== 'student' && role !== 'guardian');
  const choose = (locale: Locale) => {
    speak(locale);
    keepLocale.mutate(locale);
  };
  return (
    <AccountMenu
      opensAtOnce={opensAtOnce}
      name={school.personName}
      photo={school.photo}
      detail={school.name}
      faces={faces}
      schools={schools}
      onSafety={
        school.abilities.includes('write-passes')
          ? () => go(path.startsWith('/admin') ? '/admin/safety' : '/safety')
          : undefined
      }
      onFallback={school.abilities.includes('write-passes') ? () => go('/fallback') : undefined}
      onCard={hasOnly(school, 'guardian') ? undefined : () => go('/card')}
      onManual={() => location.assign(`/manual/${manualFor(path)}`)}
      onSessions={staff ? undefined : () => go('/sessions')}
      onSecurity={staff ? () => go('/security') : undefined}
      onPassword={() => go('/password')}
      onPin={hasOnly(school, 'guardian') ? undefined : () => go('/pin')}
      languages={school.languages}
      onLocale={choose}
      onSignOut={() => signOut.mutate(undefined, { onSettled: () => go('/') })}
    />
  );
}
