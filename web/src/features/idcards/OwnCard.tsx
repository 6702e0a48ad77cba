import { VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnIdCard } from '~/api/idCards';
import { inSchool, useHere } from '~/api/school';
import { keepIdCard } from '~/lib/offline';
import { Loaded, RowSkeletons } from '~/ui/states';
import { IdCard } from './IdCard';
import classes from './IdCard.module.css';
import './words';

/**
 * One's own card, which this device keeps from now on.
 *
 * @param page where it is shown
 */
export function OwnCard({ page }: { page: '/card' | '/student' }) {
  const { t } = useTranslation('idcards');
  const { me, school } = useHere();
  const own = useOwnIdCard(school.id);
  const [kept, setKept] = useState(false);
  useEffect(() => {
    if (own.data && navigator.onLine) {
      const answers = { '/api/me': me, [inSchool(school.id, 'my/id-card')]: own.data };
      void import('qr')
        .then(() => keepIdCard(page, answers, own.data.card.photo))
        .then(setKept)
        .catch(() => undefined);
    }
  }, [own.data, me, school.id, page]);
  return (
    <Loaded query={own} skeleton={<RowSkeletons rows={2} face={64} />}>
      {(shown) => (
        <>
          {page === '/student' && <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>}
          <IdCard school={shown.school} design={shown.design} card={shown.card} live />
          {kept && <p className={classes.note}>{t('kept')}</p>}
        </>
      )}
    </Loaded>
  );
}
