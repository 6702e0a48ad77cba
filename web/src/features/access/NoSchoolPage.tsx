import { Button } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '~/ui/states';
import classes from './Access.module.css';
import './words';

/** An account that no school has taken in yet. */
export function NoSchoolPage({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation('access');
  const { t: ui } = useTranslation('ui');
  return (
    <main className={classes.page}>
      <EmptyState
        icon={IconSchool}
        title={t('noSchool')}
        detail={t('noSchoolDetail')}
        action={
          <Button variant="default" onClick={onLeave}>
            {ui('me.signOut')}
          </Button>
        }
      />
    </main>
  );
}
