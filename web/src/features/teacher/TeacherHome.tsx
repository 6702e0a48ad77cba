import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHall } from '~/api/hall';
import { lookedFor, out } from '~/api/hallViews';
import { useSchoolId } from '~/api/school';
import { useToday } from '~/api/today';
import { DayBar } from '~/ui/DayBar';
import { Loaded, RowSkeletons } from '~/ui/states';
import { WalkoutRows } from '~/ui/walkout/WalkoutRows';
import { ActingFor } from './ActingFor';
import { MyRooms } from './MyRooms';
import { OutNow } from './OutNow';
import classes from './Teacher.module.css';
import { WaitingForMe } from './WaitingForMe';
import './words';

type Tab = 'rooms' | 'out';

/** The teacher's home: what to answer, my rooms, who is out. */
export function TeacherHome() {
  const { t } = useTranslation('teacher');
  const school = useSchoolId();
  const today = useToday(school);
  const hall = useHall(school, (state) => state);
  const [tab, setTab] = useState<Tab>('rooms');
  return (
    <>
      <h1 className="visually-hidden">{t('title')}</h1>
      {today.data && <DayBar today={today.data} />}
      <ActingFor />
      <div className={classes.tabs}>
        <SegmentedControl
          fullWidth
          size="md"
          value={tab}
          onChange={(value) => setTab(value as Tab)}
          data={[
            { value: 'rooms', label: t('myRooms') },
            { value: 'out', label: t('outNow') },
          ]}
        />
      </div>
      <Loaded query={hall} skeleton={<RowSkeletons rows={6} />}>
        {(state) => (
          <>
            <WalkoutRows strip passes={out(state).filter(lookedFor)} />
            <div className={classes.columns} data-tab={tab}>
              <WaitingForMe hall={state} />
              <MyRooms hall={state} />
              <OutNow hall={state} />
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}
