import { IconUserShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type MyCover, useMyCovers } from '~/api/covers';
import { useSchoolId } from '~/api/school';
import { useTimeWords } from '~/lib/time';
import { Chip } from '~/ui/Chip';
import classes from './ActingFor.module.css';
import './words';

function One({ cover }: { cover: MyCover }) {
  const { t } = useTranslation('teacher');
  const { time } = useTimeWords();
  const when = cover.periods.map(({ name, starts, ends }) =>
    t('actingFor.period', { name, starts: time(starts), ends: time(ends) }),
  );
  return (
    <li>
      <span className={classes.teacher}>{cover.teacher.name}</span>
      <span className={classes.when}>{when.length > 0 ? when.join(', ') : t('actingFor.wholeDay')}</span>
      <Chip tone={cover.now ? 'pine' : 'closed'}>{t(cover.now ? 'actingFor.now' : 'actingFor.notNow')}</Chip>
    </li>
  );
}

/** For whoever stands in: for whom, and when, today. Nothing for everybody else. */
export function ActingFor() {
  const { t } = useTranslation('teacher');
  const covers = useMyCovers(useSchoolId()).data ?? [];
  if (covers.length === 0) {
    return null;
  }
  return (
    <section className={classes.strip} aria-label={t('actingFor.title')}>
      <h2 className={classes.title}>
        <IconUserShare size={20} aria-hidden />
        {t('actingFor.title')}
      </h2>
      <ul>
        {covers.map((cover) => (
          <One key={cover.teacher.id + cover.periods[0]?.starts} cover={cover} />
        ))}
      </ul>
    </section>
  );
}
