import { Button } from '@mantine/core';
import { IconHandStop, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallState } from '~/api/hallState';
import { offeredBy } from '~/api/hallViews';
import { useActOnPass } from '~/api/passes';
import { useHere } from '~/api/school';
import type { PassCard } from '~/api/types';
import { useNow } from '~/lib/clock';
import { Chip } from '~/ui/Chip';
import { PersonRow } from '~/ui/PersonRow';
import { useProblemNote } from '~/ui/problemNote';
import { PassRoute } from '~/ui/RouteLine';
import classes from './Teacher.module.css';

function OfferRow({ pass }: { pass: PassCard }) {
  const { t } = useTranslation('teacher');
  const { school } = useHere();
  const act = useActOnPass(school.id);
  const note = useProblemNote();
  const declined = pass.state === 'denied';
  return (
    <PersonRow
      name={pass.student.name}
      photo={pass.student.photo}
      faceSize={36}
      below={
        <>
          {pass.deniedMessage ?? <PassRoute pass={pass} hide="origin" />}
          <Chip tone={declined ? 'closed' : 'ask'} icon={declined ? IconX : IconHandStop}>
            {t(declined ? 'offered.declined' : 'offered.open')}
          </Chip>
        </>
      }
      actions={
        pass.state === 'requested' &&
        pass.abilities.includes('cancel') && (
          <Button
            variant="default"
            size="sm"
            px="sm"
            loading={act.isPending}
            onClick={() => act.mutate({ id: pass.id, act: 'cancellation' }, { onError: note })}
          >
            {t('offered.back')}
          </Button>
        )
      }
    />
  );
}

/** What this person has offered and nobody has answered, or was just declined. */
export function Offered({ hall }: { hall: HallState }) {
  const { t } = useTranslation('teacher');
  const { school } = useHere();
  const now = useNow(5000);
  const shown = useMemo(() => offeredBy(hall, school.personId, now), [hall, school.personId, now]);
  if (shown.length === 0) {
    return null;
  }
  return (
    <section aria-label={t('offered.title')}>
      <div className={classes.head}>
        <h2>{t('offered.title')}</h2>
      </div>
      <div className={classes.card}>
        <ul data-live>
          {shown.map((pass) => (
            <li key={pass.id}>
              <OfferRow pass={pass} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
