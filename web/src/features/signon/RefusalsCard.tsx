import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Refusal, useForgetRefusals, useRefusals } from '~/api/signOn';
import { useTimeWords } from '~/lib/time';
import page from '~/ui/FormPage.module.css';
import { useProblemNote } from '~/ui/problemNote';
import { Loaded, RowSkeletons } from '~/ui/states';
import classes from './SignOn.module.css';
import './words';

function Line({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation('signOn');
  const { day, time } = useTimeWords();
  const { reason, presented, times, lastAt } = refusal;
  return (
    <li>
      <b>{presented || t('refusals.nobody')}</b>
      <span>{t(`refusals.why.${reason}`)}</span>
      <span className={page.muted}>
        {t(`refusals.todo.${reason}`)}{' '}
        {t('refusals.last', { count: times, day: day(lastAt), time: time(lastAt) })}
      </span>
    </li>
  );
}

/** Who came lately and was not let in, with why and what to do. */
export function RefusalsCard({ district, id }: { district: string; id: string }) {
  const { t } = useTranslation('signOn');
  const refusals = useRefusals(district, id);
  const forget = useForgetRefusals(district, id);
  const note = useProblemNote();
  return (
    <section className={page.card}>
      <h2>{t('refusals.title')}</h2>
      <p className={page.muted}>{t('refusals.lead')}</p>
      <Loaded query={refusals} skeleton={<RowSkeletons rows={2} />}>
        {(all) =>
          all.length === 0 ? (
            <p>{t('refusals.none')}</p>
          ) : (
            <>
              <ul className={classes.lines}>
                {all.map((refusal) => (
                  <Line key={`${refusal.reason} ${refusal.presented}`} refusal={refusal} />
                ))}
              </ul>
              <Button
                variant="default"
                loading={forget.isPending}
                onClick={() =>
                  window.confirm(t('refusals.forgetSure')) && forget.mutate(undefined, { onError: note })
                }
              >
                {t('refusals.forget')}
              </Button>
            </>
          )
        }
      </Loaded>
    </section>
  );
}
