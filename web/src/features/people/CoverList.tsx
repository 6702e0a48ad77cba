import { Button } from '@mantine/core';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cover, useTakeCover } from '~/api/covers';
import { useSchoolId } from '~/api/school';
import { serverNow } from '~/lib/clock';
import { TimePlaceContext, timeWords } from '~/lib/time';
import { dayOf } from '~/lib/wallTime';
import { Chip } from '~/ui/Chip';
import page from '~/ui/FormPage.module.css';
import { useProblemNote } from '~/ui/problemNote';
import classes from './People.module.css';
import './coverWords';

/** Today, as the school's calendar has it. */
export function useToday(): string {
  const { zone } = useContext(TimePlaceContext);
  return dayOf(new Date(serverNow()).toISOString(), zone);
}

/** The days of a cover, in words. */
function useDays({ from, until }: Cover, begun: boolean): string {
  const { t } = useTranslation('covers');
  const { locale } = useContext(TimePlaceContext);
  const day = (date: string) => timeWords('UTC', locale).day(`${date}T12:00:00Z`);
  if (!until) {
    return t(begun ? 'since' : 'starting', { from: day(from) });
  }
  return from === until ? t('day', { from: day(from) }) : t('days', { from: day(from), until: day(until) });
}

function CoverRow({ cover }: { cover: Cover }) {
  const { t } = useTranslation('covers');
  const take = useTakeCover(useSchoolId());
  const note = useProblemNote();
  const begun = cover.from <= useToday();
  const days = useDays(cover, begun);
  const names = { person: cover.person.name, teacher: cover.teacher.name };
  return (
    <li className={page.row}>
      <span>
        <span className={classes.name}>{t('for', names)}</span>
        <br />
        <span className={classes.quiet}>{days}</span>
      </span>
      <Chip tone={begun ? 'pine' : 'closed'}>{t(begun ? 'now' : 'coming')}</Chip>
      <Button
        variant="default"
        aria-label={`${t('take')}: ${t('for', names)}`}
        loading={take.isPending}
        onClick={() => window.confirm(t('takeSure', names)) && take.mutate(cover.id, { onError: note })}
      >
        {t('take')}
      </Button>
    </li>
  );
}

/** Who acts for whom, each with its days. */
export function CoverList({ covers }: { covers: Cover[] }) {
  return (
    <ul className={page.list}>
      {covers.map((cover) => (
        <CoverRow key={cover.id} cover={cover} />
      ))}
    </ul>
  );
}
