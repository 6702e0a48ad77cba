import { Button, Select, Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EmergencyAct, type EmergencyKind, useCallOut } from '~/api/emergency';
import { useSchoolId } from '~/api/school';
import { useProblemNote } from '~/ui/problemNote';
import { Sheet } from '~/ui/Sheet';
import classes from './Safety.module.css';

const HOURS = [1, 2, 3, 4];
const DAY = 'day';

/** Says what a press would do, and asks once more. */
export function CallSheet({
  kind,
  may,
  onClose,
}: {
  kind: EmergencyKind;
  may: EmergencyAct[];
  onClose: () => void;
}) {
  const { t } = useTranslation('safety');
  const { t: ui } = useTranslation('ui');
  const callOut = useCallOut(useSchoolId());
  const problem = useProblemNote();
  const drills = kind !== 'passes-off' && may.includes('drill');
  const onlyDrill = drills && !may.includes(kind);
  const [drill, setDrill] = useState(onlyDrill);
  const [time, setTime] = useState<string>('1');
  const press = () =>
    callOut.mutate(
      kind === 'passes-off' ? { kind, hours: time === DAY ? undefined : Number(time) } : { kind, drill },
      {
        onSuccess: ({ already, emergency }) => {
          if (already && emergency.staff?.call) {
            notifications.show({ message: t('already', { by: emergency.staff.call.by }) });
          }
          onClose();
        },
        onError: problem,
      },
    );
  return (
    <Sheet opened onClose={onClose} title={<b>{t(`ask.${kind}`)}</b>}>
      <div className={classes.sheet}>
        <p>{t(`what.${kind}`)}</p>
        {drills && (
          <Switch
            label={t('drill')}
            description={onlyDrill ? t('drillOnly') : t('drillWhy')}
            checked={drill}
            disabled={onlyDrill}
            onChange={(event) => setDrill(event.currentTarget.checked)}
          />
        )}
        {kind === 'passes-off' && (
          <Select
            label={t('until')}
            allowDeselect={false}
            data={[
              ...HOURS.map((count) => ({ value: String(count), label: t('hours', { count }) })),
              { value: DAY, label: t('day') },
            ]}
            value={time}
            onChange={(value) => setTime(value ?? DAY)}
          />
        )}
        <div className={classes.buttons}>
          <Button variant="default" h={44} onClick={onClose}>
            {ui('act.cancel')}
          </Button>
          <Button
            h={44}
            color={kind === 'lockdown' && !drill ? 'var(--red-fill)' : undefined}
            loading={callOut.isPending}
            onClick={press}
          >
            {drill ? t('goDrill') : t(`go.${kind}`)}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
