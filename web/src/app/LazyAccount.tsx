import { UnstyledButton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '~/api/school';
import { Face } from '~/ui/Face';

const Account = lazy(async () => ({ default: (await import('./Account')).Account }));

/** The account menu, loaded when it is first wanted, so that the student's first screen stays small. */
export function LazyAccount() {
  const { t } = useTranslation('ui');
  const { school } = useHere();
  const [wanted, setWanted] = useState(false);
  const button = (
    <UnstyledButton
      aria-label={t('me.menu', { name: school.personName })}
      aria-haspopup="menu"
      onClick={() => setWanted(true)}
    >
      <Face name={school.personName} photo={school.photo} size={44} />
    </UnstyledButton>
  );
  return wanted ? (
    <Suspense fallback={button}>
      <Account opensAtOnce />
    </Suspense>
  ) : (
    button
  );
}
