import { Button } from '@mantine/core';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '~/api/adminTypes';
import { type SchoolCalendar, useCalendar } from '~/api/schedules';
import { useSchoolId } from '~/api/school';
import { useToday } from '~/api/today';
import { TimePlaceContext } from '~/lib/time';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { Loaded, RowSkeletons } from '~/ui/states';
import { CalendarMonth } from './CalendarMonth';
import { DaySheet } from './DaySheet';
import { sayDate } from './dates';
import { RotationSheet } from './RotationSheet';
import classes from './Schedules.module.css';
import { TermsPart } from './TermsPart';

function Turns({ calendar, onChange }: { calendar: SchoolCalendar; onChange: () => void }) {
  const { t } = useTranslation('schedules');
  const { locale } = useContext(TimePlaceContext);
  const { rotation } = calendar;
  const line = rotation && {
    turns: rotation.turns.map((turn) => turn.name).join(', '),
    date: sayDate(rotation.starts, locale),
  };
  return (
    <div className={`${page.row} ${classes.rotation}`}>
      <div>
        <b>{t('rotation.title')}</b>
        <div className={page.muted}>{line ? t('rotation.line', line) : t('rotation.none')}</div>
      </div>
      <Button variant="default" size="sm" onClick={onChange}>
        {rotation ? t('rotation.edit') : t('rotation.set')}
      </Button>
    </div>
  );
}

function Shown({ loaded, today }: { loaded: Versioned<SchoolCalendar>; today: string }) {
  const [picked, setPicked] = useState<string>();
  const [turning, setTurning] = useState(false);
  return (
    <>
      <Turns calendar={loaded.value} onChange={() => setTurning(true)} />
      <TermsPart loaded={loaded} />
      <CalendarMonth today={today} onPick={setPicked} />
      <DaySheet date={picked} loaded={loaded} onClose={() => setPicked(undefined)} />
      <RotationSheet opened={turning} loaded={loaded} today={today} onClose={() => setTurning(false)} />
    </>
  );
}

/** What each date of the school's year is. */
export function CalendarSection() {
  const { t } = useTranslation('schedules');
  const school = useSchoolId();
  const calendar = useCalendar(school);
  const today = useToday(school).data?.date;
  return (
    <section className={classes.section}>
      <Titled>
        <h2>{t('calendar')}</h2>
        <ManualLink to="admin#calendar" about={t('calendar')} />
      </Titled>
      <p className={page.lead}>{t('calendarLead')}</p>
      <Loaded query={calendar} skeleton={<RowSkeletons rows={4} />}>
        {(loaded) => today && <Shown loaded={loaded} today={today} />}
      </Loaded>
    </section>
  );
}
