import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useActOnPass, useChangePass } from '~/api/passes';
import { useAhead } from '~/api/scheduled';
import { useSchoolId } from '~/api/school';
import type { PassCard as Pass } from '~/api/types';
import { destinationOf } from '~/ui/pass/places';
import { problemWords } from '~/ui/problemWords';
import { Reasons } from '~/ui/Reasons';
import { RoomPlate } from '~/ui/RoomPlate';
import { useWhenWords } from '~/ui/useWhen';
import { useWhenWrong } from '~/ui/WhenFields';
import { reasonsOf } from './arrange';
import classes from './Student.module.css';

const AnotherTime = lazy(async () => ({ default: (await import('~/ui/AnotherTime')).AnotherTime }));

function Row({ pass }: { pass: Pass }) {
  const { t } = useTranslation('student');
  const { t: ui } = useTranslation('ui');
  const school = useSchoolId();
  const act = useActOnPass(school);
  const move = useChangePass(school);
  const wrongWhen = useWhenWrong();
  const when = useWhenWords()(pass.startAt ?? '');
  const place = destinationOf(pass);
  const reasons = reasonsOf(move.error);
  const may = (ability: Pass['abilities'][number]) => pass.abilities.includes(ability);
  const asked = pass.offeredBy ? t('ahead.offered', { name: pass.offeredBy.name }) : t('ahead.asked');
  return (
    <li className={classes.ahead}>
      <RoomPlate sign={place} size={40} />
      <span className={classes.folderName}>
        <b>{place.name}</b>
        <span>{pass.state === 'requested' ? `${when}, ${asked}` : when}</span>
        {pass.inTheWay?.map((code) => (
          <span key={code}>{ui(`reason.${code}`)}</span>
        ))}
        {act.error && <span role="alert">{problemWords(ui, act.error)}</span>}
        {reasons.length > 0 && <Reasons reasons={reasons} />}
        {move.error && reasons.length === 0 && (
          <span role="alert">{wrongWhen(move.error) ?? problemWords(ui, move.error)}</span>
        )}
      </span>
      <span className={classes.aheadActs}>
        {may('approve') && (
          <Button
            size="sm"
            loading={act.isPending}
            onClick={() => act.mutate({ id: pass.id, act: 'approval' })}
          >
            {t('ahead.accept')}
          </Button>
        )}
        {may('deny') && (
          <Button
            size="sm"
            variant="default"
            disabled={act.isPending}
            onClick={() => act.mutate({ id: pass.id, act: 'denial' })}
          >
            {t('ahead.decline')}
          </Button>
        )}
        {may('appoint') && (
          <Suspense fallback={null}>
            <AnotherTime
              label={`${place.name}, ${when}`}
              startAt={pass.startAt}
              busy={move.isPending}
              onChoose={(startAt) => move.mutate({ id: pass.id, change: { startAt } })}
            />
          </Suspense>
        )}
        {may('cancel') && (
          <Button
            size="sm"
            variant="default"
            loading={act.isPending}
            aria-label={t('ahead.cancelThis', { room: place.name, when })}
            onClick={() => act.mutate({ id: pass.id, act: 'cancellation' })}
          >
            {t('ahead.cancel')}
          </Button>
        )}
      </span>
    </li>
  );
}

/** The student's passes for a later time: scheduled, asked for, or offered. */
export function Coming() {
  const { t } = useTranslation('student');
  const ahead = useAhead(useSchoolId());
  const coming = ahead.data?.filter((pass) => !pass.waitsForTeacher) ?? [];
  if (coming.length === 0) {
    return null;
  }
  return (
    <section className={`${classes.today} ${classes.coming}`}>
      <h2>{t('ahead.title')}</h2>
      <ul>
        {coming.map((pass) => (
          <Row key={pass.id} pass={pass} />
        ))}
      </ul>
    </section>
  );
}
