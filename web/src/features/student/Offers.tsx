import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useActOnPass } from '~/api/passes';
import { useSchoolId } from '~/api/school';
import type { PassCard as Pass } from '~/api/types';
import { destinationOf } from '~/ui/pass/places';
import { problemWords } from '~/ui/problemWords';
import { Reasons } from '~/ui/Reasons';
import { RoomPlate } from '~/ui/RoomPlate';
import { reasonsOf } from './arrange';
import classes from './Student.module.css';

function Offer({ pass }: { pass: Pass }) {
  const { t } = useTranslation('student');
  const { t: ui } = useTranslation('ui');
  const act = useActOnPass(useSchoolId());
  const place = destinationOf(pass);
  const reasons = reasonsOf(act.error);
  return (
    <article className={classes.offer} aria-label={t('offer.title', { name: pass.offeredBy?.name })}>
      <div className={classes.offerHead}>
        <RoomPlate sign={place} size={40} />
        <span className={classes.folderName}>
          <b>{t('offer.title', { name: pass.offeredBy?.name })}</b>
          <span>{t('offer.to', { room: place.name, count: pass.minutes })}</span>
        </span>
      </div>
      {pass.message && <p className={classes.note}>{pass.message}</p>}
      {reasons.length > 0 && <Reasons reasons={reasons} />}
      {act.error && reasons.length === 0 && (
        <p className={classes.wrong} role="alert">
          {problemWords(ui, act.error)}
        </p>
      )}
      <div className={classes.under}>
        {pass.abilities.includes('approve') && (
          <Button h={48} loading={act.isPending} onClick={() => act.mutate({ id: pass.id, act: 'approval' })}>
            {t('offer.accept')}
          </Button>
        )}
        {pass.abilities.includes('deny') && (
          <Button
            variant="default"
            h={48}
            disabled={act.isPending}
            onClick={() => act.mutate({ id: pass.id, act: 'denial' })}
          >
            {t('offer.decline')}
          </Button>
        )}
      </div>
    </article>
  );
}

/** What staff offer, to accept or decline. */
export function Offers({ passes }: { passes: Pass[] }) {
  return (
    <section className={classes.offers} aria-live="polite">
      {passes.map((pass) => (
        <Offer key={pass.id} pass={pass} />
      ))}
    </section>
  );
}
