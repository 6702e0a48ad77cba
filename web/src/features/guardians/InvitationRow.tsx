import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type GuardianInvitation, useTakeBackInvitation } from '~/api/guardians';
import { useSchoolId } from '~/api/school';
import { useTimeWords } from '~/lib/time';
import { Chip } from '~/ui/Chip';
import { useProblemNote } from '~/ui/problemNote';
import classes from './Guardians.module.css';

/** One invitation: for whom, of which children, and what became of it. */
export function InvitationRow({ invitation }: { invitation: GuardianInvitation }) {
  const { t } = useTranslation('guardians');
  const { day } = useTimeWords();
  const takeBack = useTakeBackInvitation(useSchoolId());
  const problem = useProblemNote();
  const { id, note, state, usedBy, usedAt } = invitation;
  const children = invitation.children.map(({ name }) => name).join(', ');
  const whom = note ?? children;
  return (
    <li className={classes.row}>
      <span className={classes.what}>
        <b>{note ? `${note} · ${children}` : children}</b>
        <span className={classes.quiet}>
          {usedBy && usedAt
            ? t('list.usedBy', { day: day(usedAt), name: usedBy.name })
            : t('list.made', { day: day(invitation.madeAt), name: invitation.madeBy.name })}
        </span>
      </span>
      <Chip tone={state === 'open' ? 'pine' : 'closed'}>
        {t(`list.state.${state}`, { day: day(invitation.expiresAt) })}
      </Chip>
      {state === 'open' && (
        <Button
          variant="default"
          aria-label={t('list.takeBackOf', { name: whom })}
          loading={takeBack.isPending}
          onClick={() =>
            window.confirm(t('list.takeBackSure', { name: whom })) &&
            takeBack.mutate(id, { onError: problem })
          }
        >
          {t('list.takeBack')}
        </Button>
      )}
    </li>
  );
}
