import { Button, NumberInput, Select, Stack, Switch, TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Activity, type ActivityForm, useSaveActivity } from '~/api/activities';
import { useRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import { isProblem } from '~/lib/problem';
import { dayOf, timeOfDay } from '~/lib/wallTime';
import page from '~/ui/FormPage.module.css';
import { problemWords } from '~/ui/problemWords';
import { Sheet } from '~/ui/Sheet';
import { instantOf, soon, useZone, WhenFields } from '~/ui/WhenFields';
import './words';

interface Values {
  name: string;
  roomId: string | null;
  fromRoomId: string | null;
  capacity: number | '';
  minutes: number | '';
  open: boolean;
  grades: string[];
}

function Fields({ activity, onClose }: { activity?: Activity; onClose: () => void }) {
  const { t } = useTranslation('activities');
  const { t: ui } = useTranslation('ui');
  const school = useSchoolId();
  const zone = useZone();
  const rooms = (useRooms(school).data ?? []).map(({ id, name, number }) => ({
    value: id,
    label: [name, number].filter(Boolean).join(', '),
  }));
  const save = useSaveActivity(school);
  const closesAt = activity?.closesAt;
  const [closes, setCloses] = useState(
    closesAt ? { day: dayOf(closesAt, zone), time: timeOfDay(closesAt, zone) } : undefined,
  );
  const form = useForm<Values>({
    initialValues: {
      name: activity?.name ?? '',
      roomId: activity?.room.id ?? null,
      fromRoomId: activity?.fromRoom?.id ?? null,
      capacity: activity?.capacity ?? '',
      minutes: activity?.minutes ?? '',
      open: activity?.open ?? false,
      grades: [...(activity?.grades ?? [])],
    },
  });
  const submit = (values: Values) => {
    const body: ActivityForm = {
      name: values.name,
      hostId: activity?.host.id,
      roomId: values.roomId ?? undefined,
      fromRoomId: values.fromRoomId ?? undefined,
      capacity: values.capacity === '' ? undefined : values.capacity,
      minutes: values.minutes === '' ? undefined : values.minutes,
      open: values.open,
      grades: values.grades,
      closesAt: values.open ? instantOf(closes, zone) : undefined,
    };
    save.mutate(
      { activity, form: body },
      {
        onSuccess: onClose,
        onError: (error) => {
          for (const { field, message } of isProblem(error) ? error.fields : []) {
            form.setFieldError(field, message);
          }
        },
      },
    );
  };
  const other = save.error && !(isProblem(save.error) && save.error.fields.length > 0);
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap={14}>
        <TextInput label={t('name')} required maxLength={60} {...form.getInputProps('name')} />
        <Select label={t('room')} required searchable data={rooms} {...form.getInputProps('roomId')} />
        <Select
          label={t('from')}
          description={t('fromHint')}
          searchable
          clearable
          data={rooms}
          {...form.getInputProps('fromRoomId')}
        />
        <div className={page.two}>
          <NumberInput
            label={t('capacity')}
            description={t('capacityHint')}
            min={1}
            max={2000}
            allowDecimal={false}
            {...form.getInputProps('capacity')}
          />
          <NumberInput
            label={t('minutes')}
            description={t('minutesHint')}
            min={1}
            max={999}
            allowDecimal={false}
            {...form.getInputProps('minutes')}
          />
        </div>
        <Switch label={t('open')} {...form.getInputProps('open', { type: 'checkbox' })} />
        {form.values.open && (
          <>
            <TagsInput label={t('grades')} description={t('gradesHint')} {...form.getInputProps('grades')} />
            <Switch
              label={t('closes')}
              checked={closes !== undefined}
              onChange={(event) => setCloses(event.currentTarget.checked ? soon(zone) : undefined)}
            />
            {closes && (
              <WhenFields value={closes} onChange={setCloses} error={form.errors.closesAt?.toString()} />
            )}
          </>
        )}
        {other && (
          <p className={page.wrong} role="alert">
            {problemWords(ui, save.error)}
          </p>
        )}
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      </Stack>
    </form>
  );
}

/** What is said of an activity. */
export function ActivitySheet(props: { opened: boolean; activity?: Activity; onClose: () => void }) {
  const { t } = useTranslation('activities');
  return (
    <Sheet opened={props.opened} onClose={props.onClose} title={t(props.activity ? 'change' : 'add')}>
      {props.opened && <Fields activity={props.activity} onClose={props.onClose} />}
    </Sheet>
  );
}
