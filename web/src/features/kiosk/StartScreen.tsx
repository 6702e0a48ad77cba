import { Button, UnstyledButton } from '@mantine/core';
import { IconLanguage, IconLock, IconWifi, IconWifiOff } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Binding, Board, Turn } from '~/api/kiosk';
import { useNow } from '~/lib/clock';
import { LOCALES, speakFor } from '~/lib/words';
import { CardPicture } from './CardPicture';
import { Head } from './Head';
import { Identify } from './Identify';
import { PlaceSigns } from './PlaceSigns';
import classes from './Start.module.css';
import type { Visiting } from './useVisit';

const StaffSheet = lazy(async () => ({ default: (await import('./StaffSheet')).StaffSheet }));

/** Whose turn it is, by initials alone. */
function Turns({ turns }: { turns: Turn[] }) {
  const { t } = useTranslation('kiosk');
  const now = useNow(1000);
  const live = turns.filter((turn) => Date.parse(turn.until) > now);
  return (
    <div role="status" className={classes.turns}>
      {live.map((turn) => (
        <p key={`${turn.initials} ${turn.until}`} className={classes.turn}>
          <b>{t('turn', { initials: turn.initials })}</b>
          <span aria-hidden>
            {t('turnLeft', { seconds: Math.ceil((Date.parse(turn.until) - now) / 1000) })}
          </span>
          <span>{t('turnHow')}</span>
        </p>
      ))}
    </div>
  );
}

function Sentence({ board }: { board: Board }) {
  const { t } = useTranslation('kiosk');
  return (
    <div className={classes.middle}>
      <h1 className={classes.title}>
        {board.paused ? t('paused') : t('scan')}
        <br />
        {board.paused ? t('pausedMore') : t('scanTo')}
      </h1>
      {board.turns.length === 0 && (
        <div className={classes.how}>
          <CardPicture />
          <p>{t('scanHow')}</p>
        </div>
      )}
      <Turns turns={board.turns} />
    </div>
  );
}

/** What the kiosk shows while nobody stands at it: never a name, but the class list where the school allows it. */
export function StartScreen(props: { binding: Binding; board: Board; online: boolean; visit: Visiting }) {
  const { binding, board, online } = props;
  const { t, i18n } = useTranslation('kiosk');
  const [staff, setStaff] = useState(false);
  const closeStaff = useCallback(() => setStaff(false), []);
  const others = LOCALES.filter((locale) => binding.languages.includes(locale) && locale !== i18n.language);
  const Net = online ? IconWifi : IconWifiOff;
  return (
    <div className={classes.screen}>
      <main className={classes.left}>
        <Head board={board} />
        <Sentence board={board} />
        {board.code && <p className={classes.code}>{t('code', { code: board.code.code })}</p>}
        <PlaceSigns places={board.places} />
      </main>
      <aside className={classes.right} aria-label={t('number')}>
        <Identify binding={binding} board={board} visit={props.visit} />
        <div className={classes.foot}>
          {others.map((locale) => (
            <Button
              key={locale}
              variant="default"
              fz="1.1875rem"
              className={classes.footButton}
              leftSection={<IconLanguage size="1.5rem" aria-hidden />}
              onClick={() => speakFor(locale)}
            >
              {t('other')}
            </Button>
          ))}
          <span className={classes.net} data-off={!online || undefined} role="status">
            <Net size="1.25rem" aria-hidden />
            {t(online ? 'online' : 'offline')}
          </span>
          <UnstyledButton className={classes.footButton} onClick={() => setStaff(true)}>
            <IconLock size="1.375rem" aria-hidden />
            {t('staff')}
          </UnstyledButton>
        </div>
      </aside>
      {staff && (
        <Suspense fallback={null}>
          <StaffSheet binding={binding} board={board} visit={props.visit} onClose={closeStaff} />
        </Suspense>
      )}
    </div>
  );
}
