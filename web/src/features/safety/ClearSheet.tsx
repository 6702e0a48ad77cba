import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { type EmergencyKind, useAllClear, useEmergency } from '~/api/emergency';
import { useSchoolId } from '~/api/school';
import { useProblemNote } from '~/ui/problemNote';
import { Sheet } from '~/ui/Sheet';
import classes from './Safety.module.css';

/** Asks once more before what was called out ends. */
export function ClearSheet({
  kind,
  version,
  onClose,
}: {
  kind: EmergencyKind;
  version: number;
  onClose: () => void;
}) {
  const { t } = useTranslation('safety');
  const { t: ui } = useTranslation('ui');
  const school = useSchoolId();
  const clear = useAllClear(school);
  const now = useEmergency(school);
  const problem = useProblemNote();
  const press = () =>
    clear.mutate(
      { kind, version },
      {
        onSuccess: ({ already }) => {
          if (already) {
            notifications.show({ message: t('alreadyOver') });
          }
          onClose();
        },
        onError: (error) => {
          problem(error);
          void now.refetch();
          onClose();
        },
      },
    );
  return (
    <Sheet opened onClose={onClose} title={<b>{t('clearAsk')}</b>}>
      <div className={classes.sheet}>
        <p>{t('clearWhat')}</p>
        <div className={classes.buttons}>
          <Button variant="default" h={44} onClick={onClose}>
            {ui('act.cancel')}
          </Button>
          <Button h={44} loading={clear.isPending} onClick={press}>
            {kind === 'passes-off' ? t('clearOff') : t('clear')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
