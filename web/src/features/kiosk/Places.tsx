import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '~/api/kiosk';
import classes from './Kiosk.module.css';
import { PlaceSign } from './PlaceSigns';
import tiles from './Places.module.css';

/** As many as fit on a screen, so that the slowest device answers a scan at once; the rest is a press away. */
const FIRST = 10;

/** Everywhere this student may go from here, the way back first. */
export function Places({
  visit,
  paused,
  onPick,
}: {
  visit: Visit;
  paused: boolean;
  onPick: (room: string) => void;
}) {
  const { t } = useTranslation('kiosk');
  const { choices } = visit;
  const [all, setAll] = useState(false);
  const known = new Map(choices.items.map((item) => [item.roomId, item]));
  const left = choices.limit.left.filter((limit) => !limit.roomId);
  return (
    <section className={tiles.where} aria-label={t('where')}>
      <h2 className={classes.subtitle}>
        {paused ? `${t('paused')} ${t('pausedMore')}` : t('where')}
        {left.map((limit) => (
          <span key={limit.per} className={classes.muted}>
            {t(`left.${limit.per}`, { count: limit.left })}
          </span>
        ))}
      </h2>
      <ul className={tiles.grid}>
        {(all ? visit.rooms : visit.rooms.slice(0, FIRST)).map((sign) => {
          const choice = known.get(sign.id);
          return choice && choice.status !== 'here' ? (
            <li key={sign.id} className={tiles.cell}>
              <UnstyledButton className={tiles.tile} onClick={() => onPick(sign.id)}>
                <PlaceSign
                  sign={sign}
                  status={choice.status}
                  length={choice.line?.length}
                  until={choice.earliest}
                />
              </UnstyledButton>
            </li>
          ) : null;
        })}
      </ul>
      {!all && visit.rooms.length > FIRST && (
        <Button variant="default" fz="1.375rem" className={classes.elsewhere} onClick={() => setAll(true)}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}
