import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '~/api/kiosk';
import { useLookAtMissing, useReportMissing } from '~/api/kioskStaff';
import { isProblem } from '~/lib/problem';
import type { Pin } from '~/ui/pin/PinFields';
import { PinFields } from '~/ui/pin/PinFields';
import { problemWords } from '~/ui/problemWords';
import { ConfirmMissing } from './ConfirmMissing';
import classes from './Staff.module.css';
import type { Visiting } from './useVisit';
import { type Who, WhoIsMissing } from './WhoIsMissing';

/** Whether it is about the PIN: everything else is told where the student is chosen. */
function aboutPin(error: unknown): boolean {
  return (
    isProblem(error) && (error.status === 429 || error.fields.some(({ field }) => field.startsWith('pin')))
  );
}

/** Staff report a student missing: who, then name and PIN, then once more whom. */
export function MissingStudent(props: { school: string; board: Board; visit: Visiting; onDone: () => void }) {
  const { school, board, onDone } = props;
  const { divert } = props.visit;
  const { t } = useTranslation('kiosk');
  const { t: ui } = useTranslation('ui');
  const [who, setWho] = useState<Who | undefined>();
  const [pin, setPin] = useState<Pin | undefined>();
  const look = useLookAtMissing(school);
  const report = useReportMissing(school);
  useEffect(() => {
    divert((scan) => setWho((known) => known ?? { number: scan }));
    return () => divert(undefined);
  }, [divert]);
  const wrong = look.error && !aboutPin(look.error) ? look.error : undefined;
  const unknown =
    isProblem(wrong) && wrong.fields.some(({ field }) => field === 'number' || field === 'pick');
  const another = () => {
    setWho(undefined);
    setPin(undefined);
    look.reset();
  };
  if (report.data) {
    return (
      <div className={classes.step} role="status">
        <p className={classes.who}>{t('missing.done', { name: report.data.name })}</p>
        <p>{t('missing.told', { room: report.data.room.name })}</p>
        <Button size="lg" autoFocus onClick={onDone}>
          {t('done')}
        </Button>
      </div>
    );
  }
  if (!who || wrong) {
    return (
      <WhoIsMissing
        school={school}
        board={board}
        wrong={wrong && (unknown ? t('missing.unknown') : problemWords(ui, wrong))}
        onWho={(named) => {
          look.reset();
          setWho(named);
        }}
      />
    );
  }
  if (look.data && pin) {
    return (
      <ConfirmMissing
        found={look.data}
        busy={report.isPending}
        error={report.error}
        onReport={(roomId) => report.mutate({ ...who, pin, roomId })}
        onAnother={another}
      />
    );
  }
  return (
    <div className={classes.step}>
      <p>{t('missing.pinLead')}</p>
      <PinFields
        school={school}
        suggested={[]}
        go="next"
        here
        busy={look.isPending}
        error={look.error}
        onSend={(typed) => {
          setPin(typed);
          look.mutate({ ...who, pin: typed });
        }}
      />
      <Button variant="subtle" size="lg" onClick={another}>
        {t('missing.another')}
      </Button>
    </div>
  );
}
