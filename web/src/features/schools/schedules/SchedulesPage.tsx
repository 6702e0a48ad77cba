import { useTranslation } from 'react-i18next';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { CalendarSection } from './CalendarSection';
import { ScheduleList } from './ScheduleList';
import '../words';
import './words';

/** When the school's bells ring, and on which days. */
export function SchedulesPage() {
  const { t } = useTranslation('schedules');
  return (
    <>
      <Titled>
        <h1 className={page.head}>{t('title')}</h1>
        <ManualLink to="admin#schedules" about={t('title')} />
      </Titled>
      <p className={page.lead}>{t('lead')}</p>
      <ScheduleList />
      <CalendarSection />
    </>
  );
}
