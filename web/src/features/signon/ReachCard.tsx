import { useTranslation } from 'react-i18next';
import { type Reach, useReach } from '~/api/signOn';
import page from '~/ui/FormPage.module.css';
import { Loaded, RowSkeletons } from '~/ui/states';
import classes from './SignOn.module.css';
import './words';

function Counted({ reach }: { reach: Reach }) {
  const { t } = useTranslation('signOn');
  const { people, byIdentifier, byEmail, left } = reach;
  const not = people - byIdentifier - byEmail;
  return (
    <>
      <ul className={classes.plain}>
        {byIdentifier > 0 && <li>{t('reach.byIdentifier', { count: byIdentifier })}</li>}
        {byEmail > 0 && <li>{t('reach.byEmail', { count: byEmail })}</li>}
        <li>{not > 0 ? t('reach.not', { count: not }) : t('reach.all', { count: people })}</li>
      </ul>
      {left.length > 0 && (
        <ul className={classes.lines}>
          {left.map(({ name, school, lack }) => (
            <li key={`${name} ${school} ${lack}`}>
              <b>{name}</b>
              <span className={page.muted}>
                {school} · {t(`reach.lack.${lack}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {not > left.length && <p className={page.muted}>{t('reach.more', { count: not - left.length })}</p>}
    </>
  );
}

/** Whom it would let in if everybody came by it, going by what is known of them here. */
export function ReachCard({ district, id }: { district: string; id: string }) {
  const { t } = useTranslation('signOn');
  const reach = useReach(district, id);
  return (
    <section className={page.card}>
      <h2>{t('reach.title')}</h2>
      <p className={page.muted}>{t('reach.lead')}</p>
      <Loaded query={reach} skeleton={<RowSkeletons rows={2} />}>
        {(counted) => (counted.people === 0 ? <p>{t('reach.nobody')}</p> : <Counted reach={counted} />)}
      </Loaded>
    </section>
  );
}
