import { Button } from '@mantine/core';
import { IconWalk } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { undoable } from '~/api/hallViews';
import { useActOnPass } from '~/api/passes';
import { useSchoolId } from '~/api/school';
import type { PassCard } from '~/api/types';
import { useNow } from '~/lib/clock';
import { useTimeWords } from '~/lib/time';
import { PersonRow } from '../PersonRow';
import { shortName } from '../pass/places';
import { useProblemNote } from '../problemNote';
import { FoundSheet } from './FoundSheet';
import classes from './Walkout.module.css';
import './words';

function Below({ pass, now }: { pass: PassCard; now: number }) {
  const { t } = useTranslation('walkout');
  const { time } = useTimeWords();
  const count = Math.max(0, Math.floor((now - Date.parse(pass.startedAt ?? '')) / 60_000));
  return (
    <>
      <span className={classes.line}>
        <span className={classes.word}>
          <IconWalk size="1rem" stroke={2} aria-hidden />
          {t('walkout')}, {t('away', { count })}
        </span>
        {pass.origin && <span>{t('from', { room: shortName(pass.origin) })}</span>}
        {pass.startedAt && <span>{t('since', { time: time(pass.startedAt) })}</span>}
      </span>
      {pass.walkout?.told && <span className={classes.told}>{t(`told.${pass.walkout.told}`)}</span>}
      {pass.note && <span className={classes.note}>{pass.note}</span>}
    </>
  );
}

/** A student who is looked for: the only tinted row there is. */
export const WalkoutRow = memo(function WalkoutRow({ pass }: { pass: PassCard }) {
  const { t } = useTranslation('walkout');
  const now = useNow(1000);
  const act = useActOnPass(useSchoolId());
  const note = useProblemNote();
  const [finding, setFinding] = useState(false);
  const { name, photo } = pass.student;
  return (
    <div className={classes.row}>
      <div className={classes.who}>
        <PersonRow name={name} photo={photo} below={<Below pass={pass} now={now} />} />
      </div>
      <div className={classes.acts}>
        {undoable(pass, now) && (
          <Button
            variant="default"
            px="sm"
            h={44}
            aria-label={t('undoOf', { name })}
            onClick={() => act.mutate({ id: pass.id, act: 'cancellation' }, { onError: note })}
          >
            {t('undo')}
          </Button>
        )}
        {pass.abilities.includes('find') && (
          <Button px="md" h={44} aria-label={t('foundOf', { name })} onClick={() => setFinding(true)}>
            {t('found')}
          </Button>
        )}
      </div>
      {finding && <FoundSheet pass={pass} onClose={() => setFinding(false)} />}
    </div>
  );
});
