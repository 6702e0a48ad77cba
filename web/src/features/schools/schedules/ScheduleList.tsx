import { Button } from '@mantine/core';
import { IconBellRinging, IconFileUpload, IconPlus } from '@tabler/icons-react';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BellSchedule, useBellSchedules, useNoStarts } from '~/api/schedules';
import { useMay, useSchoolId } from '~/api/school';
import { useAddress } from '~/lib/address';
import { TimePlaceContext } from '~/lib/time';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { weekdays } from './dates';
import { PlanBar } from './PlanBar';
import { ScheduleDrawer } from './ScheduleDrawer';
import classes from './Schedules.module.css';

function ScheduleCard({ schedule, onEdit }: { schedule: BellSchedule; onEdit: () => void }) {
  const { t } = useTranslation('schedules');
  const { locale } = useContext(TimePlaceContext);
  const school = useSchoolId();
  const { id: _, version: __, ...form } = schedule;
  const noStarts = useNoStarts(school, form).data?.noFly ?? [];
  const days = weekdays(locale).filter(({ day }) => schedule.weekdays.includes(day));
  return (
    <li className={classes.schedule}>
      <div className={classes.scheduleHead}>
        <h3>{schedule.name}</h3>
        <span className={page.muted}>
          {days.length ? days.map((one) => one.short).join(', ') : t('onNoDay')}
        </span>
        <Button variant="default" size="sm" onClick={onEdit} aria-label={`${t('edit')}: ${schedule.name}`}>
          {t('edit')}
        </Button>
      </div>
      <PlanBar periods={schedule.periods} noStarts={noStarts} />
    </li>
  );
}

/** Every bell schedule, each drawn as the day that students meet. */
export function ScheduleList() {
  const { t } = useTranslation('schedules');
  const schedules = useBellSchedules(useSchoolId());
  const [editing, setEditing] = useState<{ schedule?: BellSchedule }>();
  const address = useAddress();
  const mayUpload = useMay('admin-people');
  const add = (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setEditing({})}>
      {t('add')}
    </Button>
  );
  const ways = (
    <div className={classes.ways}>
      {add}
      {mayUpload && (
        <Button
          variant="default"
          leftSection={<IconFileUpload size={20} aria-hidden />}
          title={t('uploadHint')}
          onClick={() => address.go('/admin/rosters')}
        >
          {t('upload')}
        </Button>
      )}
    </div>
  );
  return (
    <section className={classes.section}>
      <Titled>
        <h2>{t('bells')}</h2>
        <ManualLink to="admin#bell-schedules" about={t('bells')} />
      </Titled>
      <Loaded query={schedules} skeleton={<RowSkeletons rows={2} />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon={IconBellRinging} title={t('none')} detail={t('noneDetail')} action={ways} />
          ) : (
            <>
              <ul className={page.list}>
                {all.map((schedule) => (
                  <ScheduleCard
                    key={schedule.id}
                    schedule={schedule}
                    onEdit={() => setEditing({ schedule })}
                  />
                ))}
              </ul>
              {ways}
            </>
          )
        }
      </Loaded>
      <ScheduleDrawer
        opened={editing !== undefined}
        schedule={editing?.schedule}
        onClose={() => setEditing(undefined)}
      />
    </section>
  );
}
