import { Button, Chip, Input, TextInput } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useCloseRoom } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { Room } from '~/api/types';
import { serverNow, useNow } from '~/lib/clock';
import { isProblem } from '~/lib/problem';
import { TimePlaceContext, useTimeWords } from '~/lib/time';
import { fieldWords } from '../fieldWords';
import { useMoments } from '../moments';
import { useProblemNote } from '../problemNote';
import { Sheet } from '../Sheet';
import { SheetTitle } from '../SheetTitle';
import classes from './Closing.module.css';
import { type ClosingValues, closureOf, type HowLong, untilOf, valuesOf, wrongTime } from './closing';
import { useReopen } from './useReopen';
import './words';

const LONGEST_REASON = 200;

interface CloseRoomProps {
  room: Room;
  onClose: () => void;
}

type Form = UseFormReturnType<ClosingValues>;

/** Closes the room as the dialog says; what is wrong stands beside its field. */
function useClosing({ room, onClose }: CloseRoomProps) {
  const { t } = useTranslation('closing');
  const { zone } = useContext(TimePlaceContext);
  const { time } = useTimeWords();
  const close = useCloseRoom(useSchoolId());
  const note = useProblemNote();
  const wrong = {
    none: () => t('timeNeeded'),
    over: () => t('timeOver', { now: time(serverNow()) }),
  };
  const form = useForm<ClosingValues>({
    initialValues: valuesOf(room, zone, serverNow()),
    validate: (values) => {
      const found = wrongTime(values, zone, serverNow());
      return found ? { time: wrong[found]() } : {};
    },
  });
  const submit = (values: ClosingValues) =>
    close.mutate(
      { room: room.id, closure: closureOf(values, room, zone, serverNow()) },
      {
        onSuccess: onClose,
        onError: (error) => {
          const until = values.howLong === 'time' ? 'time' : 'howLong';
          const errors = isProblem(error) ? error.fields : [];
          form.setErrors(
            Object.fromEntries(
              errors.map((each) => [each.field === 'until' ? until : each.field, fieldWords(each)]),
            ),
          );
          if (errors.length === 0) {
            note(error);
          }
        },
      },
    );
  return { form, submit, zone, busy: close.isPending };
}

function HowLongField({ form, room }: { form: Form; room: Room }) {
  const { t } = useTranslation('closing');
  const { until } = useMoments();
  const { howLong } = form.values;
  const words: [HowLong, string][] = [
    ['forever', t('forever')],
    ['15', t('minutes', { count: 15 })],
    ['30', t('minutes', { count: 30 })],
    ['60', t('minutes', { count: 60 })],
    ['time', t('untilTime')],
  ];
  if (!room.open && room.closedUntil) {
    words.unshift(['same', t('same', { until: until(room.closedUntil) })]);
  }
  return (
    <fieldset className={classes.howLong}>
      <legend>{t('howLong')}</legend>
      <Chip.Group value={howLong} onChange={(next) => form.setValues({ howLong: next as HowLong })}>
        {words.map(([value, label]) => (
          <Chip key={value} value={value} name="how-long" data-autofocus={value === howLong || undefined}>
            {label}
          </Chip>
        ))}
      </Chip.Group>
      {form.errors.howLong && <Input.Error>{form.errors.howLong}</Input.Error>}
    </fieldset>
  );
}

/** Until when it comes to, in words that leave no doubt. */
function Lasts({ until, now }: { until: string | undefined; now: number }) {
  const { t } = useTranslation('closing');
  const when = useMoments();
  if (!until) {
    return t('lastsOn');
  }
  const minutes = Math.max(1, Math.round((Date.parse(until) - now) / 60_000));
  const length =
    minutes < 60
      ? t('minutes', { count: minutes })
      : minutes < 1_440
        ? t('hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
        : t('days', { count: Math.round(minutes / 1_440) });
  return t('lasts', { until: when.until(until), length });
}

/** Closes a room at once, for a while or until a time, or says otherwise how it is closed; its whole form is not needed. */
export function CloseRoomSheet({ room, onClose }: CloseRoomProps) {
  const { t } = useTranslation('closing');
  const { t: ui } = useTranslation('ui');
  const { form, submit, zone, busy } = useClosing({ room, onClose });
  const reopen = useReopen();
  const now = useNow(10_000);
  return (
    <Sheet
      opened
      onClose={onClose}
      title={<SheetTitle sign={room} title={t('title', { name: room.name })} />}
    >
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <p className={classes.lead}>{t('lead')}</p>
        <div className={classes.fields}>
          <HowLongField form={form} room={room} />
          {form.values.howLong === 'time' && (
            <TextInput type="time" label={t('time')} {...form.getInputProps('time')} />
          )}
          {!wrongTime(form.values, zone, now) && (
            <p className={classes.lasts}>
              <Lasts until={untilOf(form.values, room, zone, now)} now={now} />
            </p>
          )}
          <TextInput
            label={t('reason')}
            description={t('reasonWhy')}
            maxLength={LONGEST_REASON}
            {...form.getInputProps('reason')}
          />
        </div>
        <div className={classes.buttons}>
          {room.open ? (
            <Button variant="default" h={44} onClick={onClose}>
              {ui('act.cancel')}
            </Button>
          ) : (
            <Button variant="default" h={44} onClick={() => reopen(room, onClose)}>
              {t('open')}
            </Button>
          )}
          <Button type="submit" h={44} loading={busy}>
            {t(room.open ? 'go' : 'save')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
