import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { IconKey, IconMinus, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takePass, type Visit } from '~/api/kiosk';
import type { Choice, Travel } from '~/api/types';
import { isProblem } from '~/lib/problem';
import { useMoments } from '~/ui/moments';
import type { Pin } from '~/ui/pin/PinFields';
import { problemWords } from '~/ui/problemWords';
import { Reasons } from '~/ui/Reasons';
import { RoomPlate } from '~/ui/RoomPlate';
import own from './Choice.module.css';
import classes from './Kiosk.module.css';

const PinFields = lazy(async () => ({ default: (await import('~/ui/pin/PinFields')).PinFields }));

/** Where somebody stands, and by what they are known there. */
export interface At {
  school: string;
  room: string;
  token: string;
}

const OPENS = new Set(['free', 'line', 'not-now', 'approval', 'locked']);

function useGoWords(choice: Choice, room: string, back: boolean): string {
  const { t } = useTranslation('kiosk');
  if (back) {
    return t('go1.back', { room });
  }
  switch (choice.status) {
    case 'line':
    case 'not-now':
      return t(`go1.${choice.status}`);
    case 'approval':
    case 'locked': {
      const [first, ...others] = choice.approvers ?? [];
      return first && others.length === 0 ? t('go1.approval', { name: first.name }) : t('go1.approvalAny');
    }
    default:
      return t('go1.free');
  }
}

function useTaking(at: At, to: string, onDone: (pass: Visit['pass']) => void) {
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const take = (wish: { travel: Travel; minutes: number; message?: string; pin?: Pin }) => {
    setBusy(true);
    setError(undefined);
    takePass(at.school, at.token, { originId: at.room, destinationId: to, ...wish })
      .then(onDone, setError)
      .finally(() => setBusy(false));
  };
  return { error, busy, take };
}

/** One place: the pass to start, or every reason why not now. */
export function PlaceChoice(props: {
  at: At;
  sign: Visit['rooms'][number];
  choice: Choice;
  /** Whether it leads back from a one-way trip. */
  back: boolean;
  onElsewhere: () => void;
  onDone: (pass: Visit['pass']) => void;
}) {
  const { at, sign, choice, back } = props;
  const { t } = useTranslation('kiosk');
  const { t: ui } = useTranslation('ui');
  const { at: moment } = useMoments();
  const [travel, setTravel] = useState<Travel>(
    !back && choice.travel.includes('round-trip') ? 'round-trip' : 'one-way',
  );
  const [minutes, setMinutes] = useState(choice.minutes);
  const [message, setMessage] = useState('');
  const [byPin, setByPin] = useState(false);
  const { error, busy, take } = useTaking(at, sign.id, props.onDone);
  const go = useGoWords(choice, sign.name, back);
  const silent = choice.messageRequired && message.trim() === '';
  const wish = { travel, minutes, message: message.trim() || undefined };
  const opens = OPENS.has(choice.status);
  const reasons = isProblem(error) && Array.isArray(error.body.reasons) ? error.body.reasons : choice.reasons;
  return (
    <section className={own.choice} aria-label={sign.name}>
      <div className={own.choiceHead}>
        <RoomPlate sign={sign} size={72} />
        <h2 className={classes.subtitle}>{sign.name}</h2>
      </div>
      {(!opens || isProblem(error)) && <Reasons reasons={reasons as Choice['reasons']} />}
      {!opens && choice.earliest && (
        <p className={own.soonest}>
          {t('soonest')} <b>{moment(choice.earliest)}</b>
        </p>
      )}
      {!byPin && isProblem(error) && !error.body.reasons && (
        <p className={classes.wrong} role="alert">
          {problemWords(ui, error)}
        </p>
      )}
      {choice.travel.length > 1 && !back && (
        <SegmentedControl
          aria-label={t('trip.label')}
          size="xl"
          value={travel}
          onChange={(value) => setTravel(value as Travel)}
          data={choice.travel.map((value) => ({ value, label: t(`trip.${value}`) }))}
        />
      )}
      <fieldset className={own.minutes}>
        <Button
          variant="default"
          aria-label={t('fewer')}
          disabled={minutes <= 1}
          onClick={() => setMinutes(minutes - 1)}
        >
          <IconMinus size="1.75rem" />
        </Button>
        <output>{t('minutes', { count: minutes })}</output>
        <Button
          variant="default"
          aria-label={t('moreMinutes')}
          disabled={minutes >= choice.minutes}
          onClick={() => setMinutes(minutes + 1)}
        >
          <IconPlus size="1.75rem" />
        </Button>
      </fieldset>
      {choice.messageRequired && (
        <Textarea
          size="xl"
          label={t('message')}
          maxLength={500}
          value={message}
          onChange={(event) => setMessage(event.currentTarget.value)}
        />
      )}
      {byPin ? (
        <Suspense fallback={null}>
          <PinFields
            school={at.school}
            suggested={choice.approvers ?? []}
            go="start"
            here
            busy={busy}
            error={error}
            onSend={(pin) => take({ ...wish, pin })}
          />
        </Suspense>
      ) : (
        <div className={classes.acts}>
          {opens && (
            <Button
              fz="1.75rem"
              className={classes.big}
              autoFocus
              loading={busy}
              disabled={silent}
              onClick={() => take(wish)}
            >
              {go}
            </Button>
          )}
          {choice.status !== 'free' && (
            <Button
              variant="default"
              fz="1.75rem"
              className={classes.big}
              leftSection={<IconKey size="1.75rem" aria-hidden />}
              disabled={silent}
              onClick={() => setByPin(true)}
            >
              {t('byPin')}
            </Button>
          )}
        </div>
      )}
      <Button variant="subtle" fz="1.375rem" className={classes.elsewhere} onClick={props.onElsewhere}>
        {t('elsewhere')}
      </Button>
    </section>
  );
}
