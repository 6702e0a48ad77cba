import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActOnPass } from '~/api/passes';
import { useSchoolId } from '~/api/school';
import type { PassCard as Pass } from '~/api/types';
import { destinationOf } from '~/ui/pass/places';
import { RoomPlate } from '~/ui/RoomPlate';
import classes from './Student.module.css';

const PinSheet = lazy(async () => ({ default: (await import('~/ui/pin/PinSheet')).PinSheet }));

function Begun({ pass }: { pass: Pass }) {
  const { t } = useTranslation('student');
  const { t: card } = useTranslation('pass');
  const school = useSchoolId();
  const act = useActOnPass(school);
  const [byPin, setByPin] = useState(false);
  const place = destinationOf(pass);
  const title = pass.message ?? place.name;
  const [teacher, ...others] = pass.approvers ?? [];
  return (
    <article className={classes.offer} aria-label={title}>
      <div className={classes.offerHead}>
        <RoomPlate sign={place} size={40} />
        <span className={classes.folderName}>
          <b>{title}</b>
          <span>
            {teacher && others.length === 0
              ? t('letGo.by', { room: place.name, name: teacher.name })
              : t('letGo.byAny', { room: place.name })}
          </span>
        </span>
      </div>
      <Button
        variant="default"
        h={44}
        leftSection={<IconKey size="1.25rem" />}
        onClick={() => setByPin(true)}
      >
        {card('act.byPin')}
      </Button>
      <Suspense fallback={null}>
        {byPin && (
          <PinSheet
            school={school}
            suggested={pass.approvers ?? []}
            go="approve"
            busy={act.isPending}
            error={act.error}
            onClose={() => setByPin(false)}
            onSend={(pin) =>
              act.mutate({ id: pass.id, act: 'approval', pin }, { onSuccess: () => setByPin(false) })
            }
          />
        )}
      </Suspense>
    </article>
  );
}

/** Activities that begin, to which a teacher lets the student go: the same words whatever the reason. */
export function LettingGo({ passes }: { passes: Pass[] }) {
  return (
    <section className={classes.offers} aria-live="polite">
      {passes.map((pass) => (
        <Begun key={pass.id} pass={pass} />
      ))}
    </section>
  );
}
