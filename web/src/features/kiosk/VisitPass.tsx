import { Button } from '@mantine/core';
import { IconCheck, IconKey } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isThere } from '~/api/hallViews';
import { actAtKiosk, type KioskAct, type Visit } from '~/api/kiosk';
import type { PassCard } from '~/api/types';
import { useNow } from '~/lib/clock';
import { minutesAndSeconds, shareLeft, useTimeWords } from '~/lib/time';
import { destinationOf } from '~/ui/pass/places';
import { problemWords } from '~/ui/problemWords';
import { Ring } from '~/ui/Ring';
import { signColors } from '~/ui/RoomPlate';
import classes from './Kiosk.module.css';
import type { At } from './PlaceChoice';
import own from './Visit.module.css';

const PinFields = lazy(async () => ({ default: (await import('~/ui/pin/PinFields')).PinFields }));

/** A short headline and a sentence below it. */
function useSaying(pass: PassCard, now: number): { title: string; more?: string } {
  const { t } = useTranslation('kiosk');
  const { time } = useTimeWords();
  switch (pass.state) {
    case 'active': {
      if (isThere(pass)) {
        return { title: t('pass.arrived') };
      }
      const left = Date.parse(pass.endsAt ?? '') - now;
      const by = { time: time(pass.endsAt ?? now) };
      const more = t(pass.travel === 'one-way' ? 'pass.outHowThere' : 'pass.outHow', by);
      return left < 0
        ? { title: t('pass.over') }
        : { title: t('pass.out', { time: minutesAndSeconds(left) }), more };
    }
    case 'ready': {
      const seconds = Math.max(0, Math.ceil((Date.parse(pass.turnUntil ?? '') - now) / 1000));
      return { title: t('pass.ready'), more: t('pass.readyHow', { seconds }) };
    }
    case 'waiting':
      return {
        title: pass.place ? t('pass.line', { place: pass.place }) : t('pass.lineNoPlace'),
        more: t('pass.lineWait', { count: Math.max(1, pass.waitMinutes ?? 1) }),
      };
    case 'requested':
      return {
        title: t('pass.asked', { names: (pass.approvers ?? []).map(({ name }) => name).join(', ') }),
        more: t('pass.askedHow'),
      };
    case 'ended':
      return { title: t(pass.travel === 'one-way' ? 'pass.endedThere' : 'pass.ended') };
    default:
      return { title: t(`pass.${pass.state as 'cancelled' | 'undone' | 'denied' | 'unanswered'}`) };
  }
}

/** What may be done here, the most wanted first. */
function useActs(pass: PassCard): { act: KioskAct; label: string }[] {
  const { t } = useTranslation('kiosk');
  const one = pass.travel === 'one-way';
  const all = {
    start: { act: 'start', label: t('act.start') },
    arrive: { act: 'arrival', label: t('act.arrive') },
    resume: { act: 'resumption', label: t('act.resume') },
    end: { act: 'end', label: t(one ? 'act.endThere' : 'act.end') },
    undo: { act: 'cancellation', label: t('act.undo') },
    cancel: { act: 'cancellation', label: t(pass.state === 'requested' ? 'act.cancel' : 'act.leave') },
  } as const;
  return Object.entries(all).flatMap(([ability, act]) =>
    pass.abilities.includes(ability as PassCard['abilities'][number]) ? [act] : [],
  );
}

function Clock({ pass, now }: { pass: PassCard; now: number }) {
  if (pass.state === 'ended') {
    return (
      <Ring share={1} size={200} width={8} color="var(--pine)">
        <IconCheck size="6rem" stroke={2} color="var(--pine-text)" aria-hidden />
      </Ring>
    );
  }
  if (pass.state === 'ready') {
    const left = Math.max(0, Date.parse(pass.turnUntil ?? '') - now);
    return <Ring share={left / 60_000} size={240} width={20} />;
  }
  return pass.state === 'active' && pass.endsAt && !isThere(pass) ? (
    <Ring
      share={shareLeft(pass.endsAt, pass.minutes, now)}
      size={240}
      width={20}
      color="var(--on)"
      track="color-mix(in srgb, var(--on) 26%, transparent)"
    />
  ) : null;
}

/** The student's own pass, and what they may do with it at this kiosk. */
export function VisitPass({
  at,
  pass,
  onDone,
}: {
  at: At;
  pass: PassCard;
  onDone: (pass: Visit['pass']) => void;
}) {
  const { t } = useTranslation('kiosk');
  const { t: ui } = useTranslation('ui');
  const now = useNow(1000);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [byPin, setByPin] = useState(false);
  const { title, more } = useSaying(pass, now);
  const acts = useActs(pass);
  const act = (what: KioskAct, body: object = {}) => {
    setBusy(true);
    setError(undefined);
    actAtKiosk(at.school, at.token, pass.id, what, body)
      .then(onDone, setError)
      .finally(() => setBusy(false));
  };
  const answerable = pass.state === 'requested' || pass.endNeeds === 'teacher-pin';
  const place = destinationOf(pass);
  return (
    <section
      className={own.pass}
      style={signColors(place)}
      data-out={pass.state === 'active' || undefined}
      aria-label={t('pass.to', { room: place.name })}
    >
      <Clock pass={pass} now={now} />
      <p className={own.passTo}>{t('pass.to', { room: place.name })}</p>
      <p className={own.passTitle} role="status">
        {title}
      </p>
      {more && <p className={own.passMore}>{more}</p>}
      {Boolean(error) && !byPin && (
        <p className={classes.wrong} role="alert">
          {problemWords(ui, error)}
        </p>
      )}
      {byPin && answerable ? (
        <div className={own.pinBox}>
          <Suspense fallback={null}>
            <PinFields
              school={at.school}
              suggested={pass.approvers ?? []}
              go={pass.state === 'requested' ? 'approve' : 'end'}
              here
              busy={busy}
              error={error}
              onSend={(pin) => act(pass.state === 'requested' ? 'approval' : 'end', { pin })}
            />
          </Suspense>
        </div>
      ) : (
        <div className={`${classes.acts} ${own.acts}`}>
          {acts.map(({ act: what, label }, index) => (
            <Button
              key={label}
              fz="1.75rem"
              className={classes.big}
              variant={index === 0 && what !== 'cancellation' ? 'filled' : 'default'}
              autoFocus={index === 0}
              loading={busy}
              onClick={() => act(what)}
            >
              {label}
            </Button>
          ))}
          {answerable && (
            <Button
              variant="default"
              fz="1.75rem"
              className={classes.big}
              leftSection={<IconKey size="1.75rem" aria-hidden />}
              onClick={() => setByPin(true)}
            >
              {t('byPin')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
