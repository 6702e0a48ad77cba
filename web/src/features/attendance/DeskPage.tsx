import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeskSettings } from '~/api/attendance';
import { useSchoolId } from '~/api/school';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { Loaded, RowSkeletons } from '~/ui/states';
import classes from './Desk.module.css';
import { DeskPane } from './DeskPane';
import { EntryList } from './EntryList';
import { useSlipPrinter } from './SlipPrint';
import { TardyList } from './TardyList';
import './words';

/** Late arrivals, early dismissals and absences. */
export function DeskPage() {
  const { t } = useTranslation('attendance');
  const settings = useDeskSettings(useSchoolId());
  const [view, setView] = useState('today');
  const slips = useSlipPrinter();
  return (
    <div className={classes.page}>
      <div className={classes.top}>
        <Titled>
          <h1>{t('title')}</h1>
          <ManualLink to="desk" about={t('title')} />
        </Titled>
        <SegmentedControl
          value={view}
          onChange={setView}
          data={[
            { value: 'today', label: t('today') },
            { value: 'tardies', label: t('tardies') },
          ]}
        />
      </div>
      {view === 'tardies' ? (
        <TardyList />
      ) : (
        <div className={classes.columns}>
          <Loaded query={settings} skeleton={<RowSkeletons rows={3} />}>
            {({ value }) => <DeskPane settings={value} onPrint={slips.print} />}
          </Loaded>
          <EntryList onPrint={slips.print} />
        </div>
      )}
      {slips.sheet}
    </div>
  );
}
