import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useShowPreferredName, useWhoSees } from '~/api/guardians';
import { useSchoolId } from '~/api/school';
import { useProblemNote } from '~/ui/problemNote';
import classes from './Privacy.module.css';

/** Whether guardians read the name that the student goes by. */
function ByWhichName({ name, shown }: { name: string; shown: boolean }) {
  const { t } = useTranslation('privacy');
  const show = useShowPreferredName(useSchoolId());
  const problem = useProblemNote();
  return (
    <Switch
      label={t('seesName', { name })}
      description={t('seesNameWhy')}
      checked={show.isPending ? show.variables : shown}
      onChange={(event) => show.mutate(event.currentTarget.checked, { onError: problem })}
    />
  );
}

/** Which guardians see the student's passes, where the school has guardians. */
export function WhoSees() {
  const { t } = useTranslation('privacy');
  const who = useWhoSees(useSchoolId()).data;
  if (!who || who.sees === 'off') {
    return null;
  }
  return (
    <section className={classes.sees}>
      <h2>{t('sees')}</h2>
      <p className={classes.quiet}>{t(who.sees === 'live' ? 'seesLive' : 'seesEnded')}</p>
      {who.items.length === 0 && <p className={classes.quiet}>{t('seesNobody')}</p>}
      {who.items.length > 0 && (
        <ul className={classes.looks}>
          {who.items.map((guardian) => (
            <li key={guardian.name + guardian.since}>{guardian.name}</li>
          ))}
        </ul>
      )}
      {who.preferredName && <ByWhichName name={who.preferredName} shown={who.preferredShown} />}
    </section>
  );
}
