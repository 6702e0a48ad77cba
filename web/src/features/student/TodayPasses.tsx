import { useTranslation } from 'react-i18next';
import { useMyPassesToday } from '~/api/passes';
import { useSchoolId } from '~/api/school';
import { useTimeWords } from '~/lib/time';
import { destinationOf } from '~/ui/pass/places';
import { RoomPlate } from '~/ui/RoomPlate';
import { Way } from '~/ui/Way';
import classes from './Student.module.css';

/** The student's own passes of today that are over. */
export function TodayPasses() {
  const { t } = useTranslation('student');
  const { t: ui } = useTranslation('ui');
  const { time } = useTimeWords();
  const passes = useMyPassesToday(useSchoolId());
  if (!passes.data) {
    return null;
  }
  return (
    <section className={classes.today}>
      <h2>{t('today')}</h2>
      {passes.data.length === 0 && <p className={classes.none}>{t('todayNone')}</p>}
      <ul>
        {passes.data.map((pass) => {
          const place = destinationOf(pass);
          return (
            <li key={pass.id}>
              <RoomPlate sign={place} size={32} />
              <b>{place.name}</b>
              <span>
                {pass.startedAt && pass.endedAt
                  ? t('todayRow', { from: time(pass.startedAt), to: time(pass.endedAt) })
                  : [
                      ui(`state.${pass.state}`),
                      ...(pass.missedWhy ?? []).map((code) => ui(`reason.${code}`)),
                    ].join(': ')}
              </span>
            </li>
          );
        })}
      </ul>
      <Way to="/student/record" className={classes.record}>
        {t('record')}
      </Way>
    </section>
  );
}
