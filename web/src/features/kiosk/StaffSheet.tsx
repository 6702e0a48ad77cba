import { Button } from '@mantine/core';
import { IconLogout, IconWalk } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Binding, Board } from '~/api/kiosk';
import { Sheet } from '~/ui/Sheet';
import { LeaveKiosk } from './LeaveKiosk';
import { MissingStudent } from './MissingStudent';
import classes from './Staff.module.css';
import { useIdle } from './useIdle';
import type { Visiting } from './useVisit';

/** Whoever types a PIN takes longer than a student who chooses a room. */
const IDLE_MS = 45_000;

/** What staff do at the kiosk of a room, by PIN. */
export function StaffSheet(props: { binding: Binding; board: Board; visit: Visiting; onClose: () => void }) {
  const { binding, board, visit, onClose } = props;
  const { t } = useTranslation('kiosk');
  const [doing, setDoing] = useState<'missing' | 'leave' | undefined>(board.walkouts ? undefined : 'leave');
  useIdle(true, onClose, IDLE_MS);
  const title = { missing: t('missing.title'), leave: t('staffTitle') };
  return (
    <Sheet opened onClose={onClose} title={doing ? title[doing] : t('staff')}>
      {doing === undefined && (
        <div className={classes.acts}>
          <Button
            size="lg"
            className={classes.act}
            leftSection={<IconWalk size="1.75rem" aria-hidden />}
            onClick={() => setDoing('missing')}
          >
            {t('missing.open')}
          </Button>
          <Button
            size="lg"
            variant="default"
            className={classes.act}
            leftSection={<IconLogout size="1.75rem" aria-hidden />}
            onClick={() => setDoing('leave')}
          >
            {t('staffTitle')}
          </Button>
        </div>
      )}
      {doing === 'leave' && <LeaveKiosk binding={binding} />}
      {doing === 'missing' && (
        <MissingStudent school={binding.school} board={board} visit={visit} onDone={onClose} />
      )}
    </Sheet>
  );
}
