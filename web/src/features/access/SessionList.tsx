import { Button } from '@mantine/core';
import { IconDeviceLaptop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEndSessions, useSessions } from '~/api/me';
import type { OpenSession } from '~/api/types';
import { deviceOf } from '~/lib/device';
import { useTimeWords } from '~/lib/time';
import { problemWords } from '~/ui/problemWords';
import { ErrorState } from '~/ui/states';
import classes from './Access.module.css';
import './words';

function useDeviceName() {
  const { t } = useTranslation('access');
  return (session: OpenSession) => {
    const { browser, system } = deviceOf(session.device);
    return browser && system
      ? t('sessions.on', { browser, system })
      : (browser ?? system ?? t('sessions.unknown'));
  };
}

function Row({ session, onEnd, ending }: { session: OpenSession; onEnd: () => void; ending: boolean }) {
  const { t } = useTranslation('access');
  const times = useTimeWords();
  const device = useDeviceName()(session);
  const when = (instant: string) => ({ day: times.day(instant), time: times.time(instant) });
  return (
    <li className={classes.session}>
      <IconDeviceLaptop size="1.5rem" aria-hidden />
      <div>
        <b>{device}</b>
        <span>{session.current ? t('sessions.here') : t('sessions.seen', when(session.seenAt))}</span>
        <span>{t('sessions.since', when(session.createdAt))}</span>
      </div>
      {!session.current && (
        <Button
          variant="default"
          loading={ending}
          aria-label={t('sessions.endOne', { device })}
          onClick={onEnd}
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  );
}

/** Where one is signed in, each with the way out. */
export function SessionList() {
  const { t } = useTranslation('access');
  const { t: ui } = useTranslation('ui');
  const sessions = useSessions();
  const end = useEndSessions();
  const others = (sessions.data ?? []).filter((session) => !session.current).map((session) => session.id);
  return (
    <>
      {sessions.error && <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />}
      <ul className={classes.sessions} aria-busy={sessions.isPending}>
        {sessions.data?.map((session) => (
          <Row
            key={session.id}
            session={session}
            ending={end.isPending && end.variables.includes(session.id)}
            onEnd={() => end.mutate([session.id])}
          />
        ))}
      </ul>
      {sessions.data && others.length === 0 && <p role="status">{t('sessions.only')}</p>}
      {end.error && (
        <p className={classes.wrong} role="alert">
          {problemWords(ui, end.error)}
        </p>
      )}
      {others.length > 1 && (
        <Button variant="default" h={48} fullWidth onClick={() => end.mutate(others)}>
          {t('sessions.endOthers')}
        </Button>
      )}
    </>
  );
}
