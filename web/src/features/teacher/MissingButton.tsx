import { Button } from '@mantine/core';
import { IconWalk } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClassNow } from '~/api/rooms';
import { useMay, useSchoolId } from '~/api/school';
import type { MyRoom } from '~/api/types';
import { useAlertRooms } from '~/api/walkouts';
import { MissingSheet } from '~/ui/walkout/MissingSheet';
import '~/ui/walkout/words';
import classes from './Teacher.module.css';

/** Reports somebody missing from the class now; only where the school has an alert room. */
export function MissingButton({ rooms }: { rooms: MyRoom[] }) {
  const { t } = useTranslation('walkout');
  const school = useSchoolId();
  const may = useMay('write-passes');
  const alert = useAlertRooms(school);
  const [opened, setOpened] = useState(false);
  const here =
    rooms.find((mine) => mine.sectionNow)?.room ?? (rooms.length === 1 ? rooms[0]?.room : undefined);
  const teaches = rooms.some((mine) => mine.sectionNow);
  const list = useClassNow(school, teaches && alert.length > 0 ? here?.id : undefined);
  if (!may || alert.length === 0) {
    return null;
  }
  return (
    <>
      <Button
        className={classes.missing}
        variant="default"
        size="sm"
        leftSection={<IconWalk size="1.125rem" />}
        onClick={() => setOpened(true)}
      >
        {t('missing.open')}
      </Button>
      {opened && (
        <MissingSheet
          classmates={list.data ?? []}
          originId={here && !here.alert ? here.id : undefined}
          onClose={() => setOpened(false)}
        />
      )}
    </>
  );
}
