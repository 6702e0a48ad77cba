import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BellSchedule } from '~/api/schedules';
import { SideDrawer } from '~/ui/SideDrawer';
import { ScheduleFields } from './ScheduleFields';

interface ScheduleDrawerProps {
  opened: boolean;
  schedule?: BellSchedule;
  onClose: () => void;
}

/** A schedule's form beside the list. Whatever was typed is asked about before it is lost. */
export function ScheduleDrawer({ opened, schedule, onClose }: ScheduleDrawerProps) {
  const { t } = useTranslation('schedules');
  const [dirty, setDirty] = useState(false);
  const done = () => {
    setDirty(false);
    onClose();
  };
  return (
    <SideDrawer
      opened={opened}
      onClose={() => (!dirty || window.confirm(t('discardSure'))) && done()}
      position="right"
      size={560}
      closeOnClickOutside={!dirty}
      title={<b>{schedule?.name ?? t('new')}</b>}
    >
      {opened && (
        <ScheduleFields key={schedule?.id ?? 'new'} schedule={schedule} onDirty={setDirty} onDone={done} />
      )}
    </SideDrawer>
  );
}
