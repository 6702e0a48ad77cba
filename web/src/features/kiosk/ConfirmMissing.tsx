import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answered } from '~/api/schema';
import { problemWords } from '~/ui/problemWords';
import shared from './Kiosk.module.css';
import classes from './Staff.module.css';

type Found = Answered['POST /api/schools/{school}/kiosk/walkouts/preview'];

/** Whom staff are about to report, so that a wrong number is noticed. */
export function ConfirmMissing(props: {
  found: Found;
  busy: boolean;
  error: unknown;
  onReport: (room: string | undefined) => void;
  onAnother: () => void;
}) {
  const { name, from, rooms } = props.found;
  const { t } = useTranslation('kiosk');
  const { t: ui } = useTranslation('ui');
  const [room, setRoom] = useState<string | undefined>(rooms[0]?.id);
  return (
    <div className={classes.step}>
      <p className={classes.who}>{t('missing.sure', { name })}</p>
      <p>{t('missing.from', { room: from.name })}</p>
      {rooms.length > 1 && (
        <Select
          label={t('missing.room')}
          size="lg"
          allowDeselect={false}
          data={rooms.map(({ id, name: label }) => ({ value: id, label }))}
          value={room ?? null}
          onChange={(chosen) => setRoom(chosen ?? undefined)}
        />
      )}
      {Boolean(props.error) && (
        <p className={shared.wrong} role="alert">
          {problemWords(ui, props.error)}
        </p>
      )}
      <Button size="lg" autoFocus loading={props.busy} onClick={() => props.onReport(room)}>
        {t('missing.go')}
      </Button>
      <Button size="lg" variant="default" onClick={props.onAnother}>
        {t('missing.another')}
      </Button>
    </div>
  );
}
