import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconBolt, IconKey } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSchoolId } from '~/api/school';
import type { Choice, Choices, LimitLeft, Travel } from '~/api/types';
import type { Pin } from '~/ui/pin/PinFields';
import { problemWords } from '~/ui/problemWords';
import type { Offer } from './arrange';
import { Message, Minutes } from './PassFields';
import classes from './Student.module.css';

const LaterPart = lazy(async () => ({ default: (await import('./LaterPart')).LaterPart }));
const PinFields = lazy(async () => ({ default: (await import('~/ui/pin/PinFields')).PinFields }));
const TeacherSelect = lazy(async () => ({ default: (await import('./TeacherSelect')).TeacherSelect }));

export interface Wish {
  travel: Travel;
  minutes: number;
  message?: string;
  approverId?: string;
  urgent?: boolean;
  startAt?: string;
  /** A teacher lets the student go on the spot. */
  pin?: Pin;
}

function useSendWords(choice: Choice, approver: string | undefined): { note?: string; button: string } {
  const { t } = useTranslation('student');
  const people = choice.approvers ?? [];
  const name = people.find((person) => person.id === approver)?.name;
  const only = choice.approverKind === 'all-of' && people.length === 1 ? people[0]?.name : name;
  const ask = only ? t('sheet.ask', { name: only }) : t('sheet.askAny');
  switch (choice.status) {
    case 'line':
      return {
        note: choice.line?.length
          ? t('sheet.lineNow', { count: choice.line.length, minutes: Math.max(1, choice.line.minutes) })
          : undefined,
        button: t('sheet.join'),
      };
    case 'not-now': {
      const minutes = choice.line?.minutes;
      return {
        note: minutes ? t('sheet.notNow', { minutes }) : t('sheet.notNowPlain'),
        button: t('sheet.wait'),
      };
    }
    case 'approval':
      return { button: ask };
    case 'locked':
      return { note: t('sheet.limit'), button: ask };
    default:
      return { button: t('sheet.start') };
  }
}

/** Everything about a pass has a good answer already; one press starts it. */
export function PassForm(props: {
  offer: Offer;
  limits: LimitLeft[];
  /** How many passes for later the student has and may have, where the school says so. */
  ahead?: Choices['ahead'];
  /** Nothing but an urgent pass would start. */
  urgentOnly: boolean;
  /** Nothing may start now: it is to be scheduled. */
  laterOnly: boolean;
  /** Nothing but a teacher's PIN lets the student go. */
  pinOnly: boolean;
  busy: boolean;
  error: unknown;
  onSend: (wish: Wish) => void;
}) {
  const { choice } = props.offer;
  const { t } = useTranslation('student');
  const { t: ui } = useTranslation('ui');
  const asked = choice.approvers ?? [];
  const picks = choice.approverKind === 'one-of' || choice.approverKind === 'any-teacher';
  const [approver, setApprover] = useState(picks ? asked[0]?.id : undefined);
  const [travel, setTravel] = useState<Travel>(
    choice.travel.includes('round-trip') ? 'round-trip' : 'one-way',
  );
  const [minutes, setMinutes] = useState(choice.minutes);
  const [message, setMessage] = useState('');
  const [later, setLater] = useState(props.laterOnly);
  const [byPin, setByPin] = useState(props.pinOnly);
  const school = useSchoolId();
  const words = useSendWords(choice, approver);
  const silent = choice.messageRequired && message.trim() === '';
  const missing = silent || (choice.approverKind === 'any-teacher' && !approver);
  const wish = { travel, minutes, message: message.trim() || undefined };
  const send = (urgent?: true) => props.onSend({ ...wish, approverId: approver, urgent });
  const schedules = props.offer.room.scheduling.students;
  const fullAhead = schedules && props.ahead && props.ahead.has >= props.ahead.most ? props.ahead : undefined;
  return (
    <div className={classes.stack}>
      {words.note && !later && <p className={classes.note}>{words.note}</p>}
      {props.limits.map((limit) => (
        <p key={limit.per} className={classes.note}>
          {t('leftHere', { left: t(`left.${limit.per}`, { count: limit.left }) })}
        </p>
      ))}
      {fullAhead && <p className={classes.note}>{t('sheet.aheadFull', { count: fullAhead.most })}</p>}
      {choice.approverKind === 'any-teacher' && !later && (
        <Suspense fallback={null}>
          <TeacherSelect suggested={asked} value={approver} onChange={setApprover} />
        </Suspense>
      )}
      {choice.approverKind === 'one-of' && asked.length > 1 && !later && (
        <NativeSelect
          label={t('sheet.who')}
          value={approver}
          data={asked.map((person) => ({ value: person.id, label: person.name }))}
          onChange={(event) => setApprover(event.currentTarget.value)}
        />
      )}
      {choice.travel.length > 1 && (
        <SegmentedControl
          aria-label={t('sheet.trip')}
          fullWidth
          size="md"
          value={travel}
          onChange={(value) => setTravel(value as Travel)}
          data={choice.travel.map((value) => ({ value, label: t(`sheet.${value}`) }))}
        />
      )}
      <Minutes value={minutes} most={choice.minutes} onChange={setMinutes} />
      <Message required={choice.messageRequired} value={message} onChange={setMessage} />
      {Boolean(props.error) && !later && !byPin && (
        <p className={classes.wrong} role="alert">
          {problemWords(ui, props.error)}
        </p>
      )}
      {later && (
        <Suspense fallback={null}>
          <LaterPart
            busy={props.busy}
            error={props.error}
            disabled={silent || fullAhead !== undefined}
            onSend={(startAt) => props.onSend({ ...wish, startAt })}
          />
        </Suspense>
      )}
      {byPin && !later && (
        <Suspense fallback={null}>
          <PinFields
            school={school}
            suggested={asked}
            go="start"
            busy={props.busy}
            error={props.error}
            onSend={(pin) => props.onSend({ ...wish, pin })}
          />
        </Suspense>
      )}
      {!props.urgentOnly && !later && !byPin && (
        <Button
          h={56}
          fz="lg"
          radius={14}
          data-autofocus
          loading={props.busy}
          disabled={missing}
          onClick={() => send()}
        >
          {words.button}
        </Button>
      )}
      {(choice.status === 'approval' || choice.status === 'locked') && !later && !byPin && (
        <Button
          variant="default"
          h={48}
          leftSection={<IconKey size="1.25rem" />}
          disabled={silent}
          onClick={() => setByPin(true)}
        >
          {t('sheet.pin')}
        </Button>
      )}
      {!props.urgentOnly && !later && schedules && !fullAhead && (
        <Button variant="subtle" h={44} onClick={() => setLater(true)}>
          {t('sheet.later')}
        </Button>
      )}
      {choice.urgent && choice.status !== 'free' && !later && (
        <Button variant="default" h={48} leftSection={<IconBolt size="1.25rem" />} onClick={() => send(true)}>
          {t('sheet.urgent')}
        </Button>
      )}
    </div>
  );
}
