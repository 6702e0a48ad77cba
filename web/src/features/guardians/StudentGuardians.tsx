import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type StudentGuardians as Of, useGuardiansOf, useRemoveGuardian } from '~/api/guardians';
import { useSchoolId } from '~/api/school';
import { useTimeWords } from '~/lib/time';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { useProblemNote } from '~/ui/problemNote';
import { Loaded, RowSkeletons } from '~/ui/states';
import classes from './Guardians.module.css';
import { InvitationRow } from './InvitationRow';
import { Invite } from './Invite';
import './words';

function Row({ student, guardian }: { student: string; guardian: Of['guardians'][number] }) {
  const { t } = useTranslation('guardians');
  const { day, time } = useTimeWords();
  const remove = useRemoveGuardian(useSchoolId(), student);
  const note = useProblemNote();
  const { name, lookedAt } = guardian;
  return (
    <li className={classes.row}>
      <span className={classes.what}>
        <b>{name}</b>
        {guardian.email && <span className={classes.quiet}>{guardian.email}</span>}
        <span className={classes.quiet}>
          {t('card.since', { day: day(guardian.since) })} ·{' '}
          {lookedAt ? t('card.looked', { day: day(lookedAt), time: time(lookedAt) }) : t('card.neverLooked')}
        </span>
      </span>
      <Button
        variant="default"
        aria-label={t('card.removeOne', { name })}
        loading={remove.isPending}
        onClick={() =>
          window.confirm(t('card.sure', { name })) && remove.mutate(guardian.id, { onError: note })
        }
      >
        {t('card.remove')}
      </Button>
    </li>
  );
}

function Shown({ student, of }: { student: string; of: Of }) {
  const { t } = useTranslation('guardians');
  return (
    <>
      <p className={page.muted}>{t(`card.lead${of.sees}`)}</p>
      {of.guardians.length === 0 && of.sees !== 'off' && <p>{t('card.none')}</p>}
      {of.guardians.length > 0 && (
        <ul className={classes.plain}>
          {of.guardians.map((guardian) => (
            <Row key={guardian.id} student={student} guardian={guardian} />
          ))}
        </ul>
      )}
      {of.sees !== 'off' && <Invite student={student} />}
      {of.invitations.length > 0 && (
        <>
          <h3 className={classes.about}>{t('card.invitations')}</h3>
          <ul className={classes.plain}>
            {of.invitations.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** On a student's page: who the guardians are, and a code for one more. */
export function StudentGuardians({ student }: { student: string }) {
  const { t } = useTranslation('guardians');
  const of = useGuardiansOf(useSchoolId(), student);
  return (
    <section className={`${page.card} ${classes.screenOnly}`}>
      <Titled>
        <h2>{t('card.title')}</h2>
        <ManualLink to="admin#guardians" about={t('card.title')} />
      </Titled>
      <Loaded query={of} skeleton={<RowSkeletons rows={2} />}>
        {(read) => <Shown student={student} of={read} />}
      </Loaded>
    </section>
  );
}
