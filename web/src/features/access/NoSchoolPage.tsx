import { Button, Group } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/api/me';
import { EmptyState } from '~/ui/states';
import classes from './Access.module.css';
import './words';

/** An account that no school has taken in yet, or somebody who stands in and has nobody to act for now. */
export function NoSchoolPage({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation('access');
  const { t: ui } = useTranslation('ui');
  const me = useMe();
  return (
    <main className={classes.page}>
      <EmptyState
        icon={IconSchool}
        title={t('noSchool')}
        detail={t('noSchoolDetail')}
        action={
          <Group justify="center">
            <Button loading={me.isFetching} onClick={() => void me.refetch()}>
              {t('noSchoolAgain')}
            </Button>
            <Button variant="default" onClick={onLeave}>
              {ui('me.signOut')}
            </Button>
          </Group>
        }
      />
    </main>
  );
}
