import { Button, Stack } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeleteRoom, useSaveRoom } from '~/api/administration';
import { useRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { Room } from '~/api/types';
import { isProblem } from '~/lib/problem';
import { fieldWords } from '~/ui/fieldWords';
import { notice } from '~/ui/notice';
import { useProblemNote } from '~/ui/problemNote';
import { ApprovalFields } from './ApprovalFields';
import { BasicFields } from './BasicFields';
import { OpeningFields } from './OpeningFields';
import { OptionFields } from './OptionFields';
import classes from './Places.module.css';
import { fieldOf, formOf, type RoomValues } from './roomForm';

export type RoomFormApi = UseFormReturnType<RoomValues>;

interface RoomFieldsProps {
  room?: Room;
  initial: RoomValues;
  onDirty: (dirty: boolean) => void;
  onLeave: () => void;
  onDone: () => void;
}

/** Saves the form as a whole; what the server finds wrong stands beside the fields, and nothing typed is lost. */
function useSave({ room, onDone }: RoomFieldsProps, form: RoomFormApi) {
  const { t } = useTranslation('places');
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
          notice({ message: t('form.saved', { name: saved.name }) });
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
  const { t } = useTranslation('places');
  const remove = useDeleteRoom(useSchoolId());
  const note = useProblemNote();
  return (
    <Button
      variant="subtle"
      color="red"
      loading={remove.isPending}
      onClick={() =>
        window.confirm(t('form.deleteSure', { name: room.name })) &&
        remove.mutate(room, { onSuccess: onDone, onError: note })
      }
    >
      {t('form.delete')}
    </Button>
  );
}

/** Every setting of a room, in groups. */
export function RoomFields(props: RoomFieldsProps) {
  const { room, initial, onDirty, onLeave, onDone } = props;
  const { t } = useTranslation('places');
  const form = useForm<RoomValues>({
    initialValues: initial,
    validate: {
      name: (name) => (name.trim() ? null : t('form.needed')),
      minutes: (minutes) => (minutes >= 1 && minutes <= 999 ? null : t('form.needed')),
      travel: (travel) => (travel.length > 0 ? null : t('form.needed')),
    },
  });
  const dirty = form.isDirty();
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  const { submit, saving, theirs } = useSave(props, form);
  const wrong = Object.keys(form.errors).length;
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap={20}>
        <BasicFields form={form} />
        <ApprovalFields form={form} />
        <OptionFields form={form} />
        <OpeningFields form={form} />
        {room && <DeleteRoom room={room} onDone={onDone} />}
      </Stack>
      <div className={classes.foot}>
        <span className={classes.wrong} role="status">
          {theirs ? t('form.changed') : wrong > 0 ? t('form.wrong', { count: wrong }) : ''}
        </span>
        <Button variant="default" onClick={onLeave}>
          {t('form.discard')}
        </Button>
        <Button type="submit" loading={saving}>
          {t('form.save')}
        </Button>
      </div>
    </form>
  );
}
