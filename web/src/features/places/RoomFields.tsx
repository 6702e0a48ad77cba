import { Button, Stack } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeleteRoom, useSaveRoom } from '~/api/administration';
import { useRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { Room } from '~/api/types';
import { isProblem } from '~/lib/problem';
import { fieldWords } from '~/ui/fieldWords';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { notice } from '~/ui/notice';
import { useProblemNote } from '~/ui/problemNote';
import { ApprovalFields } from './ApprovalFields';
import { BasicFields } from './BasicFields';
import { ClosedField, HoursField } from './OpeningFields';
import { ClosestField, VisibilityField } from './OptionFields';
import classes from './Places.module.css';
import { fieldOf, formOf, type RoomValues } from './roomForm';
import {
  AlertField,
  ConfidentialField,
  CountsField,
  EndingField,
  MaxFromField,
  MaxToField,
  MessageField,
  MinutesField,
  OriginField,
  TravelField,
  UrgentField,
} from './settingFields';

export type RoomFormApi = UseFormReturnType<RoomValues>;

interface RoomFieldsProps {
  room?: Room;
  initial: RoomValues;
  onDirty: (dirty: boolean) => void;
  onLeave: () => void;
  onDone: () => void;
  /** Goes on with another room like this one. */
  onCopy: (room: Room) => void;
}

/** Saves the form as a whole; what the server finds wrong stands beside the fields, and nothing typed is lost. */
function useSave({ room, onDone }: RoomFieldsProps, form: RoomFormApi) {
  const { t } = useTranslation('roomForm');
  const school = useSchoolId();
  const save = useSaveRoom(school);
  const rooms = useRooms(school);
  const note = useProblemNote();
  const [theirs, setTheirs] = useState<Room>();
  const submit = (values: RoomValues) =>
    save.mutate(
      { room: theirs ?? room, form: formOf(values) },
      {
        onSuccess: (saved) => {
          notice({ message: t('saved', { name: saved.name }) });
          onDone();
        },
        onError: async (error) => {
          if (isProblem(error) && error.status === 412) {
            const fresh = await rooms.refetch();
            setTheirs(fresh.data?.find((other) => other.id === room?.id));
          }
          if (isProblem(error) && error.fields.length > 0) {
            form.setErrors(
              Object.fromEntries(error.fields.map((wrong) => [fieldOf(wrong.field), fieldWords(wrong)])),
            );
          } else {
            note(error);
          }
        },
      },
    );
  return { submit, saving: save.isPending, theirs };
}

function DeleteRoom({ room, onDone }: { room: Room; onDone: () => void }) {
  const { t } = useTranslation('roomForm');
  const remove = useDeleteRoom(useSchoolId());
  const note = useProblemNote();
  return (
    <Button
      variant="subtle"
      color="red"
      loading={remove.isPending}
      onClick={() =>
        window.confirm(t('deleteSure', { name: room.name })) &&
        remove.mutate(room, { onSuccess: onDone, onError: note })
      }
    >
      {t('delete')}
    </Button>
  );
}

/** @param manual where the manual tells of these settings */
function Group({ title, manual, children }: { title: string; manual: string; children: ReactNode }) {
  const id = useId();
  return (
    <fieldset className={classes.fieldset} aria-labelledby={id}>
      <Titled>
        <h3 id={id} className={classes.groupTitle}>
          {title}
        </h3>
        <ManualLink to={manual} about={title} />
      </Titled>
      {children}
    </fieldset>
  );
}

/** The settings by what they are about. */
function Groups({ form, itself }: { form: RoomFormApi; itself: string | undefined }) {
  const { t } = useTranslation('roomForm');
  return (
    <>
      <Group title={t('group.sign')} manual="admin#the-sign">
        <BasicFields form={form} />
      </Group>
      <Group title={t('group.pass')} manual="admin#the-pass">
        <TravelField form={form} />
        <MinutesField form={form} />
        <EndingField form={form} />
        <MessageField form={form} />
        <CountsField form={form} />
        <UrgentField form={form} />
        <AlertField form={form} />
      </Group>
      <Group title={t('group.crowd')} manual="admin#how-many-at-once">
        <div className={classes.two}>
          <MaxToField form={form} />
          <MaxFromField form={form} />
        </div>
      </Group>
      <Group title={t('group.adults')} manual="admin#adults">
        <ApprovalFields form={form} />
      </Group>
      <Group title={t('group.seen')} manual="admin#who-sees-it">
        <VisibilityField form={form} />
        <OriginField form={form} />
        <ClosestField form={form} itself={itself} />
        <ConfidentialField form={form} />
      </Group>
      <Group title={t('group.open')} manual="admin#when-it-is-open">
        <HoursField form={form} />
        <ClosedField form={form} />
      </Group>
    </>
  );
}

/** Every setting of a room, in groups. */
export function RoomFields(props: RoomFieldsProps) {
  const { room, initial, onDirty, onLeave, onDone, onCopy } = props;
  const { t } = useTranslation('roomForm');
  const form = useForm<RoomValues>({
    initialValues: initial,
    validate: {
      name: (name) => (name.trim() ? null : t('needed')),
      minutes: (minutes) => (minutes >= 1 && minutes <= 999 ? null : t('needed')),
      travel: (travel) => (travel.length > 0 ? null : t('needed')),
    },
  });
  const dirty = form.isDirty();
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  const { submit, saving, theirs } = useSave(props, form);
  const wrong = Object.keys(form.errors).length;
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap={28}>
        <Groups form={form} itself={room?.id} />
        {room && (
          <div className={classes.ends}>
            <Button variant="default" disabled={dirty} onClick={() => onCopy(room)}>
              {t('copy')}
            </Button>
            <DeleteRoom room={room} onDone={onDone} />
          </div>
        )}
      </Stack>
      <div className={classes.foot}>
        <span className={classes.wrong} role="status">
          {theirs ? t('changed') : wrong > 0 ? t('wrong', { count: wrong }) : ''}
        </span>
        <Button variant="default" onClick={onLeave}>
          {t('discard')}
        </Button>
        <Button type="submit" loading={saving}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
