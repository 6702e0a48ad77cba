import { Button } from '@mantine/core';
import { IconDoor } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type OutOfOffice, useBackInOffice, useOutOfOffice } from '~/api/offices';
import { useSchoolId } from '~/api/school';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { useProblemNote } from '~/ui/problemNote';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { useWeekday } from '~/ui/WeekdayChips';
import { OfficeForm } from './OfficeForm';
import { DAYS } from './officeForm';
import './words';

/** When it is, in a line. */
function useTermWords(): (one: OutOfOffice) => string {
  const { t, i18n } = useTranslation('offices');
  const weekday = useWeekday();
  const date = new Intl.DateTimeFormat(i18n.language, { month: 'short', day: 'numeric', timeZone: 'UTC' });
  const said = (day: string) => date.format(Date.parse(`${day}T00:00:00Z`));
  return ({ from, until, at, to, weekdays }) =>
    [
      from === until ? said(from) : t('days', { from: said(from), until: said(until) }),
      weekdays.length > 0 &&
        t('on', { days: weekdays.map((day) => weekday(DAYS.indexOf(day) + 1)).join(', ') }),
      at && to ? t('times', { at: at.slice(0, 5), to: to.slice(0, 5) }) : t('allDay'),
    ]
      .filter(Boolean)
      .join(', ');
}

function Row({ one }: { one: OutOfOffice }) {
  const { t } = useTranslation('offices');
  const back = useBackInOffice(useSchoolId());
  const note = useProblemNote();
  const term = useTermWords();
  const name = one.person?.name ?? one.room?.name ?? '';
  return (
    <li className={page.row}>
      <span>
        <b>{name}</b>
        <br />
        <span className={page.muted}>{term(one)}</span>
      </span>
      <Button
        variant="default"
        aria-label={t('backWho', { name })}
        loading={back.isPending}
        onClick={() => window.confirm(t('backSure', { name })) && back.mutate(one.id, { onError: note })}
      >
        {t('back')}
      </Button>
    </li>
  );
}

/** When oneself, and the rooms one teaches in, are out of office; for admins, everybody and every room. */
export function OfficesPage() {
  const { t } = useTranslation('offices');
  const offices = useOutOfOffice(useSchoolId());
  return (
    <div className={page.inStaff}>
      <Titled>
        <h1 className={page.head}>{t('title')}</h1>
        <ManualLink to="teacher#out-of-office" about={t('title')} />
      </Titled>
      <p className={page.lead}>{t('lead')}</p>
      <div className={page.two}>
        <OfficeForm />
        <Loaded query={offices} skeleton={<RowSkeletons rows={2} face={0} />}>
          {(all) =>
            all.length === 0 ? (
              <EmptyState icon={IconDoor} title={t('none')} detail={t('noneDetail')} />
            ) : (
              <ul className={page.list}>
                {all.map((one) => (
                  <Row key={one.id} one={one} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
    </div>
  );
}
