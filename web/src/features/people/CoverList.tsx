import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cover, useTakeCover } from '~/api/covers';
import { useSchoolId } from '~/api/school';
import { Chip } from '~/ui/Chip';
import page from '~/ui/FormPage.module.css';
import { useProblemNote } from '~/ui/problemNote';
import { CoverSheet } from './CoverSheet';
import { useCoverDays, useToday } from './coverDays';
import classes from './People.module.css';
import './coverWords';

function CoverRow({ cover, onChange }: { cover: Cover; onChange: () => void }) {
  const { t } = useTranslation('covers');
  const take = useTakeCover(useSchoolId());
  const note = useProblemNote();
  const begun = cover.from <= useToday();
  const days = useCoverDays();
  const names = { person: cover.person.name, teacher: cover.teacher.name };
  return (
    <li className={page.row}>
      <span>
        <span className={classes.name}>{t('for', names)}</span>
        <br />
        <span className={classes.quiet}>{days(cover)}</span>
      </span>
      <Chip tone={begun ? 'pine' : 'closed'}>{t(begun ? 'now' : 'coming')}</Chip>
      <span className={classes.rowActions}>
        <Button variant="default" aria-label={`${t('change')}: ${t('for', names)}`} onClick={onChange}>
          {t('change')}
        </Button>
        <Button
          variant="default"
          aria-label={`${t('take')}: ${t('for', names)}`}
          loading={take.isPending}
          onClick={() => window.confirm(t('takeSure', names)) && take.mutate(cover.id, { onError: note })}
        >
          {t('take')}
        </Button>
      </span>
    </li>
  );
}

/** Who acts for whom, each with its days. */
export function CoverList({ covers }: { covers: Cover[] }) {
  const [changing, setChanging] = useState<Cover>();
  return (
    <>
      <ul className={page.list}>
        {covers.map((cover) => (
          <CoverRow key={cover.id} cover={cover} onChange={() => setChanging(cover)} />
        ))}
      </ul>
      <CoverSheet opened={changing !== undefined} cover={changing} onClose={() => setChanging(undefined)} />
    </>
  );
}
