import { UnstyledButton } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { runsFor } from '~/api/rosterRuns';
import { useHere } from '~/api/school';
import { useAddress } from '~/lib/address';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import classes from './connections/Connections.module.css';
import './connections/connectionWords';
import { RunHistory } from './connections/RunHistory';

/** Every run of a district or a school: of connections, of uploads, and from the command line. */
export function HistoryPage() {
  const { t } = useTranslation('connections');
  const { me, school } = useHere();
  const { go } = useAddress();
  const at = runsFor(me, school.id);
  return (
    <>
      <UnstyledButton className={classes.back} onClick={() => go('/admin/rosters')}>
        <IconArrowLeft size={20} aria-hidden />
        {t('back')}
      </UnstyledButton>
      <Titled>
        <h1 className={page.head}>{t('history.title')}</h1>
        <ManualLink to="admin#rosters" about={t('history.title')} />
      </Titled>
      <p className={page.lead}>{t('history.lead')}</p>
      <RunHistory at={at} listed={at} />
    </>
  );
}
