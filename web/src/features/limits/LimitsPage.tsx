import { useTranslation } from 'react-i18next';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { GroupList } from './GroupList';
import { LimitList } from './LimitList';
import { ReachedList } from './ReachedList';
import { WatchList } from './WatchList';
import './words';

/** Pass limits, and students who must not meet; with a group open where the address names one. */
export function LimitsPage({ group }: { group?: string }) {
  const { t } = useTranslation('limits');
  return (
    <>
      <Titled>
        <h1 className={page.head}>{t('title')}</h1>
        <ManualLink to="admin#limits-and-safety" about={t('title')} />
      </Titled>
      <GroupList linked={group} />
      <LimitList />
      <ReachedList />
      <WatchList />
    </>
  );
}
